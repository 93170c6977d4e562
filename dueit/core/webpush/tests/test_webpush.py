"""What a push service and a browser expect of us, by the letter of the RFCs."""

import os

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from dueit.core.webpush import sealing, vapid
from dueit.core.webpush.encoding import decode, encode

# RFC 8291, appendix A
WORDS = b"When I grow up, I want to be a watermelon"
OURS = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
OURS_PUBLIC = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
THEIRS = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4"
    "Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


class TestSealing:
    def test_is_what_the_rfc_has(self):
        ours = ec.derive_private_key(int.from_bytes(decode(OURS), "big"), vapid.CURVE)

        assert encode(sealing.seal_with(WORDS, THEIRS, AUTH, ours, decode(SALT))) == SEALED

    def test_is_read_by_one_browser_and_no_other(self):
        browser, other = (ec.generate_private_key(vapid.CURVE) for _ in range(2))
        auth = os.urandom(16)
        sealed = sealing.seal(WORDS, encode(vapid.as_point(browser.public_key())), encode(auth))

        assert http_ece.decrypt(sealed, private_key=browser, auth_secret=auth, version="aes128gcm") == WORDS
        with pytest.raises(http_ece.ECEException):
            http_ece.decrypt(sealed, private_key=other, auth_secret=auth, version="aes128gcm")

    @pytest.mark.parametrize(
        ("p256dh", "auth"), [(THEIRS, ""), (THEIRS, "BTBZ"), ("", AUTH), (THEIRS[:-9], AUTH), ("Ä" * 87, AUTH)]
    )
    def test_takes_no_keys_that_no_browser_would_give(self, p256dh, auth):
        sealing.check(THEIRS, AUTH)
        with pytest.raises(ValueError, match=r".*"):
            sealing.check(p256dh, auth)


class TestOurKey:
    def test_is_another_each_time_and_has_one_public_half(self):
        first, second = vapid.new_private_key(), vapid.new_private_key()

        assert first != second
        assert vapid.public_key(first) != vapid.public_key(second)
        assert [len(decode(vapid.public_key(key))) for key in (first, second)] == [sealing.POINT] * 2
        assert vapid.public_key(OURS) == OURS_PUBLIC

    def test_that_is_none_is_refused(self):
        with pytest.raises(ValueError, match=r".*"):
            vapid.public_key("ä key")
