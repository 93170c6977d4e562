"""The second half of the first minute: what is on your mind?"""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from goals.actions.first_thought import think_of_goal, think_of_task
from tasks.adding import understood
from tasks.views.answers import undo_url


class FirstThoughtForm(forms.Form):
    """A few words, and what they shall become."""

    thought = forms.CharField(
        label="What is on your mind?",
        help_text="Something large or small. A few words are enough.",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
        error_messages={"required": "Write a few words first, or skip this."},
    )
    becomes = forms.ChoiceField(choices=[("goal", "Break it into steps"), ("task", "Just one task")])


@require_http_methods(["GET", "HEAD", "POST"])
def first_thought(request: PersonRequest) -> HttpResponse:
    form = FirstThoughtForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "goals/first_thought.html", {"form": form}, status=status)
    keep = keep_goal if form.cleaned_data["becomes"] == "goal" else keep_task
    return keep(request, form.cleaned_data["thought"])


def keep_goal(request: PersonRequest, thought: str) -> HttpResponse:
    return redirect(think_of_goal(thought, by=request.user, at=timezone.now()))


def keep_task(request: PersonRequest, thought: str) -> HttpResponse:
    now = timezone.now()
    typed = {"line": thought, "literal": (), "aim": "today"}
    new, words = understood(typed, today=request.user.today(now))
    task = think_of_task(new, by=request.user, at=now)
    toast(request, words, undo=undo_url(task.trace))
    return redirect("tasks:today")
