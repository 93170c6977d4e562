"""What is sent is what is checked."""

from dueit.core.llm.stand_in.checks import in_schema
from goals.domain.answer.schema import WIRE_SCHEMA, PlanAnswer


def every_object(node):
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for part in node.values():
            yield from every_object(part)
    if isinstance(node, list):
        for part in node:
            yield from every_object(part)


class TestWireSchema:
    def test_closes_every_object_and_requires_every_property(self):
        objects = list(every_object(WIRE_SCHEMA))

        assert len(objects) == 3
        assert all(found["additionalProperties"] is False for found in objects)
        assert all(set(found["required"]) == set(found["properties"]) for found in objects)
        assert in_schema(WIRE_SCHEMA, "schema") == ""

    def test_stands_alone(self):
        assert "$ref" not in str(WIRE_SCHEMA)
        assert set(WIRE_SCHEMA["properties"]) == set(PlanAnswer.model_fields)
        assert "title" in WIRE_SCHEMA["properties"]["steps"]["items"]["properties"]
