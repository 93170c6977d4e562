"""Who sends a push: a key that a browser was given when it was asked, and a short-lived word signed with it."""

import json
import secrets
from collections.abc import Mapping
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from dueit.core.webpush.encoding import decode, encode

CURVE = ec.SECP256R1()
SIZE = 32
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# A push service takes at most a day.
VALID_S = 12 * 3600


def new_private_key() -> str:
    return encode((secrets.randbelow(ORDER - 1) + 1).to_bytes(SIZE, "big"))


def public_key(private_key: str) -> str:
    """Return what a browser is given; raises ValueError for a private key that is none."""
    return encode(as_point(_secret(private_key).public_key()))


def authorization(private_key: str, subject: str, endpoint: str, *, now: float) -> str:
    """Return the header that says to the server of `endpoint` who is pushing, for half a day from `now`."""
    url = urlsplit(endpoint)
    claims = {"aud": f"{url.scheme}://{url.netloc}", "exp": int(now) + VALID_S, "sub": subject}
    signed = ".".join(_json(part) for part in ({"typ": "JWT", "alg": "ES256"}, claims))
    halves = decode_dss_signature(_secret(private_key).sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    signature = encode(b"".join(half.to_bytes(SIZE, "big") for half in halves))
    return f"vapid t={signed}.{signature}, k={public_key(private_key)}"


def as_point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _secret(private_key: str) -> ec.EllipticCurvePrivateKey:
    raw = decode(private_key)
    if len(raw) != SIZE:
        raise ValueError("that is no private key")
    return ec.derive_private_key(int.from_bytes(raw, "big"), CURVE)


def _json(part: Mapping[str, object]) -> str:
    return encode(json.dumps(part, separators=(",", ":")).encode())
