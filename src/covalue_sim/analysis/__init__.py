"""What finished runs say: intervals now; contrasts and sensitivity stand on the same tables."""
