"""What we ship: image, compose file, production settings, pinned requirements."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from dueit.supervision.tests.processes import wait_until
from dueit.tests.serving import environment, free_port

ROOT = Path(settings.BASE_DIR)
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()
PRODUCTION = {
    "SECRET_KEY": "a-long-and-quite-random-secret-0123456789-abcdefghijklmnop",
    "DUEIT_URL": "https://dueit.example",
    "TRUSTED_PROXY_COUNT": "1",
}


def image_command(word):
    """The exec form of CMD or of HEALTHCHECK's CMD, with our Python."""
    [words] = re.findall(rf"^{word}.*?(\[.*\])$", DOCKERFILE, re.MULTILINE)
    return with_our_python(json.loads(words))


def with_our_python(command):
    assert command[0] == "python"
    return [sys.executable, *command[1:]]


class TestImage:
    def test_is_small_plain_and_complete(self):
        assert DOCKERFILE.count("FROM python:3.11-slim") == 2
        assert re.search(r"^USER dueit$", DOCKERFILE, re.MULTILINE)
        assert "collectstatic" in DOCKERFILE
        assert "--require-hashes -r /tmp/requirements.txt" in DOCKERFILE

    @pytest.mark.slow
    @pytest.mark.django_db(transaction=True)
    def test_its_command_serves_and_its_health_check_agrees(self, tmp_path):
        port = free_port()
        command = [port if word == "8000" else word for word in image_command("CMD")]
        web = subprocess.Popen(command, cwd=ROOT, env=environment(DUEIT_DATA=str(tmp_path / "web")))
        check = [*image_command("HEALTHCHECK"), "--port", port]

        is_healthy = wait_until(lambda: subprocess.run(check, cwd=ROOT, env=environment()).returncode == 0, 30)

        web.terminate()
        assert is_healthy
        assert web.wait(10) == 0
        assert subprocess.run(check, cwd=ROOT, env=environment(), capture_output=True).returncode == 1


class TestCompose:
    def test_has_its_parts_and_scales(self):
        services = COMPOSE["services"]

        assert services.keys() >= {"web", "worker", "migrate", "postgres", "redis", "mailpit"}
        assert "postgres" in COMPOSE["volumes"]
        for scaled in ("web", "worker"):
            assert not {"ports", "container_name", "volumes"} & services[scaled].keys()
            assert services[scaled]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}

    def test_sets_only_settings_that_exist(self):
        known = (ROOT / "dueit" / "settings.py").read_text()

        for name in COMPOSE["x-dueit"]["environment"]:
            assert f'"{name}"' in known or name in {"DATABASE_URL"}

    def test_hands_on_all_that_an_assistant_needs(self):
        assert {"GROQ_API_KEY", "LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL"} <= COMPOSE["x-dueit"]["environment"].keys()

    @pytest.mark.slow
    @pytest.mark.django_db(transaction=True)
    def test_its_commands_prepare_and_work(self, tmp_path):
        given = environment(DUEIT_DATA=str(tmp_path))
        prepare, work = (with_our_python(COMPOSE["services"][name]["command"]) for name in ("migrate", "worker"))

        racing = [subprocess.Popen(prepare, cwd=ROOT, env=given) for _ in range(2)]
        assert [process.wait(60) for process in racing] == [0, 0]

        worker = subprocess.Popen(work, cwd=ROOT, env=given)
        assert wait_until(lambda: any((tmp_path / "run").glob("worker-1-*/round")), 30)
        worker.terminate()
        assert worker.wait(20) == 0


class TestProductionSettings:
    def test_pass_djangos_deployment_check(self, tmp_path):
        # Browser tests of the same run set the async variable for themselves.
        given = {**os.environ, **PRODUCTION, "DUEIT_DATA": str(tmp_path), "DJANGO_ALLOW_ASYNC_UNSAFE": ""}
        command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "INFO"]

        checked = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True)

        assert checked.stderr == ""
        assert checked.returncode == 0

    def test_a_shared_database_demands_a_shared_secret(self, tmp_path):
        given = {
            **os.environ,
            "DATABASE_URL": "postgres://x@127.0.0.1/x",
            "DUEIT_DATA": str(tmp_path),
            "SECRET_KEY": "",
        }

        refused = subprocess.run(
            [sys.executable, "manage.py", "check"], cwd=ROOT, env=given, capture_output=True, text=True
        )

        assert refused.stderr.strip() == "Set SECRET_KEY: with DATABASE_URL every process must share one secret."


class TestRequirements:
    @pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
    def test_are_pinned_by_hash_and_name_no_private_place(self, name):
        text = (ROOT / name).read_text()
        pins = re.findall(r"^([\w.-]+)==", text, re.MULTILINE)

        assert len(pins) > 30
        assert text.count("--hash=sha256:") >= len(pins)
        assert not re.search(r"file://|--find-links|--index-url|--extra-index-url|@ http", text)

    def test_hold_whatever_the_project_asks_for(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        for name, asked in (
            ("requirements.txt", project["dependencies"]),
            ("requirements-dev.txt", project["optional-dependencies"]["dev"]),
        ):
            pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / name).read_text(), re.MULTILINE))
            assert {re.match(r"[\w.-]+", entry)[0].lower() for entry in asked} <= pinned
