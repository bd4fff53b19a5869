"""A format and a reader for docparse."""
