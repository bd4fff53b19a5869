"""Measuring docparse on annotated letters: set in a house style, degraded like a scan, parsed, scored."""
