import re
from pathlib import Path

from django.conf import settings

from dueit.core import installation
from dueit.schedules import TIMETABLE

ROOT = Path(settings.BASE_DIR)
SOURCES = [ROOT / "dueit" / "settings.py", ROOT / "dueit" / "core" / "installation.py"]


def read(path):
    return (ROOT / path).read_text()


def settings_that_are_read():
    asked = re.compile(r"\benv(?:\.\w+)?\(\s*\"([A-Z_]+)\"")
    return {name for source in SOURCES for name in asked.findall(source.read_text())}


class TestOperationsGuide:
    def test_describes_every_setting_and_no_other(self):
        rows = re.findall(r"^\| (`[A-Z_`, ]+`) \|", read("docs/operations.md"), re.MULTILINE)
        described = {name for row in rows for name in re.findall(r"[A-Z_]+", row)}

        assert described - {"PORT"} == settings_that_are_read()

    def test_describes_every_job_and_no_other(self):
        rows = re.findall(r"^\| (`[a-z_.]+\.jobs\.[^|]*) \|", read("docs/operations.md"), re.MULTILINE)
        described = {job for row in rows for job in re.findall(r"[\w.]+", row)}

        assert described - {""} == {entry.job for entry in TIMETABLE}

    def test_gives_the_defaults_that_hold(self):
        plain = re.compile(r"\benv(?:\.\w+)?\(\s*\"([A-Z_]+)\",\s*default=\"?([\w./-]*[a-z\d])\"?,?\s*\)")
        held = {
            (name, value.removesuffix(".0")) for source in SOURCES for name, value in plain.findall(source.read_text())
        }
        given = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", read("docs/operations.md"), re.MULTILINE))

        assert ("WEB_THREADS", "8") in held
        assert [(name, value) for name, value in held - {("DEBUG", "False")} if f"`{value}`" not in given[name]] == []

    def test_says_when_an_address_must_be_confirmed(self):
        with_server, without = (installation.verification("", has_mail_server=has) for has in (True, False))

        assert f"| `{with_server}` with a mail server, else `{without}` |" in read("docs/operations.md")

    def test_the_example_offers_only_what_exists(self):
        offered = set(re.findall(r"^#?([A-Z_]+)=", read(".env.example"), re.MULTILINE))

        assert offered <= settings_that_are_read()
