"""The wall as one file that a browser opens: nothing is fetched, nothing is sent."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from werkstatt.people.wall.module import module, style
from werkstatt.wording import word

START = """
const content = JSON.parse(document.getElementById("content").textContent);
render({ content, el: document.getElementById("wall") });
"""


def wall_html(content: Mapping[str, Any]) -> bytes:
    """Return a wall as a file.

    Parameters
    ----------
    content : mapping
        From :func:`werkstatt.people.wall.content.make_content`.

    Returns
    -------
    bytes
        HTML. Its security policy allows this script and this style alone, by their hashes; card texts are data, which
        no browser runs.

    Examples
    --------
    >>> wall_html({"language": "de", "cards": ["</script>"]}).count(b"</script>")
    2
    """
    script, sheet = module() + START, style()
    language = content["language"]
    page = Template(files("werkstatt.people.wall").joinpath("wall.html").read_text(encoding="utf-8")).substitute(
        language=language,
        title=escape(word("wall_title", language)),
        without=escape(word("wall_without_script", language)),
        script=script,
        script_hash=_hash(script),
        style=sheet,
        style_hash=_hash(sheet),
        # A text that ended the element would be read as the page's own.
        content=json.dumps(content, ensure_ascii=False).replace("<", "\\u003c"),
    )
    return page.encode()


def _hash(text: str) -> str:
    return base64.b64encode(sha256(text.encode()).digest()).decode()
