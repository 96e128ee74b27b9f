"""What goes wrong with the input, said in the terms of the user's file."""


class CardError(ValueError):
    """The input is at fault. `problems` holds one message per fault, in the user's rows and columns."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class CardNotice(UserWarning):
    """Something about the input that the user should know and need not change."""
