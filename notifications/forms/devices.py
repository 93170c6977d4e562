"""What browsers say of themselves, and people of their browsers."""

from typing import Any, Self

from django import forms

from dueit.core import outgoing
from dueit.core.webpush import sealing
from notifications.domain.devices import MOST_IN_NAME, Subscription
from notifications.models import Device


class SubscriptionForm(forms.Form):
    """Where a browser can be reached, as its push service says; nobody types it."""

    endpoint = forms.CharField(max_length=outgoing.MOST_IN_ADDRESS)
    p256dh = forms.CharField(max_length=100)
    auth = forms.CharField(max_length=30)

    def clean(self) -> None:
        if self.errors:
            return
        try:
            outgoing.check(self.cleaned_data["endpoint"])
            sealing.check(self.cleaned_data["p256dh"], self.cleaned_data["auth"])
        except (outgoing.Refused, ValueError) as refusal:
            raise forms.ValidationError("That is no browser that we can reach.") from refusal

    @property
    def subscription(self) -> Subscription:
        return Subscription(**{name: self.cleaned_data[name] for name in ("endpoint", "p256dh", "auth")})


class NameForm(forms.Form):
    """What somebody calls a browser of theirs."""

    name = forms.CharField(label="Name", max_length=MOST_IN_NAME, widget=forms.TextInput({"autocomplete": "off"}))

    @classmethod
    def of(cls, device: Device, sent: Any = None) -> Self:
        return cls(sent, auto_id=f"device-{device.pk}-%s", initial={"name": device.name})
