"""The request of a person who is signed in: what every view gets, because signing in is the default."""

from django.http import HttpRequest

from accounts.models import User


class PersonRequest(HttpRequest):
    """A request whose `user` is a User: LoginRequiredMiddleware has turned everyone else away."""

    user: User
