"""What cells import, directly and through the packages of the book."""

from __future__ import annotations

from pathlib import Path

from chapter_files.imports import files_of, find_imports


def packages(folder: Path, **sources: str) -> Path:
    for name, source in sources.items():
        (folder / name / "inner").mkdir(parents=True)
        (folder / name / "__init__.py").write_text("", encoding="utf-8")
        (folder / name / "inner" / "part.py").write_text(source, encoding="utf-8")
    return folder


def test_packages_bring_along_what_they_import(tmp_path: Path) -> None:
    root = packages(tmp_path, a="import b.inner", b="from c import x\nimport numpy", c="import a, json", d="")
    found = find_imports(["from a import x", "import sklearn.tree as t"], root)
    assert found.packages == ("a", "b", "c")
    assert found.libraries == ("numpy", "sklearn")


def test_imports_anywhere_in_a_cell_count(tmp_path: Path) -> None:
    root = packages(tmp_path, a="", b="")
    cell = "def f():\n    import a\nif True:\n    from b.inner import part"
    assert find_imports([cell], root).packages == ("a", "b")


def test_a_cell_that_is_no_python_imports_nothing(tmp_path: Path) -> None:
    assert find_imports(["%time import a"], packages(tmp_path, a="")) == ((), ())


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    root = packages(tmp_path, a="", b="")
    assert find_imports(["import a"], root).packages == ("a",)
    (root / "a" / "more.py").write_text("import b", encoding="utf-8")
    assert find_imports(["import a"], root).packages == ("a", "b")


def test_files_left_behind_by_tools_are_no_part_of_a_package(tmp_path: Path) -> None:
    root = packages(tmp_path, a="")
    for name in ("__pycache__/x.pyc", ".hidden"):
        path = root / "a" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert [path.relative_to(root).as_posix() for path in files_of(root / "a")] == [
        "a/__init__.py",
        "a/inner/part.py",
    ]
