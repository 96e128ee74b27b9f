"""As many cards as a country writes: the same way to themes, in parts that fit into memory and onto other machines."""
