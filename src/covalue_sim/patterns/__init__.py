"""The theories as experiments that can fail: pattern files, statistics, runs, verdicts."""
