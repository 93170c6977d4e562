"""One row per question put to a language model. What was asked is never kept."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from dueit.core.llm.provider import Answer, LlmError, Outcome

OUTCOMES = [outcome.value for outcome in Outcome]


class LlmCallQuerySet(models.QuerySet["LlmCall"]):
    def since(self, at: datetime) -> Self:
        return self.filter(at__gt=at)

    def of(self, user_id: int | None) -> Self:
        return self.filter(user_id=user_id)

    def misconfigured(self) -> Self:
        """What an operator should look at."""
        return self.filter(outcome=Outcome.MISCONFIGURED)


class LlmCall(models.Model):
    """That somebody asked the model, why, what it took and how it ended."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="llm_calls")
    purpose = models.CharField(max_length=40)
    model = models.CharField(max_length=120)
    outcome = models.CharField(max_length=20, default=Outcome.ASKED.value, choices=[(name, name) for name in OUTCOMES])
    remark = models.CharField(max_length=200, blank=True)
    repaired = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    tokens_in = models.PositiveIntegerField(default=0)
    tokens_out = models.PositiveIntegerField(default=0)
    ms = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()

    objects = LlmCallQuerySet.as_manager()

    class Meta:
        verbose_name = "call of the language model"
        verbose_name_plural = "calls of the language model"
        indexes = [
            models.Index(fields=["at"], name="llm_call_by_time"),
            models.Index(fields=["user", "at"], name="llm_call_by_user_and_time"),
        ]
        constraints = [
            models.CheckConstraint(name="llm_call_outcome_is_known", condition=Q(outcome__in=OUTCOMES)),
        ]

    def __str__(self) -> str:
        return f"{self.purpose}: {self.outcome}"

    def note_answer(self, answer: Answer) -> None:
        """Add what an answer took; a repair adds to what the first answer took."""
        self._add(attempts=answer.attempts, ms=answer.ms)
        self.tokens_in += max(0, answer.tokens_in)
        self.tokens_out += max(0, answer.tokens_out)
        self.outcome = Outcome.ANSWERED

    def note_error(self, error: LlmError) -> None:
        """Add what a question without an answer took, with the words for the operator."""
        self._add(attempts=error.attempts, ms=error.ms)
        self.outcome = error.outcome
        self.remark = str(error)[:200]

    def _add(self, *, attempts: int, ms: int) -> None:
        self.attempts += attempts
        self.ms += ms
