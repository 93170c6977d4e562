#!/usr/bin/env python3
"""Copy the pinned browser files from npm into the repository, or check that they are the pinned ones.

python scripts/vendor.py           needs npm; run it after a change of frontend/package.json or icons.txt
python scripts/vendor.py --check   needs nothing; a test runs it
"""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypedDict

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
MANIFEST = FRONTEND / "vendor.json"
SERVED = "static/vendor"
# axe checks our pages in tests and is nothing for visitors.
FOR_TESTS = "dueit/tests/vendor"


class Source(NamedTuple):
    package: str
    path: str


class Entry(TypedDict):
    package: str
    version: str
    license: str
    sha256: str


COPIES = {
    f"{SERVED}/htmx.min.js": Source("htmx.org", "dist/htmx.min.js"),
    f"{SERVED}/hx-ws.min.js": Source("htmx.org", "dist/ext/hx-ws.min.js"),
    f"{SERVED}/sortable.min.js": Source("sortablejs", "Sortable.min.js"),
    f"{FOR_TESTS}/axe.min.js": Source("axe-core", "axe.min.js"),
    **{
        f"{SERVED}/fonts/{font}-{script}.woff2": Source(
            f"@fontsource-variable/{font}", f"files/{font}-{script}-wght-normal.woff2"
        )
        for font in ("figtree", "petrona")
        for script in ("latin", "latin-ext")
    },
}
SPRITE = f"{SERVED}/icons.svg"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def without_source_map(content: bytes) -> bytes:
    """Drop the pointer to a map that we do not ship: the manifest storage would look for it."""
    return re.sub(rb"\n?//# sourceMappingURL=\S+\s*$", b"\n", content)


def symbol(name: str) -> str:
    svg = (MODULES / "lucide-static/icons" / f"{name}.svg").read_text()
    shapes = re.sub(r"\s*\n\s*", "", svg[svg.index(">", svg.index("<svg")) + 1 : svg.index("</svg>")])
    return f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'


def sprite() -> bytes:
    symbols = "\n".join(symbol(name) for name in (FRONTEND / "icons.txt").read_text().split())
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n'.encode()


def contents() -> Iterator[tuple[str, str, bytes]]:
    """Yield target, package and content of each vendored file."""
    for target, (package, path) in COPIES.items():
        yield target, package, without_source_map((MODULES / package / path).read_bytes())
    yield SPRITE, "lucide-static", sprite()


def entry(package: str, content: bytes) -> Entry:
    about = json.loads((MODULES / package / "package.json").read_text())
    return Entry(package=package, version=about["version"], license=about["license"], sha256=sha256(content))


def build() -> None:
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FRONTEND, check=True)
    manifest = {}
    for target, package, content in contents():
        (ROOT / target).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / target).write_bytes(content)
        manifest[target] = entry(package, content)
    MANIFEST.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")


def pins() -> dict[str, str]:
    package = json.loads((FRONTEND / "package.json").read_text())
    return {**package["dependencies"], **package["devDependencies"]}


def complaint(target: str, entry: Entry, pinned: dict[str, str]) -> str | None:
    path = ROOT / target
    if not path.exists() or sha256(path.read_bytes()) != entry["sha256"]:
        return f"{target}: not the vendored file"
    if pinned.get(entry["package"]) != entry["version"]:
        return f"{target}: {entry['version']}, but package.json pins {pinned.get(entry['package'])}"
    return None


def strays(listed: set[str]) -> list[str]:
    files = [path for folder in (SERVED, FOR_TESTS) for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [f"{name}: not listed in vendor.json" for name in sorted({str(p.relative_to(ROOT)) for p in files} - listed)]


def check() -> list[str]:
    """Return what is wrong with the committed files, one sentence each."""
    manifest: dict[str, Entry] = json.loads(MANIFEST.read_text())
    pinned = pins()
    wrong = [complaint(target, entry, pinned) for target, entry in manifest.items()]
    return [sentence for sentence in wrong if sentence] + strays(set(manifest))


def main() -> int:
    if "--check" not in sys.argv:
        build()
    problems = check()
    print("\n".join(problems) or "The vendored files are the pinned ones.")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
