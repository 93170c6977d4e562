"""Measures DueIT on SQLite and, where it answers, on PostgreSQL: `make bench`, or `make bench ARGS=--quick`."""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from bench.report import as_table, keep

ROOT = Path(__file__).parents[1]
POSTGRES = os.environ.get("BENCH_POSTGRES", "postgres://postgres@127.0.0.1:5432")
DATABASE = f"dueit_bench_{os.getpid()}"


def main():
    asked = arguments()
    rounds, times = ("1", "30") if asked.quick else ("3", "100")
    found = {"SQLite": measured("", rounds, times, *asked.scenes)}
    with contextlib.suppress(psycopg.OperationalError), own_database() as url:
        found["PostgreSQL"] = measured(url, rounds, times, *asked.scenes)
    print(as_table(found))
    if asked.keep:
        keep(found, ROOT / "docs" / "operations.md")


def arguments():
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("scenes", nargs="*", help="only these, e.g. today add")
    parser.add_argument("--quick", action="store_true", help="one short run instead of three")
    parser.add_argument("--keep", action="store_true", help="write the figures into docs/operations.md")
    return parser.parse_args()


def measured(database_url, *arguments):
    """Run the scenes in a process of their own, on a data folder of their own, asking nobody outside."""
    with tempfile.TemporaryDirectory(prefix="dueit-bench-") as folder:
        environment = {**os.environ, "DUEIT_DATA": folder, "DJANGO_SETTINGS_MODULE": "bench.settings"}
        environment |= {"SECRET_KEY": "only-for-the-bench", "DEBUG": "0", "LOG_FORMAT": "plain", "REDIS_URL": ""}
        environment |= {"GROQ_API_KEY": "", "LLM_BASE_URL": "", "DUEIT_URL": "", "DATABASE_URL": database_url}
        if not database_url:
            environment["DATABASE_URL"] = f"sqlite:///{folder}/dueit.sqlite3"
        command = [sys.executable, "-m", "bench.engine", *arguments]
        return json.loads(subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE).stdout)


@contextlib.contextmanager
def own_database():
    """Make a database on the PostgreSQL of this machine, and drop it at the end."""
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True, connect_timeout=3) as server:
        server.execute(f'CREATE DATABASE "{DATABASE}"')
        try:
            yield f"{POSTGRES}/{DATABASE}"
        finally:
            server.execute(f'DROP DATABASE "{DATABASE}" WITH (FORCE)')


if __name__ == "__main__":
    main()
