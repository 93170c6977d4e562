"""Words for one browser: sealed so that the push service between us can't read them (RFC 8291, aes128gcm)."""

import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from dueit.core.webpush.encoding import decode
from dueit.core.webpush.vapid import CURVE, as_point

RECORD = 4096
POINT, AUTH, SALT = 65, 16, 16
LAST = b"\x02"


def check(p256dh: str, auth: str) -> None:
    """Raises ValueError for keys that no browser would give."""
    _point(p256dh)
    if len(decode(auth)) != AUTH:
        raise ValueError("that is no secret of a browser")


def seal(plain: bytes, p256dh: str, auth: str) -> bytes:
    """Return the body of a push for the browser with these keys."""
    return seal_with(plain, p256dh, auth, ec.generate_private_key(CURVE), os.urandom(SALT))


def seal_with(plain: bytes, p256dh: str, auth: str, ours: ec.EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """Seal with a key and a salt that are used this once."""
    theirs, our_point = _point(p256dh), as_point(ours.public_key())
    about = b"WebPush: info\0" + as_point(theirs) + our_point
    shared = _derive(ours.exchange(ec.ECDH(), theirs), decode(auth), about, 32)
    key = _derive(shared, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derive(shared, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + RECORD.to_bytes(4, "big") + bytes([POINT]) + our_point
    return head + AESGCM(key).encrypt(nonce, plain + LAST, None)


def _point(p256dh: str) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decode(p256dh))


def _derive(secret: bytes, salt: bytes, about: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, about).derive(secret)
