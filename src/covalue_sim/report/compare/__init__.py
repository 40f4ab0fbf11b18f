"""What a comparison says: sentences, tables, pictures, and one page that holds all of it."""
