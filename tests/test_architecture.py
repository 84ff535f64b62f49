"""The house keeps its shape: who may name whom, where each library lives, how long a file may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kg"
MODULES = sorted(PACKAGE.rglob("*.py"))

NOUNS = {"kg", "kg.model", "kg.vocab", "kg.errors", "kg.ids", "kg.resources"}
STAGES = {"ingest", "parse", "mentions", "clauses", "rules", "facts", "merge", "graph", "store", "export", "rdf", "scoring"}
# The RDF libraries' room is a tool of these stages, not a stage of the flow.
SPEAK_RDF = {"mentions", "merge", "graph", "store", "export"}
# These may name several stages; report.py names none but is theirs.
COMPOSERS = {"pipeline", "explain", "cli", "__main__"}

# Each foreign library -> the rooms that may import it.
HOMES = {
    "spacy": {"parse"},
    "rdflib": {"rdf"},
    "pyoxigraph": {"rdf"},
    "pyshacl": {"rdf"},
    "networkx": {"export"},
    "pyvis": {"export"},
    "jinja2": {"export"},
    "markupsafe": {"export"},
    "numpy": {"export"},
    "yaml": {"rules"},
    "dateutil": {"mentions"},
    "bs4": {"ingest"},
    "click": {"cli"},
    "rich": {"cli"},
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "misc"}
TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "seeds", "kg", "ontology", "tests", "output"}


def room(path: Path) -> str:
    """kg/mentions/times.py -> mentions; kg/model.py -> model."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file it does; ``from kg import x`` counts as kg.x."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            module = node.module or ""
            yield module
            if module == "kg":
                yield from (f"kg.{alias.name}" for alias in node.names if (PACKAGE / alias.name).exists()
                            or (PACKAGE / f"{alias.name}.py").exists())  # fmt: skip


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 25, "the tests below would pass on an empty folder"
    assert {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()} >= STAGES


def test_stages_know_the_nouns_and_never_each_other() -> None:
    wrong = []
    for path in MODULES:
        here = room(path)
        if here in COMPOSERS:
            continue
        allowed = NOUNS | {f"kg.{here}"} | ({"kg.rdf"} if here in SPEAK_RDF else set())
        if here == "report":
            allowed |= {"kg.report"}
        for module in imported(path):
            if module.split(".")[0] == "kg" and module not in NOUNS and ".".join(module.split(".")[:2]) not in allowed:
                wrong.append(f"{name_of(path)} imports {module}")
    assert not wrong, "\n".join(wrong)


def test_nothing_but_the_composers_is_imported_by_them_alone() -> None:
    """No stage, and no noun, knows the pipeline, the explanation, the report or the command line."""
    above = {f"kg.{name}" for name in COMPOSERS | {"report"}}
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in MODULES
        if room(path) not in COMPOSERS | {"report"}
        for module in imported(path)
        if ".".join(module.split(".")[:2]) in above
    ]
    assert not wrong, "\n".join(wrong)


def test_the_nouns_need_no_library() -> None:
    for path in [*(PACKAGE / "model").glob("*.py"), *(PACKAGE / f"{name}.py" for name in ("vocab", "errors", "ids", "resources"))]:
        modules = {module.split(".")[0] for module in imported(path)}
        assert modules <= set(sys.stdlib_module_names) | {"kg"}, path


def test_each_foreign_library_has_one_home() -> None:
    wrong = []
    for path in MODULES:
        for module in imported(path):
            top = module.split(".")[0]
            if top in sys.stdlib_module_names or top == "kg":
                continue
            if room(path) not in HOMES.get(top, set()):
                wrong.append(f"{name_of(path)} imports {module}")
    assert not wrong, "\n".join(wrong)


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every call in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


def test_printing_is_for_the_command_line() -> None:
    wrong = [
        f"{name_of(path)}:{line} calls {name}"
        for path in MODULES
        if room(path) not in {"cli"}
        for line, name in calls(path)
        if name in {"print", "input", "sys.stdout.write", "sys.stderr.write", "sys.exit"}
    ]
    assert not wrong, "\n".join(wrong)


def test_clock_and_chance_are_for_the_command_line() -> None:
    wrong = [
        f"{name_of(path)} uses {module}"
        for path in MODULES
        if room(path) not in {"cli"}
        for module in imported(path)
        if module.split(".")[0] in {"time", "random", "uuid", "secrets"}
    ]
    wrong += [
        f"{name_of(path)}:{line} calls {name}"
        for path in MODULES
        if room(path) not in {"cli"}
        for line, name in calls(path)
        if name.removeprefix("datetime.") in {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "now"}
    ]
    assert not wrong, "\n".join(wrong)


def test_names_say_what_is_inside() -> None:
    wrong = [name_of(path) for path in PACKAGE.rglob("*") if path.stem.casefold() in FORBIDDEN_NAMES]
    assert not wrong


def test_files_stay_short() -> None:
    sources = [path for folder in ("kg", "tests") for path in (ROOT / folder).rglob("*.py")]
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    assert not {name: lines for name, lines in lengths.items() if lines >= 400}


def test_functions_stay_short() -> None:
    long = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines >= 40:
                    long[f"{name_of(path)}:{node.lineno} {node.name}"] = lines
    assert not long


def test_no_dict_crosses_a_border() -> None:
    """The nouns are frozen dataclasses; what maps is a read-only Mapping."""
    nouns = [node for path in (PACKAGE / "model").glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    assert nouns
    for node in nouns:
        if isinstance(node, ast.ClassDef):
            decorators = [ast.unparse(d) for d in node.decorator_list]
            assert "dataclass(frozen=True, slots=True)" in decorators, node.name
            fields = [ast.unparse(item.annotation) for item in node.body if isinstance(item, ast.AnnAssign)]
            assert not [f for f in fields if "dict" in f or "list" in f], node.name


def test_the_top_of_the_project_is_tidy() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so what belongs to the project cannot be told from what a build left here")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_help_comes_at_once() -> None:
    """`kg --help` imports nothing heavy: it is asked of the interpreter, so that no import can hide."""
    code = "import sys, kg.cli; print('\\n'.join(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = told.stdout.split()
    heavy = set(HOMES) - {"click"}
    assert "click" in loaded
    assert not heavy & set(loaded)
    assert not {name for name in loaded if name.startswith("kg.") and name.split(".")[1] in STAGES}


CHECKERS = (["mypy", "--no-error-summary"], ["ruff", "check", "--output-format", "concise", "kg", "tests"])


@pytest.mark.parametrize("command", CHECKERS, ids=lambda command: command[0])
def test_the_checkers_are_silent(command: list[str]) -> None:
    """mypy runs strict over kg/ (the settings stand in pyproject.toml)."""
    found = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
