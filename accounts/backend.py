"""Who is behind a session: each request asks, so the question is worded once."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import BigAutoField

from accounts.models import User
from dueit.core.prepared import Prepared

PERSON = Prepared(lambda pk: User.objects.filter(pk=pk), pk=BigAutoField())


class Backend(AuthenticationBackend):
    """allauth's way in, by e-mail and password, and the one way back to a person who is logged in."""

    def get_user(self, user_id: int) -> User | None:
        user = next(PERSON.objects(User, pk=user_id), None)
        return user if user and self.user_can_authenticate(user) else None
