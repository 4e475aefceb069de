"""The rules find what they are for in small sources, and agree with a slower way on a real package."""

from __future__ import annotations

import pytest

from module_rules import (
    Breach,
    Intrusion,
    breaches,
    depends_on,
    functions_using,
    imports_between,
    intrusions,
    read_sources,
)

LAYERS = [["page"], ["rules", "prices"], ["store"]]


def imports(**used: str) -> dict[str, frozenset[str]]:
    return {
        module: frozenset(used.get(module, "").split()) for module in ["page", "rules", "prices", "store"]
    }


@pytest.mark.parametrize(
    ("module", "target", "kind"),
    [
        ("store", "page", "up"),
        ("rules", "page", "up"),
        ("rules", "prices", "sideways"),
        ("page", "store", "skips"),
    ],
)
def test_each_kind_of_breach_is_found(module: str, target: str, kind: str) -> None:
    assert breaches(imports(**{module: target}), LAYERS, strict=True) == [Breach(module, target, kind)]


def test_skipping_is_allowed_unless_the_layers_are_strict() -> None:
    assert breaches(imports(page="store rules", rules="store"), LAYERS) == []


def test_modules_outside_the_layers_are_not_judged() -> None:
    assert breaches({**imports(page="tools"), "tools": frozenset(["page"])}, LAYERS, strict=True) == []


def test_dependants_are_found_through_others_and_through_a_cycle() -> None:
    assert depends_on(imports(page="rules", rules="store"), "store") == {"page", "rules"}
    assert depends_on(imports(page="rules", rules="page"), "page") == {"rules"}
    assert depends_on(imports(), "store") == set()


def test_imports_are_read_from_the_files_of_a_real_package() -> None:
    sources = read_sources("decision_tree")
    between = imports_between(sources)
    assert between["decision_tree.prediction"] >= {"decision_tree.growing", "decision_tree.splitting"}
    assert between["decision_tree.impurity"] == frozenset()
    assert depends_on(between, "decision_tree.impurity") >= {
        "decision_tree.splitting",
        "decision_tree.forest",
    }


def test_subpackages_are_read_under_their_full_names() -> None:
    sources = read_sources("modular_monolith")
    assert "modular_monolith.uploads" in sources
    assert "modular_monolith.uploads._receiving" in sources


@pytest.mark.parametrize("name", ["no_such_package", "this"])
def test_what_is_not_a_package_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"'{name}' is not a package"):
        read_sources(name)


def test_functions_using_an_attribute_are_named() -> None:
    source = "class A:\n def f(self): self.db.run()\n def g(self): return run\nasync def h(): pass"
    assert functions_using(source, "run") == ["f"]


DOORS = ["shop.billing", "shop.uploads"]


def test_only_the_inside_of_another_module_is_forbidden() -> None:
    sources = {
        "shop.billing": "from shop.uploads import Uploads",
        "shop.billing._prices": "import shop.billing._sums\nimport json",
        "shop.main": "from shop.uploads import Uploads\nfrom shop.uploads._files import folder",
        "shop.uploads_report": "from shop.uploads._files import folder",
    }
    assert intrusions(sources, DOORS) == [
        Intrusion("shop.main", 2, "shop.uploads._files"),
        Intrusion("shop.uploads_report", 1, "shop.uploads._files"),
    ]
