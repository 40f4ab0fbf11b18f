"""What people look at: tables of words, pictures, and pages that stand alone."""
