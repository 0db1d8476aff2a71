"""Language models behind OpenAI-compatible endpoints: where one answers, and what it says."""
