"""Reads what a text holds: segments, sentences, tokens, copied strings, quantities, names, language."""
