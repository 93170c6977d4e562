"""Processor time of the server and wall time of the visitor, over many requests."""

import time
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True)
class Figures:
    """What one request costs: milliseconds, and queries."""

    cpu: float
    p50: float
    p99: float
    queries: int = 0

    def worse(self, other):
        return Figures(*(max(pair) for pair in zip(self.values(), other.values(), strict=True)))

    def values(self):
        return self.cpu, self.p50, self.p99, self.queries


def measure(installation, requests, *, queries=0):
    """Make each request (a function without arguments), one after the other, and say what they cost."""
    cpu, walls = installation.cpu_ms(), [elapsed(request) for request in requests]
    spent = installation.cpu_ms() - cpu
    return Figures(spent / len(walls), percentile(walls, 50), percentile(walls, 99), queries)


def elapsed(request):
    begin = time.perf_counter()
    request()
    return (time.perf_counter() - begin) * 1000


def percentile(values, number):
    return quantiles(values, n=100, method="inclusive")[number - 1] if len(values) > 1 else values[0]
