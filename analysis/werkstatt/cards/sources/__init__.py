"""Files of cards as they come, one module each; `recognition` lists them."""
