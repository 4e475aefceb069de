"""``python -m offline_reading.bundle SITE ZIP``: the site as one file that can be taken anywhere.

Unpacked, it opens in a browser without a server, search included. The same site gives the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bookkit.zip_files import write_zip

LEFT_OUT = (".doctrees/", ".buildinfo", "sw.js", "offline.json", "404.html", "previews/")
"""what is of use to the builder or on the web alone"""


def write_bundle(site: Path, file: Path, folder: str) -> int:
    """Pack ``site`` as ``folder`` into ``file``; return the number of files."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    packed = [name for name in names if not name.startswith(LEFT_OUT) and not name.endswith(".zip")]
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_zip(target, folder, ((name, (site / name).read_bytes()) for name in packed))
    return len(packed)


def main() -> None:
    """Pack the site that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m offline_reading.bundle", description=__doc__)
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("zip", type=Path, help="file to write; its name is that of the folder inside")
    options = parser.parse_args()
    if not (options.site / "index.html").is_file():
        parser.error(f"'{options.site}' holds no index.html; build the book first")
    write_bundle(options.site, options.zip, options.zip.stem)


if __name__ == "__main__":
    main()
