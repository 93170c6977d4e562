"""What people say about a platform and its accounts."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from goals.domain.platforms import ICON_WORDS, Colour, Icon, Link, PlatformLook, UnfitLook, read_links, write_links
from goals.forms.choosing import offer
from goals.models import Account, Platform
from tasks.models import Project


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


def drawn(look: PlatformLook) -> dict[str, str]:
    return {"colour": look.colour.value, "icon": look.icon.value, "links": write_links(look.links)}
