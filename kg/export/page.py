"""graph.html: the graph as one file that asks nothing of any network and can be opened from a disk.

NetworkX holds the graph while it is laid out, PyVis the drawing and the template. PyVis's own template fetches from a
CDN and lets titles run as HTML; this one carries every script, names their digests in a Content-Security-Policy that
forbids all else, and puts article text into the page as JSON only, from where scripts show it as text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kg.errors import OutputError
from kg.export import scale
from kg.export.layout import MOST_PLACED, Pull, place
from kg.export.pack import pack
from kg.export.view import View, build_view
from kg.model import Merged

_TEMPLATE = Path(__file__).with_name("template")
# In this order; each file sees what those before it define.
_SCRIPTS = ("data", "words", "state", "filter", "drawing", "graph", "hand", "panel", "search", "facets", "time", "table",
            "svg", "take", "main")  # fmt: skip
# More lines than this are fog; the strongest are drawn first, and a filter brings the others forth.
MOST_TIES = 10_000

# Characters that could end a script element or a line of JavaScript inside it.
_HARMLESS = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}

_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 0, "keyboard": False, "multiselect": False,
                    "selectConnectedEdges": False, "hoverConnectedEdges": False, "zoomSpeed": 0.7},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"chosen": False, "selectionWidth": 0, "hoverWidth": 0, "smooth": False,
              "arrowStrikethrough": False, "arrows": {"to": {"scaleFactor": 0.55}}},
}  # fmt: skip


def write_page(merged: Merged, path: Path) -> None:
    """Writes the page, whole or not at all. Raises OutputError where nothing can be written there."""
    content = render(merged).encode("utf-8", "replace")
    partial: str | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
            partial = stream.name
            stream.write(content)
        os.chmod(partial, 0o644)
        os.replace(partial, path)
    except OSError as fault:
        if partial is not None:
            Path(partial).unlink(missing_ok=True)
        raise OutputError(f"cannot be written: {fault.strerror}", where=str(path),
                          remedy="choose a folder that you may write to") from fault  # fmt: skip


def render(merged: Merged) -> str:
    """The page's HTML; the same graph gives the same text."""
    return render_view(build_view(merged))


def render_view(view: View) -> str:
    """The page's HTML for a view."""
    places = place(len(view["actors"]) + len(view["gatherings"]), _pulls(view))
    return _html(_network(view, places), {**pack(view, scale.load(), places), "most": {"nodes": MOST_PLACED, "ties": MOST_TIES}})


def _pulls(view: View) -> list[Pull]:
    """Ties hold together what they tie; an office or a membership holds a little."""
    pulls = [Pull(tie["source"], tie["target"], len(tie["events"])) for tie in view["ties"]]
    pulls += [Pull(t["holder"], t["organization"], 0.5) for t in view["tenures"] if t["organization"] is not None]
    return pulls + [Pull(m["member"], m["organization"], 0.5) for m in view["memberships"]]


def _network(view: View, places: Sequence[tuple[int, int]]) -> Any:
    """The first picture: the strongest actors and ties. Node ids are rows of actors (then gatherings), edge ids rows of ties."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    actors = view["actors"]
    nodes = [*range(min(len(actors), MOST_PLACED)), *range(len(actors), len(actors) + len(view["gatherings"]))]
    for node in nodes:
        label = actors[node]["name"] if node < len(actors) else "Gathering"
        net.add_node(node, label=label, shape="custom", x=places[node][0], y=places[node][1], group="actor")
    drawn = set(nodes)
    for row, tie in enumerate(view["ties"]):
        if tie["source"] in drawn and tie["target"] in drawn and net.num_edges() < MOST_TIES:
            net.add_edge(tie["source"], tie["target"], id=row, arrows="to" if tie["directed"] else "")
    net.options = _OPTIONS
    return net


def _html(net: Any, data: dict[str, Any]) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    own = "\n".join((_TEMPLATE / "js" / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
    script = f'{_library()}\n(() => {{\n"use strict";\n{own}}})();\n'
    style = (_TEMPLATE / "style.css").read_text("utf-8")
    env = Environment(loader=FileSystemLoader(_TEMPLATE), autoescape=True, undefined=StrictUndefined,
                      keep_trailing_newline=True)  # fmt: skip
    env.filters.update(embed=lambda value: Markup(_json(value)), parsed=json.loads)
    env.globals.update(
        data=data,
        script=Markup(script),
        style=Markup(style),
        policy=f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'",
    )
    net.templateEnv = env
    net.path = "page.html"
    return str(net.generate_html())


def _json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_HARMLESS)


def _digest(text: str) -> str:
    """A source expression of a Content-Security-Policy for exactly this text between the element's tags."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _library() -> str:
    """vis-network as the installed PyVis brings it, without the pointer to a source map that nobody ships."""
    import pyvis

    found = sorted(Path(pyvis.__file__).parent.glob("lib/vis-*/vis-network.min.js"))
    if not found:
        raise OutputError("the installed pyvis has no vis-network", remedy="pip install --force-reinstall pyvis==0.3.2")
    # Not splitlines(): the library's strings hold characters, U+2028 among them, at which that would break them.
    lines = found[-1].read_text("utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL="))
