"""Parts of a page that are drawn by name: counted before anything draws them.

pdfium draws a form that holds itself twice 2⁴⁰ times over, and takes all the memory of the machine.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import LIT

from ..reader import ReaderError

MOST = 20_000
"""Forms that a page may draw, each as often as it is drawn; a busy drawing has hundreds."""
_FORM = LIT("Form")
_DEEPEST = 40
"""Forms within one another; pdfium goes no deeper either."""
_DRAWN = re.compile(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)\s+Do\b")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def check_forms(resources: object, contents: Iterable[object]) -> None:
    """Raise ReaderError when a page with these resources and content streams draws too much.

    A form that draws itself once is drawn as deep as pdfium goes.
    """
    forms = _forms_of(resources)
    if any(map(_may_nest, forms.values())):
        _count(b"\n".join(_data(stream) for stream in contents), forms, 0, {})


def _may_nest(form: PDFStream) -> bool:
    """Whether a form may draw others; one without resources of its own has those of the page."""
    return "Resources" not in form.attrs or bool(_forms_of(form.attrs["Resources"]))


def _count(data: bytes, forms: Mapping[bytes, PDFStream], depth: int, counted: dict[tuple[int, int], int]) -> int:
    """How many forms are drawn by what has this ``data``, ``depth`` forms deep."""
    total = 0
    for name, times in Counter(found[1] for found in _DRAWN.finditer(data)).items():
        form = forms.get(_ESCAPED.sub(lambda code: bytes.fromhex(code[1].decode()), name))
        if form is None or depth == _DEEPEST:
            continue
        key = form.objid if form.objid is not None else id(form), depth
        if key not in counted:
            own = _forms_of(form.attrs["Resources"]) if "Resources" in form.attrs else forms
            counted[key] = 1 + _count(_data(form), own, depth + 1, counted)
        total += times * counted[key]
        if total > MOST:
            raise ReaderError(f"the page draws more than {MOST:,} parts by name.", remedy="Export the PDF again.")
    return total


def _forms_of(resources: object) -> dict[bytes, PDFStream]:
    listed = _mapping(_mapping(resources).get("XObject"))
    objects = ((name, resolve1(value)) for name, value in listed.items())
    return {
        name.encode(): value
        for name, value in objects
        if isinstance(value, PDFStream) and resolve1(value.attrs.get("Subtype")) is _FORM
    }


def _mapping(value: object) -> Mapping[str, Any]:
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def _data(stream: object) -> bytes:
    found = resolve1(stream)
    return found.get_data() if isinstance(found, PDFStream) else b""
