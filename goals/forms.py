"""What people say about a goal, and about where it is pursued."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from goals.domain import aims, levels
from goals.domain.aims import Aim, Distribution
from goals.domain.platforms import ICON_WORDS, Colour, Icon, Link, PlatformLook, UnfitLook, read_links, write_links
from goals.models import Account, Goal, Platform
from tasks.models import Project


class LevelForm(forms.Form):
    """How small the steps should be, and which pattern to follow."""

    level = forms.IntegerField(min_value=min(levels.LEVELS), max_value=max(levels.LEVELS), initial=levels.DEFAULT)
    kind = forms.CharField(max_length=30, required=False)


class GoalForm(LevelForm):
    """A goal to be, in its person's words."""

    title = forms.CharField(
        max_length=200,
        label="What would you like to be true?",
        error_messages={
            "required": "A few words are enough.",
            "max_length": "That is a long one. Up to 200 characters fit here; the rest can go below.",
        },
        widget=forms.TextInput(attrs={"placeholder": "Hold a small zine fair in spring", "autocomplete": "off"}),
    )
    why = forms.CharField(
        max_length=1000,
        required=False,
        label="Why does it matter to you?",
        help_text="Only if you like. It stands beside the goal when the going gets slow.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PlatformForm(forms.Form):
    """A platform's name and look; its JSON is what `look` returns."""

    name = forms.CharField(
        max_length=80,
        label="Name",
        widget=forms.TextInput(attrs={"placeholder": "The zine shop", "autocomplete": "off"}),
        error_messages={
            "required": "A word or two is enough.",
            "max_length": "That is a long name. Up to 80 characters fit here.",
        },
    )
    colour = forms.ChoiceField(
        label="Colour", choices=[(colour.value, colour.value.title()) for colour in Colour], widget=forms.RadioSelect
    )
    icon = forms.ChoiceField(
        label="Icon",
        choices=[(icon.value, ICON_WORDS.get(icon, icon.value.title())) for icon in Icon],
        widget=forms.RadioSelect,
    )
    links = forms.CharField(
        max_length=4000,
        required=False,
        label="Links",
        help_text="One a line: a few words, then the address.",
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "Orders https://example.com/orders"}),
    )

    def clean_links(self) -> tuple[Link, ...]:
        try:
            return read_links(self.cleaned_data["links"])
        except UnfitLook as refusal:
            raise forms.ValidationError(list(refusal.complaints)) from refusal

    @property
    def look(self) -> PlatformLook:
        said = self.cleaned_data
        return PlatformLook(colour=Colour(said["colour"]), icon=Icon(said["icon"]), links=said["links"])

    @classmethod
    def about(cls, platform: Platform, sent: Any = None) -> "PlatformForm":
        """Return the form for `platform`, showing what is so now or judging what was `sent`."""
        return cls(sent, initial={"name": platform.name, **drawn(platform.shown)})


class NewPlatformForm(PlatformForm):
    """A platform to be, in one of the projects that its person may add to."""

    field_order = ("project", "name", "colour", "icon", "links")

    project = forms.ModelChoiceField(Project.objects.none(), label="Project", empty_label=None, required=False)

    def __init__(self, sent: Any, projects: QuerySet[Project]) -> None:
        super().__init__(sent, initial=drawn(PlatformLook()))
        offer(self, "project", projects)
        self.projects = list(projects)

    @property
    def has_choice(self) -> bool:
        return len(self.projects) > 1

    def clean_project(self) -> Project:
        """Without a choice it is the first: a person's own."""
        return self.cleaned_data["project"] or self.projects[0]


class AccountForm(forms.Form):
    """An account's name and what is good to know about it."""

    username = forms.CharField(
        max_length=120,
        label="User name",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={
            "required": "How is this account called there?",
            "max_length": "That is a long name. Up to 120 characters fit here.",
        },
    )
    notes = forms.CharField(
        max_length=1000,
        required=False,
        label="Notes",
        help_text="What is good to know about it. Everybody in the project can read this.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    @classmethod
    def about(cls, account: Account, sent: Any = None) -> "AccountForm":
        return cls(sent, initial={"username": account.username, "notes": account.notes})


class AimForm(forms.Form):
    """Where, and with whom, a goal is pursued. Accounts of other platforms than the chosen one don't count."""

    platform = forms.ModelChoiceField(Platform.objects.none(), required=False)
    accounts = forms.ModelMultipleChoiceField(Account.objects.none(), required=False)
    distribution = forms.TypedChoiceField(
        choices=[(way.value, aims.WORDS[way]) for way in Distribution],
        coerce=Distribution,
        empty_value=Distribution.EACH,
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


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let a field of `form` choose among `rows`."""
    cast("forms.ModelChoiceField", form.fields[name]).queryset = rows


def drawn(look: PlatformLook) -> dict[str, str]:
    return {"colour": look.colour.value, "icon": look.icon.value, "links": write_links(look.links)}
