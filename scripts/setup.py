"""Makes the virtual environment and gathers the static files, and skips what has not changed since the last time."""

import hashlib
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def main() -> None:
    try:
        install("requirements-dev.txt" if "--dev" in sys.argv else "requirements.txt")
        gather_static_files()
    except OSError as refusal:
        sys.exit(f"DueIT can't write to {refusal.filename or ROOT}: {refusal.strerror}.")
    except subprocess.CalledProcessError as failure:
        sys.exit(f"This did not work: {' '.join(failure.cmd)}")


def install(requirements: str) -> None:
    """Install the pinned packages, unless the same ones are there already."""
    stamp = VENV / f".{requirements}"
    wanted = f"{sys.version} {digest([ROOT / requirements])}"
    if is_current(stamp, wanted):
        return
    if not PYTHON.exists():
        print("Making the virtual environment in .venv …", flush=True)
        venv.create(VENV, with_pip=True, symlinks=True)
    print(f"Installing {requirements}, this takes a minute …", flush=True)
    run("-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", requirements)
    stamp.write_text(wanted)


def gather_static_files() -> None:
    """Copy, name by content and compress what browsers load, unless nothing has changed."""
    stamp = ROOT / "staticfiles" / ".stamp"
    wanted = digest(
        [ROOT / "requirements.txt", *sorted(path for path in (ROOT / "static").rglob("*") if path.is_file())]
    )
    if is_current(stamp, wanted):
        return
    run("manage.py", "collectstatic", "--no-input", "--clear", "--verbosity", "0")
    stamp.write_text(wanted)


def run(*words: str) -> None:
    subprocess.run([str(PYTHON), *words], cwd=ROOT, check=True)


def is_current(stamp: Path, wanted: str) -> bool:
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted


def digest(files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    main()
