"""Bytes to text: one module a file format."""
