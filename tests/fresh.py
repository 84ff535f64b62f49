"""Whatever kg makes that is committed, made anew: output/, the picture and the outputs in README.md. `python -m tests.fresh`"""

from __future__ import annotations

import shutil

from kg import cli
from tests import OUTPUT, SEEDS, picture, test_readme


def make() -> int:
    """The build's exit code; nothing else is touched where it is not 0."""
    code = cli.run(["build", str(SEEDS), "-o", str(OUTPUT)])
    if code == 0:
        test_readme.write_anew()
        if shutil.which("chromium"):
            picture.take()
    return code


if __name__ == "__main__":
    raise SystemExit(make())
