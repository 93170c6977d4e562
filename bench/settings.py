"""DueIT's settings, with an empty view beside and a counter of queries for whoever asks."""

from dueit.settings import *  # noqa: F403
from dueit.settings import DATA, MIDDLEWARE

ROOT_URLCONF = "bench.urls"
MIDDLEWARE = ["bench.counting.count_queries", *MIDDLEWARE]
STATIC_ROOT = DATA / "static"
STATIC_GATHERED = True
