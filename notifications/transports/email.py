"""Letters, by the mail server of the installation."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import Signer
from django.template.loader import render_to_string
from django.urls import reverse

from notifications.domain.sending import Outcome, Result
from notifications.models import Delivery

TEMPLATE = "notifications/email/notice"
FOR_GOOD = 500
SALT = "notifications.stop"


def is_there() -> bool:
    """Whether letters can be sent: they need a server, and an address of our own that their links lead to."""
    return bool(settings.HAS_MAIL_SERVER and settings.PUBLIC_URL)


def send(delivery: Delivery) -> Outcome:
    """Hand a letter to the mail server."""
    try:
        letter_of(delivery).send()
    except SMTPRecipientsRefused as refusal:
        [(code, said)] = refusal.recipients.values()
        return Outcome(Result.NOBODY if code >= FOR_GOOD else Result.LATER, _spoken(code, said))
    except SMTPResponseException as refusal:
        result = Result.NEVER if refusal.smtp_code >= FOR_GOOD else Result.LATER
        return Outcome(result, _spoken(refusal.smtp_code, refusal.smtp_error))
    except OSError as trouble:  # every error of smtplib is one
        return Outcome(Result.SILENT, type(trouble).__name__)
    return Outcome(Result.SENT)


def letter_of(delivery: Delivery) -> EmailMultiAlternatives:
    """Write the letter; however often it is sent, it is the same one to whoever receives it."""
    notice, origin = delivery.notification, settings.PUBLIC_URL.rstrip("/")
    host, stop = urlsplit(origin).netloc, origin + stop_url(notice.user_id)
    name = f"<notice-{notice.pk}-{notice.made_at:%Y%m%d%H%M%S%f}@{host.partition(':')[0]}>"
    context = {"notice": notice, "link": origin + notice.url, "stop": stop, "current_site": {"name": host}}
    letter = EmailMultiAlternatives(
        subject=" ".join(str(notice).split()),
        body=render_to_string(f"{TEMPLATE}_message.txt", context),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[delivery.address],
        headers={
            "Message-ID": name,
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    letter.attach_alternative(render_to_string(f"{TEMPLATE}_message.html", context), "text/html")
    return letter


def stop_url(user_id: int) -> str:
    """Return where the letters of a person are stopped, by whoever has one of them."""
    return reverse("notifications:stop", args=[signed(user_id)])


def signed(user_id: int) -> str:
    return Signer(salt=SALT).sign(str(user_id))


def whose(token: str) -> int:
    """Return whose letters a token stops; raises BadSignature."""
    return int(Signer(salt=SALT).unsign(token))


def _spoken(code: int, said: bytes | str) -> str:
    return f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"
