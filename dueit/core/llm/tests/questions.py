"""A small question for any model, and providers that put it to a stand-in."""

from dueit.core.llm.groq import Groq
from dueit.core.llm.openai_compatible import OpenAICompatible
from dueit.core.llm.provider import Schema
from dueit.core.llm.stand_in import KEY

MODEL = "openai/gpt-oss-20b"
MESSAGES = [
    {"role": "system", "content": "Answer in JSON."},
    {"role": "user", "content": '{"goal": "Learn to juggle"}'},
]
SCHEMA = Schema(
    "plan",
    {
        "type": "object",
        "properties": {"summary": {"type": "string"}},
        "required": ["summary"],
        "additionalProperties": False,
    },
)


def groq_at(server, key=KEY, model=MODEL):
    return Groq(base_url=server.url, key=key, model=model)


def compatible_at(server, prefix="/v1", key=KEY, model=MODEL):
    return OpenAICompatible(base_url=server.url + prefix, key=key, model=model)


def ask(provider, budget_s=5.0):
    return provider.complete(MESSAGES, schema=SCHEMA, max_tokens=500, budget_s=budget_s)
