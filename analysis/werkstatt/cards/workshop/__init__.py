"""What is known of the workshop beside its cards."""

from werkstatt.cards.workshop.known import Workshop, read_workshop

__all__ = ["Workshop", "read_workshop"]
