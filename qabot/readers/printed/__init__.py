"""Printed pages: which words make a line, which lines a column, which columns an article."""
