"""A language model words the answer, and what it writes is checked."""
