"""What the beginning of a goal says about its kind: it outranks every noun, and the first rule that fits wins."""

import re
from typing import Final

from goals.domain.planner.leads import going, living, making, people, plain_words

_RULES: Final = (*plain_words.RULES, *going.RULES, *living.RULES, *people.RULES, *making.RULES)
LEADS: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _RULES)
