"""The views of the page, each a function that lays out its Gradio parts and says what happens when they are used."""
