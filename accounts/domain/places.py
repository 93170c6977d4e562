"""From where somebody signs in: in what network."""

from ipaddress import ip_network

NEAR = {4: 24, 6: 48}


def network(address: str) -> str:
    """Return the network of an IP address, in which one moves about; raises ValueError for what is none."""
    exact = ip_network(address)
    return str(exact.supernet(new_prefix=NEAR[exact.version]))
