"""The names of what a page can listen to."""

import hashlib


def of_user(user_id: int) -> str:
    return f"user-{user_id}"


def of_project(project_id: int) -> str:
    return f"project-{project_id}"


def project_in(topic: str) -> int:
    """Return the id of the project that a topic is about."""
    return int(topic.removeprefix("project-"))


def of_session(session_key: str) -> str:
    """A session's topic; hashed, because rows outlive sessions and a key opens an account."""
    return f"session-{hashlib.sha256(session_key.encode()).hexdigest()[:32]}"
