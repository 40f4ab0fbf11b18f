"""Tools of the documents: examples that are run, reference that is written from the code, the site and its checks."""
