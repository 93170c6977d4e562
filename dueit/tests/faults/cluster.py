"""A PostgreSQL of our own, so that nobody else's is disturbed when it goes down."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg

from dueit.tests.serving import free_port

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
AS_POSTGRES = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
CUT_LISTENERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND query IN ('LISTEN live', 'SELECT 1') AND state = 'idle'
"""


class Cluster:
    """Made by initdb, ruled by pg_ctl."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="dueit-cluster-"))
        self.port = free_port()
        if AS_POSTGRES:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-A", "trust", "-U", "postgres", "--no-sync", "-D", str(self.folder / "db"))
        self.control("start")

    def control(self, *words):
        """Let pg_ctl start, stop or restart it."""
        options = f"-p {self.port} -k {self.folder} -h 127.0.0.1"
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self.folder / "db"), "-w", "-l", log, "-o", options, *words)

    def new_database(self, name):
        self.execute(f"CREATE DATABASE {name}")
        return {"DATABASE_URL": f"postgres://postgres@127.0.0.1:{self.port}/{name}", "SECRET_KEY": "only for this test"}

    def execute(self, statement):
        address = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def end(self):
        self.control("stop", "-m", "immediate")
        shutil.rmtree(self.folder)

    def _run(self, program, *words):
        command = [*AS_POSTGRES, str(BINARIES[-1] / program), *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
