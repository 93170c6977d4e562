"""Groq: the same wire format under another path, with a say in how long the model thinks."""

from typing import Any, ClassVar

from dueit.core.llm.openai_compatible import OpenAICompatible


class Groq(OpenAICompatible):
    path: ClassVar[str] = "/openai/v1/chat/completions"
    length_field: ClassVar[str] = "max_completion_tokens"

    def extras(self) -> dict[str, Any]:
        """Reasoning models would otherwise spend the budget on thoughts nobody reads."""
        return {"reasoning_effort": "low"} if "gpt-oss" in self.model else {}
