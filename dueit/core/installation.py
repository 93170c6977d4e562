"""How an installation's settings follow from its environment: data folder, secret, hosts, database, cache, mail."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

from dueit.core.webpush.vapid import new_private_key, public_key

SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000;"
    ),
}
POSTGRES = {"options": "-c lock_timeout=10s -c statement_timeout=15s"}


def own_secret_key(data: Path, *, allowed: bool) -> str:
    """Return the key kept in the data folder, made at the first start; a shared database demands a given one."""
    if not allowed:
        raise ImproperlyConfigured("Set SECRET_KEY: with DATABASE_URL every process must share one secret.")
    return kept_secret(data / "secret_key", lambda: secrets.token_urlsafe(50))


def vapid_key(given: str, data: Path, *, allowed: bool) -> str:
    """Return the key that pushes are signed with: the given one, else one that is made at the first start.

    Without a given one, several machines would each make their own: then there is none, and nobody is offered pushes.
    """
    key = given or (kept_secret(data / "vapid_private_key", new_private_key) if allowed else "")
    try:
        return key and public_key(key) and key
    except ValueError as refusal:
        raise ImproperlyConfigured("VAPID_PRIVATE_KEY is no key: `manage.py vapid` makes one.") from refusal


def vapid_subject(public_url: str, sender: str) -> str:
    """Return whom a push service can turn to about our pushes: our public address, or who sends our mail."""
    return public_url if public_url.startswith("https://") else f"mailto:{parseaddr(sender)[1]}"


def kept_secret(path: Path, make: Callable[[], str]) -> str:
    """Return what a file keeps, made once: of several who start at the same time, one is first with a whole file."""
    if not path.exists():
        made = path.with_name(f"{path.name}.{os.getpid()}")
        made.touch(mode=0o600)
        made.write_text(make())
        with suppress(FileExistsError):
            path.hardlink_to(made)
        made.unlink()
    return path.read_text()


def data_folder(data: Path) -> Path:
    """Return the data folder, made for our eyes only; refuse with one clear line when it can't be written."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        (data / "run").mkdir(mode=0o700, exist_ok=True)
        (data / "run" / ".writable").touch()
    except OSError as refusal:
        raise ImproperlyConfigured(f"DueIT can't write to its data folder {data}: {refusal.strerror}.") from refusal
    return data


def role(command_line: list[str]) -> str:
    """Return "worker" for the commands that run jobs, else "web"; DUEIT_ROLE overrules it."""
    return "worker" if command_line[1:2] in (["worker"], ["qcluster"]) else "web"


def hosts(public_url: str, listening_on: str) -> list[str]:
    """Return the host names that we answer to: this machine, where we listen, and the public address."""
    public = urlsplit(public_url).hostname
    return ["localhost", "127.0.0.1", "[::1]", *(name for name in (listening_on, public) if name)]


def database(env: Env, data: Path, *, role: str) -> dict[str, Any]:
    """Return the database settings: SQLite in the data folder, or what DATABASE_URL says.

    Of PostgreSQL, too, each thread keeps a connection of its own. A pool would hand them out one after the other when
    all of them are cut, and rest longer after each: a web process was away for ten seconds after the database was back.
    """
    if "DATABASE_URL" not in env.ENVIRON:
        return {**sqlite(data, role=role), "NAME": data / "dueit.sqlite3"}
    config = env.db("DATABASE_URL")
    if "postgresql" not in config["ENGINE"]:
        return {**sqlite(data, role=role), **config}
    return {**config, "OPTIONS": POSTGRES, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}


def sqlite(data: Path, *, role: str) -> dict[str, Any]:
    """SQLite; tests use a file too, so that other processes can share it.

    Opening a connection costs more than a page of queries, so each thread of the web keeps its own; the worker forks.
    """
    test = {"NAME": data / f"test-{os.getpid()}.sqlite3"}
    age = None if role == "web" else 0
    return {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": SQLITE, "CONN_MAX_AGE": age, "TEST": test}


def cache(redis_url: str) -> dict[str, Any]:
    """Return a cache that all processes share: Redis if there is one, else a table."""
    if redis_url:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": redis_url}
    return {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "dueit_cache"}


def mail(url: str, data: Path) -> dict[str, Any]:
    """Return Django's mail settings: the server that `url` names, else files in the data folder for the operator."""
    if url:
        return {"EMAIL_PORT": 25, **{name: value for name, value in Env.email_url_config(url).items() if value}}
    return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend", "EMAIL_FILE_PATH": data / "mail"}


def verification(wanted: str, *, has_mail_server: bool) -> str:
    """Return when an address must be confirmed; nobody can confirm anything while no mail leaves the house."""
    choice = wanted or ("mandatory" if has_mail_server else "none")
    if choice not in ("mandatory", "optional", "none"):
        raise ImproperlyConfigured(f"EMAIL_VERIFICATION must be mandatory, optional or none, not {choice!r}.")
    if choice == "mandatory" and not has_mail_server:
        raise ImproperlyConfigured("EMAIL_VERIFICATION=mandatory needs EMAIL_URL: nobody could ever log in.")
    return choice
