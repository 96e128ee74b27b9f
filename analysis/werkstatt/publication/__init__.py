"""Themes and review to a folder that can be published. Computes nothing."""
