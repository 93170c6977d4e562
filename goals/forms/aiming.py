"""Where, and with whom, a goal is pursued."""

from typing import Any, cast

from django import forms
from django.http import QueryDict

from goals.domain import aims
from goals.domain.aims import Aim
from goals.domain.schedule.kinds import Sharing
from goals.forms.choosing import offer
from goals.models import Account, Goal, Platform


class AimForm(forms.Form):
    """Where, and with whom, a goal is pursued. Accounts of other platforms than the chosen one don't count."""

    platform = forms.ModelChoiceField(Platform.objects.none(), required=False)
    accounts = forms.ModelMultipleChoiceField(Account.objects.none(), required=False)
    distribution = forms.TypedChoiceField(
        choices=[(way.value, aims.WORDS[way]) for way in Sharing],
        coerce=Sharing,
        empty_value=Sharing.EACH,
        required=False,
        label="With several accounts",
    )

    def __init__(self, goal: Goal, sent: Any = None) -> None:
        super().__init__(sent, auto_id="aim_%s", initial={"distribution": goal.task_distribution_strategy})
        offer(self, "platform", Platform.objects.filter(project=goal.project_id))
        offer(self, "accounts", Account.objects.filter(platform__project=goal.project_id))

    @property
    def aim(self) -> Aim:
        """The chosen platform with its chosen accounts, in the order in which they were sent."""
        platform = self.cleaned_data["platform"]
        there = {str(account.pk): account.pk for account in self.cleaned_data["accounts"].filter(platform=platform)}
        sent = dict.fromkeys(cast("QueryDict", self.data).getlist("accounts"))
        chosen = tuple(there[key] for key in sent if key in there)
        return Aim(platform and platform.pk, chosen, self.cleaned_data["distribution"])
