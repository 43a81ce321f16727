"""Pairs English with its French rendering: quotations, sentences, words."""
