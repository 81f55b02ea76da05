"""The parts of cygwin-package.py, which says what they are for."""


class Failure(Exception):
    """What ends the run with status 1: names the file and what to do about it."""
