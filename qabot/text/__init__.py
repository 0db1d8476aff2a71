"""Texts: their language, sentences, words, names and days, and the passages that are searched."""
