"""PDF/A-2u (ISO 19005-2, conformance level U) for searchable PDFs: what may be declared to be it, and the declaration.

Pictures are looked into, since they are taken over from files that may do anything. What is not known to be allowed is
not: such a PDF is the same, and only does not call itself PDF/A.
"""

import struct
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms

_SPACES = frozenset({Name.DeviceGray, Name.DeviceRGB, Name.CalGray, Name.CalRGB, Name.ICCBased, Name.Lab})
_CODINGS = frozenset(
    {Name.DCTDecode, Name.CCITTFaxDecode, Name.FlateDecode, Name.JBIG2Decode, Name.RunLengthDecode, Name.ASCII85Decode}
)
_OPERATORS = frozenset("q Q cm Do w J j M d i m l c v y h re S s f F f* B B* b b* n W W* g G rg RG BMC BDC EMC".split())
_RESOURCES = frozenset({"/XObject", "/ProcSet", "/Font"})
"""Fonts of a form whose content shows no text are not used."""
_FORBIDDEN = ("/Alternates", "/OPI", "/Ref", "/PS", "/Subtype2", "/OC")
_DATE = slice(24, 36)
"""Where a colour profile has the time that it was made."""


def may_be_archival(drawn: pikepdf.Object, seen: frozenset[tuple[int, int]] = frozenset()) -> bool:
    """Whether a picture, or a form and all that it draws, keeps to the rules; ``seen``: the forms around it."""
    if any(key in drawn for key in _FORBIDDEN) or drawn.objgen in seen:
        return False
    if drawn.get("/Subtype") == Name.Image:
        return _picture_may(drawn)
    resources = drawn.get("/Resources", Dictionary())
    within = resources.get("/XObject", Dictionary())
    around = seen | {drawn.objgen}
    return (
        drawn.get("/Subtype") == Name.Form
        and set(resources.keys()) <= _RESOURCES
        and all(str(one.operator) in _OPERATORS for one in pikepdf.parse_content_stream(drawn))
        and all(may_be_archival(one, around) for _, one in within.items())
    )


def _picture_may(picture: pikepdf.Object) -> bool:
    mask = picture.get("/SMask")
    return (
        not picture.get("/Interpolate", False)
        and _CODINGS.issuperset(_names(picture.get("/Filter")))
        and _SPACES.issuperset(_colours(picture.get("/ColorSpace")))
        and (mask is None or _picture_may(mask))
    )


def _names(given: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    if isinstance(given, pikepdf.Array):
        yield from given
    elif given is not None:
        yield given


def _colours(space: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    """The colour space that a picture has in the end: that of its palette, if it has one."""
    if not isinstance(space, pikepdf.Array):
        yield from _names(space)
    elif space[0] == Name.Indexed:
        yield from _colours(space[1])
    else:
        yield space[0]


def declare(pdf: pikepdf.Pdf, title: str) -> None:
    """Say in the file that it is PDF/A-2u, and what its colours mean. The producer is already in it."""
    profile = pdf.make_stream(_srgb(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        told["pdfaid:part"] = "2"
        told["pdfaid:conformance"] = "U"
        told["dc:title"] = title
        told["pdf:Producer"] = str(pdf.docinfo["/Producer"])


def _srgb() -> bytes:
    """The colour profile sRGB, the same whenever it is made."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    return bytes(profile)
