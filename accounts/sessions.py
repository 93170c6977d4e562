"""Sessions in the database, found by a question that is worded once."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import CharField, DateTimeField
from django.utils import timezone

from dueit.core.prepared import Prepared

# PostgreSQL breaks off at a null character, and a cookie may hold one.
KEY = CharField(validators=[ProhibitNullCharactersValidator()])
VALID = Prepared(
    lambda key, at: Session.objects.filter(session_key=key, expire_date__gt=at), key=KEY, at=DateTimeField()
)


class SessionStore(DatabaseSessions):
    """Django's sessions; each request reads one."""

    def _get_session_from_db(self) -> Session | None:
        session = next(VALID.objects(Session, key=self.session_key, at=timezone.now()), None)
        if session is None:
            self._session_key = None
        return session
