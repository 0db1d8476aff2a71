"""What is one and the same: propositions, statements in several articles, speakers, reports of one agency."""
