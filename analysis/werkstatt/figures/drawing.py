"""Figures as SVG: small, the same bytes every time, in colours that a page may change."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from xml.etree import ElementTree

import matplotlib
from markupsafe import Markup, escape
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

HREF = "{http://www.w3.org/1999/xlink}href"

COLOUR = re.compile(r"#[0-9a-f]{6}(?![0-9a-f])")

NUMBER = re.compile(r"-?\d{1,15}\.\d{1,20}")

ROUND = 'stroke-linejoin="round" stroke-linecap="butt"'


@dataclass(frozen=True)
class Drawing:
    """What is drawn, and the letters and patterns that it is drawn with.

    Attributes
    ----------
    width, height : float
        In points.
    body : str
        SVG, drawn with `parts`.
    parts : dict of str
        Letters, marks, patterns and clips by their ids; what is alike has the same id in every drawing, so that a page
        needs each once.

    Examples
    --------
    >>> Drawing(20, 10, "<g/>").alone()[:45]
    b'<svg xmlns="http://www.w3.org/2000/svg" width'
    >>> Drawing(20, 10, "<g/>").inline("Nothing")[:42]
    Markup('<svg class="drawn" role="img" aria-label="')
    """

    width: float
    height: float
    body: str
    parts: dict[str, str] = field(default_factory=dict)

    def alone(self) -> bytes:
        """Return a file in the colours of paper."""
        size = f'width="{self.width:g}pt" height="{self.height:g}pt" viewBox="0 0 {self.width:g} {self.height:g}"'
        defs = f"<defs>{''.join(self.parts.values())}</defs>"
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {ROUND}>{defs}{self.body}</svg>'.encode()

    def inline(self, alt: str) -> Markup:
        """Return an element for a page that has the parts, and gives each colour a tone (``--1b1b1b`` for #1b1b1b)."""
        told = f'role="img" aria-label="{escape(alt)}" viewBox="0 0 {self.width:g} {self.height:g}"'
        return Markup(f'<svg class="drawn" {told} {ROUND}>{toned(self.body)}</svg>')


def toned(svg: str) -> str:
    """Replace each colour by the tone that the page has for it.

    Parameters
    ----------
    svg : str
        With colours in styles alone.

    Returns
    -------
    str
        The same with CSS variables.

    Examples
    --------
    >>> toned('<path style="fill:#1b1b1b" d="M0 0"/>')
    '<path style="fill:var(--1b1b1b)" d="M0 0"/>'
    """
    return re.sub(r"(fill|stroke):#([0-9a-f]{6})", r"\1:var(--\2)", svg)


def shared(drawings: Iterable[Drawing]) -> Markup:
    """Return the letters and patterns of several drawings, each once, for a page.

    Parameters
    ----------
    drawings : iterable of Drawing
        All that are on the page.

    Returns
    -------
    Markup
        Elements for one ``defs``.

    Examples
    --------
    >>> shared([Drawing(1, 1, "", {"a": "<path id='a'/>"}), Drawing(1, 1, "", {"a": "<path id='a'/>"})])
    Markup("<path id='a'/>")
    """
    parts = {name: part for drawing in drawings for name, part in drawing.parts.items()}
    return Markup(toned("".join(parts.values())))


def colours(drawing: Drawing) -> set[str]:
    """Return the colours that a drawing is drawn with.

    Parameters
    ----------
    drawing : Drawing
        Any.

    Returns
    -------
    set of str
        As in HTML.

    Examples
    --------
    >>> colours(Drawing(1, 1, '<path style="fill:#1b1b1b"/>'))
    {'#1b1b1b'}
    """
    return set(COLOUR.findall(drawing.body + "".join(drawing.parts.values())))


def draw(figure: Figure) -> Drawing:
    """Draw a figure. Letters are drawn as outlines, so that it looks the same whatever fonts a reader has.

    Parameters
    ----------
    figure : Figure
        Of matplotlib; its paper is left out.

    Returns
    -------
    Drawing
        The same for the same figure.

    Examples
    --------
    >>> draw(Figure(figsize=(1, 2))).height
    144.0
    """
    buffer = io.BytesIO()
    former, dots = figure.canvas, figure.dpi
    canvas = FigureCanvasSVG(figure)
    with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": "werkstatt"}):
        canvas.figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None})
    figure.set_canvas(former)
    figure.set_dpi(dots)
    # What is read was written by matplotlib a line above.
    root = ElementTree.fromstring(buffer.getvalue())
    names: dict[str, str] = {}
    parts: dict[str, str] = {}
    for part in (part for defs in root.iter() if _tag(defs) == "defs" for part in defs if "id" in part.attrib):
        # Its own names hang on where things lie in memory; these, on what they are.
        svg = _written(part, names)
        names[part.attrib["id"]] = name = "d" + sha256(svg.encode()).hexdigest()[:8]
        parts[name] = svg.replace(f"<{_tag(part)}", f'<{_tag(part)} id="{name}"', 1)
    body = "".join(_written(child, names) for child in root)
    _, _, width, height = (float(value) for value in root.attrib["viewBox"].split())
    return Drawing(width, height, body, parts)


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _written(element: ElementTree.Element, names: dict[str, str]) -> str:
    """Return an element and what is in it without the names and groups that nothing needs, in short numbers."""
    tag = _tag(element)
    if tag in ("defs", "metadata"):
        return ""
    inner = "".join(_written(child, names) for child in element)
    told = dict(element.attrib)
    told.pop("id", None)
    style = dict(one.split(":", 1) for one in re.sub(r"\s*([:;])\s*", r"\1", told.pop("style", "")).split(";") if one)
    for name in ("fill", "stroke"):
        if name in told:
            style[name] = told.pop(name)
    if HREF in told:
        link = told.pop(HREF)
        told["href"] = f"#{names[link[1:]]}" if link.startswith("#") else link
    if "d" in told:
        told["d"] = " ".join(NUMBER.sub(_short, told["d"]).split())
    if "clip-path" in told:
        told["clip-path"] = f"url(#{names[told['clip-path'][5:-1]]})"
    for name in {"x", "y", "width", "height", "transform"} & told.keys():
        # Scales are small, and are kept as they are.
        told[name] = re.sub(r"(?<=translate\()[^)]*|^[^a-z]*$", lambda found: NUMBER.sub(_short, found[0]), told[name])
    if tag == "use" and (moved := re.fullmatch(r"translate\((\S+) (\S+)\)", told.get("transform", ""))):
        del told["transform"]
        told |= {name: value for name, value in zip("xy", moved.groups(), strict=True) if value != "0"}
    if style:
        fill = re.fullmatch(r"url\(#(.*)\)", style.get("fill", ""))
        style |= {"fill": f"url(#{names[fill[1]]})"} if fill else {}
        told["style"] = ";".join(f"{name}:{value}" for name, value in style.items())
    if tag == "g" and not told:
        return inner
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in sorted(told.items()))
    return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def _short(number: re.Match[str]) -> str:
    # Adding nothing turns a minus nought into nought.
    return f"{round(float(number[0]), 2) + 0:.7g}"
