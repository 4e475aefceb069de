"""Writes the exported files, each only if its content has changed."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bookkit.bibliography import works
from bookkit.made import is_made, note_made
from bookkit.sites import is_site, write_if_changed
from catalogue.domain import arch_domain
from catalogue_exports.records import Exporter
from catalogue_exports.table import as_csv
from quality_scenarios.verdicts import judge

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAMES = ("catalogue.json", "catalogue.schema.json", "catalogue.csv")
SCHEMA = Path(__file__).parent / "schema" / "catalogue.schema.json"


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write the exports beside the finished pages."""
    if exception is not None or not is_site(app):
        return
    if is_made(app, "catalogue_exports", [Path(app.outdir, name) for name in NAMES]):
        return
    for name, text in exported_files(app).items():
        write_if_changed(Path(app.outdir) / name, text)
    note_made(app, "catalogue_exports")


def exported_files(app: Sphinx) -> dict[str, str]:
    """Return file name → content."""
    exporter = Exporter(
        arch_domain(app.env).catalogue,
        url=lambda page, anchor: f"{app.builder.get_target_uri(page)}#{anchor}",
        works=works(app.env),
        labels=app.env.domains.standard_domain.anonlabels,
        judge=partial(judge, app.env),
    )
    everything = exporter.everything(title=app.config.project, language=app.config.language)
    texts = (
        json.dumps(everything, ensure_ascii=False, indent=1) + "\n",
        SCHEMA.read_text(encoding="utf-8"),
        as_csv(everything["cards"]),
    )
    return dict(zip(NAMES, texts, strict=True))
