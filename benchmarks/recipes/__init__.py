"""How one begins with each of the peers: what its own guide has one write, and nothing more.

Each module has ``open_corpus(folder, model)``, which reads and indexes the texts of a folder with a
sentence-transformers model and returns what is asked: a function from a question to the file names and texts of what is
found, best first. The lines of that function are the lines that a user has to write.
"""
