"""What came of the theories: a table, JSON, pictures, a page."""
