"""What the branch of notebooks holds: all chapters with what they need, and an environment for Binder.

``python -m chapter_files.notebook_tree _build/html FOLDER`` unpacks the zips of all chapters over each other:
they repeat the folders of one repository. Its requirements file is what all of them need together.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path, PurePosixPath

from chapter_files.chapter import REQUIREMENTS

BINDER = ".binder"


def write_tree(site: Path, folder: Path, *, top: Path) -> list[str]:
    """Write the tree of the chapters in ``site`` to ``folder``, and return the paths of their notebooks."""
    folder.mkdir(parents=True)
    pins: set[str] = set()
    for path in sorted(site.rglob("*.zip")):
        if path.with_suffix(".ipynb").is_file():
            pins |= _unpack(path, folder)
    (folder / REQUIREMENTS).write_text("".join(f"{pin}\n" for pin in sorted(pins)), encoding="utf-8")
    shutil.copytree(top / BINDER, folder / BINDER, dirs_exist_ok=True)
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.ipynb"))


def _unpack(path: Path, folder: Path) -> set[str]:
    """Unpack a chapter without its outermost folder, and return the lines of its requirements file."""
    pins: set[str] = set()
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            target = folder.joinpath(*PurePosixPath(name).parts[1:])
            content = file.read(name)
            if target == folder / REQUIREMENTS:
                pins = {line for line in content.decode().splitlines() if line and not line.startswith("#")}
            elif target != folder / "README.md":  # it speaks of one chapter
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
    return pins


if __name__ == "__main__":
    shutil.rmtree(sys.argv[2], ignore_errors=True)
    written = write_tree(Path(sys.argv[1]), Path(sys.argv[2]), top=Path.cwd())
    sys.stdout.write(f"{len(written)} notebooks in {sys.argv[2]}\n")
