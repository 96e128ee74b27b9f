"""How alike cards of a campaign are. By itself, as the command has to know it before anything large is loaded."""

THRESHOLD = 0.6
"""Of the sequences of three words that two texts have, so much they share. Of letters planted into real cards, changed
once, twice or not, 75 % were found, and no card that was none of theirs; with 0.5 91 %, but different wishes in one
frame as well (``benchmarks/campaigns.py``)."""

LOWEST, HIGHEST = 0.3, 1.0
"""Between which a threshold may lie; below a third, texts share no more than turns of phrase."""
