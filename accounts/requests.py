"""What views may rely on."""

from django.http import HttpRequest

from accounts.models import User


class PersonRequest(HttpRequest):
    """A request that LoginRequiredMiddleware let through: somebody is logged in."""

    user: User
