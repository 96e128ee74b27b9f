"""HanTa's model with faster searches: the tags of a text, the morphemes of a word."""
