"""What somebody is called by others."""


def called(name: str, address: str) -> str:
    """Return a person's name, or what their address begins with: the rest of it is for nobody else."""
    return name or address.partition("@")[0]
