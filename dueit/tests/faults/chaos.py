"""How much is broken: a little in the suite, much more with `make chaos`."""

import os

CHAOS = int(os.environ.get("CHAOS", "0"))
