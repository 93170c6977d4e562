"""What people may type about a task."""

from datetime import date
from typing import Any, Self

from django import forms

from tasks.actions import NewTask
from tasks.domain.aim import is_in_reach
from tasks.domain.refusals import MESSAGES
from tasks.domain.roles import PLACES
from tasks.models import Comment, Task
from tasks.models.comment import LONGEST

# The quick-add fields there are, one on a page and one that is anywhere: `prefix` of templates/web/_quick_add.html.
FIELDS = ("today", "some-day", "page", "anywhere")


class LineForm(forms.Form):
    """One line of quick add."""

    line = forms.CharField(
        max_length=500,
        error_messages={
            "required": "Write a few words first.",
            "max_length": "That is a long line. Up to 500 characters fit; the rest can go into a note.",
        },
    )
    aim = forms.ChoiceField(choices=[("today", "Today"), ("some_day", "Some day")], required=False)
    field = forms.ChoiceField(choices=[(name, name) for name in FIELDS], required=False)


class Prose(forms.CharField):
    """Lines of text, counted as people see them: a browser sends two signs for the end of each."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace("\r\n", "\n") if isinstance(value, str) else value)


class CommentForm(forms.Form):
    """What somebody says about a task."""

    text = Prose(
        max_length=LONGEST,
        label="Say something",
        help_text="*Emphasis*, `code`, lists, links and @names are understood. Ctrl and Enter send it.",
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": " "}),  # tells the stylesheet that it is empty
        error_messages={
            "required": "A word or two is enough.",
            "max_length": f"That is long. Up to {LONGEST} characters fit here.",
        },
    )


class MendForm(CommentForm):
    """The same in other words, by whoever has `seen` that version of it."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, comment: Comment, sent: Any = None) -> Self:
        """A form that holds a comment; any number of them may be on one page."""
        form = cls(sent, initial={"text": comment.text, "seen": comment.version}, auto_id=f"mend-{comment.pk}-%s")
        form.fields["text"].label, form.fields["text"].help_text = "In other words", ""
        return form

    def refuse(self, why: str, *, seen: int) -> None:
        """Say why it was not kept; keeping it once more is an answer to the version that is there now."""
        self.add_error("text", why)
        self.data = {**self.data, "seen": seen}


class DayForm(forms.Form):
    """Another day for a task, from `today` on and within a year."""

    planned_on = forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        label="Which day suits?",
        help_text="Only this one moves; its goal keeps its beat.",
        error_messages={"required": "Choose a day.", "invalid": "Choose a day, such as 2027-03-14."},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_planned_on(self) -> date:
        day: date = self.cleaned_data["planned_on"]
        if not is_in_reach(day, today=self.today):
            raise forms.ValidationError(MESSAGES["out_of_reach"])
        return day


class NoteForm(forms.Form):
    """A few words about how a task ended, kept with what happened to it."""

    note = forms.CharField(
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label="A note, if you like",
        help_text="What you found out, or what was in the way. It stays with what happened.",
    )


class WordForm(forms.Form):
    """A word with which a task is handed back."""

    word = forms.CharField(
        max_length=200,
        required=False,
        label="A word, if you like",
        help_text="Such as: no time this week. Whoever offered it reads it, and it stays with what happened.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": "That is a long word. Up to 200 characters fit here."},
    )


class ProjectForm(forms.Form):
    """What a shared project is called."""

    name = forms.CharField(
        max_length=80,
        label="Name",
        widget=forms.TextInput(attrs={"placeholder": "Spring zine fair", "autocomplete": "off"}),
        error_messages={
            "required": "A word or two is enough.",
            "max_length": "That is a long name. Up to 80 characters fit here.",
        },
    )


class RemovalForm(forms.Form):
    """The name of a project, typed once more by whoever removes it."""

    name = forms.CharField(
        max_length=80,
        label="Type its name to remove it",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Type the name of the project."},
    )

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wanted = name

    def clean_name(self) -> str:
        typed: str = self.cleaned_data["name"]
        if typed != self.wanted.strip():
            raise forms.ValidationError("That isn't its name, letter by letter. Nothing is removed.")
        return typed


class RoleForm(forms.Form):
    """A member's place in a project."""

    role = forms.ChoiceField(choices=[(role.value, role.value.title()) for role in PLACES])


class WordsForm(forms.Form):
    """A task's words, all of them; they can't be changed once they are kept."""

    title = forms.CharField(max_length=200, label="What is it?")
    note = forms.CharField(max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4}), label="Note")
    minutes = forms.IntegerField(
        min_value=1, max_value=1440, required=False, label="Minutes", help_text="About how long, if you know."
    )
    planned_on = forms.DateField(
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        label="Aim day",
        help_text="Soft: it moves as you like. Leave it empty for some day.",
    )
    at_time = forms.TimeField(
        required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), label="Time"
    )
    fixed_on = forms.DateField(
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        label="Fixed date",
        help_text="Only if the outside world sets it, such as a flight.",
    )
    labels = forms.CharField(max_length=200, required=False, label="Labels", help_text="Words, separated by spaces.")

    def clean_labels(self) -> list[str]:
        return [label.lstrip("#") for label in self.cleaned_data["labels"].split() if label.strip("#")]

    def new_task(self) -> NewTask:
        return NewTask(**self.cleaned_data)

    @classmethod
    def prefilled(cls, task: Task) -> "WordsForm":
        """A form that holds the words of `task`, for a fresh start."""
        return cls(initial={**task.words(), "planned_on": task.planned_on, "labels": " ".join(task.labels)})
