"""From the text of an answer to its fields."""

import re
from typing import Final

from pydantic import ValidationError

from goals.domain.answer.schema import PlanAnswer
from goals.domain.answer.unfit import Unfit

MAX_CHARACTERS: Final = 64 * 1024
FENCE: Final = re.compile(r"```[a-zA-Z]*\s*(\{.*\})\s*```", re.DOTALL)


def parse(text: str) -> PlanAnswer:
    """Read strict JSON, alone or in one code fence, or raise Unfit."""
    if len(text) > MAX_CHARACTERS:
        raise Unfit("The answer is far too long.")
    try:
        return PlanAnswer.model_validate_json(_unfenced(text))
    except ValidationError as error:
        raise Unfit(*_complaints(error)) from error


def _unfenced(text: str) -> str:
    """Half a surrogate pair is no character: without this, pydantic could not even read the text."""
    sound = text.encode(errors="ignore").decode()
    fenced = FENCE.search(sound)
    return fenced.group(1) if fenced else sound


def _complaints(error: ValidationError) -> list[str]:
    """At most five, without the values, which may be long or an attack."""
    places = [(".".join(map(str, found["loc"])), found["msg"]) for found in error.errors(include_input=False)[:5]]
    return [f"{place or 'The answer'}: {message}." for place, message in places]
