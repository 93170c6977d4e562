"""How often, or by when; and what if some don't happen."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from django import forms

from goals.domain.schedule.faults import Fault
from goals.domain.schedule.kinds import PolicyType
from goals.domain.schedule.policy import WHOLE_WEEK, SchedulingPolicy
from goals.domain.schedule.validation import faults
from goals.domain.schedule.words import describe
from goals.domain.spoken import Unclear, read
from goals.forms import rhythm_fields as field

CATCHING_UP = ("catchup_strategy", "grace_days", "spread_days", "freeze_on_miss")
OF_THE_GOAL = {"account_ids", "task_distribution_strategy"}
POLICY_FIELDS = frozenset(each.name for each in fields(SchedulingPolicy)) - OF_THE_GOAL


class RhythmForm(forms.Form):
    """A rhythm, said in words or by its fields: words win if they are not the ones that the fields stand for.

    What fits is for `goals.domain.schedule.validation` to judge, so that all that is wrong is said at once.
    """

    words = forms.CharField(
        max_length=300,
        required=False,
        label="How often, or by when?",
        help_text="In your own words: “three times a week”, “20 times until 3 March, not on Sundays”.",
        widget=forms.TextInput(attrs={"placeholder": "every weekday at 7", "autocomplete": "off"}),
    )
    shown = forms.CharField(max_length=300, required=False, widget=forms.HiddenInput)
    catchup_strategy = field.AnyWord(
        choices=field.CATCH_UPS, label="What if some don't happen?", widget=forms.RadioSelect
    )

    title = forms.CharField(
        max_length=200, required=False, label="What its tasks say", help_text="Empty: the same as the goal."
    )
    minutes = forms.IntegerField(min_value=1, max_value=24 * 60, required=False, label="Minutes that one takes")

    prompt = forms.CharField(
        max_length=2000,
        required=False,
        label="What exactly to do",
        help_text="It stands on the page of each of its tasks.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    policy_type = field.AnyWord(choices=field.KINDS, label="Kind of rhythm")
    start_date = field.day("From")
    deadline_date = field.day("Until")
    at_time = forms.TimeField(required=False, label="At", widget=forms.TimeInput({"type": "time"}, "%H:%M"))
    total_occurrences = forms.IntegerField(required=False, label="How many times in all")
    interval_count = forms.IntegerField(required=False, label="Every")
    interval_unit = field.AnyWord(choices=field.UNITS, label="Days, weeks, months or years")
    times_per_week = forms.IntegerField(required=False, label="Times a week")
    week_start = field.AnyNumber(choices=field.WEEKDAYS, label="A week starts on")
    weekdays = field.AnyNumbers(choices=field.WEEKDAYS, label="Weekdays to use", widget=forms.CheckboxSelectMultiple)
    max_per_day = forms.IntegerField(required=False, label="At most a day")
    distribution = field.AnyWord(choices=field.SHAPES, label="Where most of it lies")
    rrule = forms.CharField(
        max_length=300, required=False, label="Repeat rule", help_text="As calendars write it: FREQ=WEEKLY;BYDAY=MO,TH"
    )
    month_end = field.AnyWord(choices=field.MONTH_ENDS, label="The 31st of a shorter month")
    until_met = forms.BooleanField(required=False, label="Until it is true")
    grace_days = forms.IntegerField(required=False, label="Days for which one still counts")
    spread_days = forms.IntegerField(required=False, label="Days to spread what waits over")
    freeze_on_miss = forms.BooleanField(required=False, label="Nothing new until what waits is settled")

    def __init__(
        self,
        sent: Any = None,
        *,
        today: date,
        policy: SchedulingPolicy | None = None,
        accounts: tuple[int, ...] = (),
        week_start: int = 0,
        initial: Mapping[str, Any] | None = None,
        prefix: str | None = None,
    ) -> None:
        """Show `policy`, if there is one already, or judge what was `sent`, for the accounts of the goal."""
        words = describe(policy, today=today) if policy else ""
        blank = policy or SchedulingPolicy(policy_type="", start_date=today)
        said = {**values(blank), "words": words, "shown": words, **(initial or {})}
        super().__init__(sent, initial=said, prefix=prefix)
        self.today, self.accounts, self.weeks_begin = today, accounts, week_start

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if self.errors:
            return said
        try:
            said["policy"] = policy = self._from_words() if self.are_words_new else self._from_fields()
        except Unclear as refusal:
            self.add_error("words", str(refusal))
            return said
        self.blame(faults(replace(policy, account_ids=self.accounts), today=self.today))
        return said

    def blame(self, found: Iterable[Fault]) -> None:
        """Say what is wrong at its field, or above all of them if it has none here."""
        for fault in found:
            self.add_error(fault.field if fault.field in self.fields else None, fault.message)

    @property
    def are_words_new(self) -> bool:
        said = self.cleaned_data
        return said["words"] != said["shown"] or not (said["words"] or said["policy_type"])

    @property
    def policy(self) -> SchedulingPolicy:
        """The rhythm that was said."""
        chosen: SchedulingPolicy = self.cleaned_data["policy"]
        return chosen

    @property
    def is_opened(self) -> bool:
        """Whether something is wrong with a field that would be folded away."""
        return bool(self.errors.keys() - {"words", "catchup_strategy", "title", "minutes", "prompt"})

    def agreeing(self) -> "RhythmForm":
        """Return the form in which words and fields say the same: what was said last."""
        words = self.cleaned_data["words"] if self.are_words_new else describe(self.policy, today=self.today)
        kept = {name: self.cleaned_data[name] for name in ("title", "minutes", "prompt")}
        initial = {**kept, "words": words, "shown": words}
        return RhythmForm(
            today=self.today, policy=self.policy, accounts=self.accounts, initial=initial, prefix=self.prefix
        )

    def _from_words(self) -> SchedulingPolicy:
        policy = read(self.cleaned_data["words"], today=self.today)
        if policy.policy_type == PolicyType.TIMES_PER_WEEK:
            policy = replace(policy, week_start=self.weeks_begin)
        return replace(policy, **self._said(CATCHING_UP))

    def _from_fields(self) -> SchedulingPolicy:
        weekdays = frozenset(self.cleaned_data["weekdays"])
        said = {"policy_type": "", **self._said(POLICY_FIELDS - {"weekdays"})}
        return SchedulingPolicy(**said, weekdays=None if weekdays == WHOLE_WEEK else weekdays)

    def _said(self, names: Iterable[str]) -> dict[str, Any]:
        """Return what was said; a field left empty says nothing."""
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data[name] not in (None, "")}


def values(policy: SchedulingPolicy) -> dict[str, Any]:
    """Return a policy as the fields show it."""
    said = {name: getattr(policy, name) for name in POLICY_FIELDS}
    return {**said, "catchup_strategy": policy.catchup_strategy or "", "weekdays": sorted(policy.eligible)}
