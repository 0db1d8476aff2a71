"""The facade: all that the web page, the command line and the API call."""
