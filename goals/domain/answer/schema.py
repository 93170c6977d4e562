"""The shape of an answer: what is sent as a JSON schema is what is checked when it comes back."""

from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

EVERY: Final = ("day", "weekday", "week", "month")


class Strict(BaseModel):
    """No conversions, nothing more and nothing less than the fields."""

    model_config = ConfigDict(extra="forbid", strict=True)


class AnswerStep(Strict):
    key: str
    title: str
    minutes: int
    depends_on: list[str]
    why: str
    first_move: str | None


class AnswerRhythm(Strict):
    title: str
    every: str = Field(json_schema_extra={"enum": list(EVERY)})
    times: int
    minutes: int


class PlanAnswer(Strict):
    refused: bool
    refusal_reason: str | None
    question: str | None
    summary: str
    covers: str
    steps: list[AnswerStep]
    rhythm: AnswerRhythm | None


def _inlined(node: Any, definitions: dict[str, Any]) -> Any:
    """Replace references by what they stand for and drop pydantic's titles: not every server follows `$ref`."""
    if isinstance(node, list):
        return [_inlined(part, definitions) for part in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inlined(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    kept = {name: part for name, part in node.items() if name != "$defs" and not _is_label(name, part)}
    return {name: _inlined(part, definitions) for name, part in kept.items()}


def _is_label(name: str, part: Any) -> bool:
    return name in {"title", "description"} and isinstance(part, str)


def _wire_schema() -> dict[str, Any]:
    schema = PlanAnswer.model_json_schema()
    return dict(_inlined(schema, schema["$defs"]))


WIRE_SCHEMA: Final = _wire_schema()
