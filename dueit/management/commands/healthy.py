"""healthy: what the container's health check asks."""

from http.client import HTTPConnection
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = "Ask the web process of this machine whether it is alive."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        http = HTTPConnection("127.0.0.1", port, timeout=4)
        try:
            http.request("GET", "/health/live")
            status = http.getresponse().status
        except OSError as refusal:
            raise CommandError(f"No answer: {refusal}") from refusal
        if status != 200:
            raise CommandError(f"Answered {status}")
