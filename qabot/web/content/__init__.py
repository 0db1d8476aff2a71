"""What the views show, before it is markup: the board, disputes, an article, the first screen."""
