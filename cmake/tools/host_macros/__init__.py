"""What cmake/tools/check-host-macros.py is made of."""


class Failure(Exception):
    """What ends the check before it can say whether all is well."""
