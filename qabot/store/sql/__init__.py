"""The truth of an index in a SQL database: its tables, what is asked of them, what is written."""
