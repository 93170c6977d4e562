"""Nobody looks."""


class Unchecked:
    asks_its_person = False
