"""From evidence to an answer: what is told, in which order, each thing once."""
