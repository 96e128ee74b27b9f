"""The blind check: can people tell what belongs to a theme, without having seen the themes?"""
