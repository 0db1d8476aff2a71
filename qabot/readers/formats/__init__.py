"""One file format a module. Each has one function that takes the bytes of a file and returns its drafts."""
