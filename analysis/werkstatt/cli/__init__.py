"""The command ``werkstatt``. What it says before a command runs loads nothing heavy."""

from werkstatt.cli.command import main

__all__ = ["main"]
