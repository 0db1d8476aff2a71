"""What finds parts by vectors and words: on this machine, on a server, and while that is away."""
