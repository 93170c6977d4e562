"""What people hear of their own account: for their security, so also of what somebody did in their name."""

from accounts.events import AddressChanged, PasswordChanged, SignedInElsewhere, UserEvent
from dueit.messages.telling import instant
from notifications import actions
from notifications.domain.message import Message

PASSWORD_PAGE, ADDRESS_PAGE = "/account/password/change/", "/account/email/"


def tell_signed_in(event: SignedInElsewhere) -> None:
    words = f"A sign-in from a new place, with {event.device}"
    hint = "If that was you, all is well. If not, choose another password: that ends all other sessions."
    _tell(event, words, kind="sign_in", cause=f"place-{event.place_id}", url=PASSWORD_PAGE, body=hint)


def tell_password(event: PasswordChanged) -> None:
    words, hint = "The password is another one now", "Browsers that were let tell you have to be let once more."
    _tell(event, words, kind="account_changed", cause=instant(event.at), url=PASSWORD_PAGE, body=hint)


def tell_address(event: AddressChanged) -> None:
    words = "You log in with another e-mail address now"
    _tell(event, words, kind="account_changed", cause=instant(event.at), url=ADDRESS_PAGE)


def _tell(event: UserEvent, words: str, *, kind: str, cause: str, url: str, body: str = "") -> None:
    message = Message(
        kind=kind,
        person=event.user_id,
        cause=f"{kind}:{cause}",
        subject=event.subject,
        about="Your account",
        title=words,
        body=body,
        url=url,
    )
    actions.notify([message], at=event.at)
