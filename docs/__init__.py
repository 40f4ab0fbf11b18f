"""The documents: pages, and the few tools that run their examples, write their reference and build the site."""
