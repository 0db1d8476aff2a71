"""From a statement to a sentence: who speaks, what he does, which words are quoted."""
