"""One self-contained HTML page: the figures, reliability plots, and every mistake beside the page it was read from."""

import base64
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pypdfium2
from PIL import Image

from .calibration import Bin, expected_error, reliability
from .case import CaseScore
from .metrics import METRICS
from .mistakes import Box, Mistake
from .results import Results

_TEMPLATE = Path(__file__).resolve().parent / "styles"
_DPI = 90
_MARGIN = 6.0
"""Points of the page around a crop."""
_TALLEST = 60.0
"""Points of the page that a crop shows at most: the first lines of a long paragraph."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A mistake with the crop of its page as a data URL, empty when it has no place on paper."""

    case: CaseScore
    mistake: Mistake
    crop: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A reliability plot: right against confidence, each in 0 to 100."""

    kind: str
    error: float
    count: int
    points: tuple[tuple[float, float, float], ...]
    """x, y and radius of each bin; y runs downwards."""


def write_report(results: Results, pages: Path) -> str:
    """The HTML. ``pages`` is the cache folder that holds the parsed files."""
    environment = jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(_TEMPLATE))
    shown = [item for case in results.cases for item in _shown(case, pages)]
    return environment.get_template("report.html.j2").render(
        about=results.about,
        conditions=results.conditions(),
        figures=results.figures(),
        metrics=[metric.name for metric in METRICS],
        plots={condition: list(_plots(results.under(condition))) for condition in results.conditions()},
        shown=shown,
        counts=Counter((item.case.condition, item.mistake.what) for item in shown),
    )


def _plots(cases: Sequence[CaseScore]) -> Iterator[Plot]:
    for kind, bins in reliability(cases).items():
        yield Plot(kind, expected_error(bins), sum(one.count for one in bins), tuple(_points(bins)))


def _points(bins: Sequence[Bin]) -> Iterator[tuple[float, float, float]]:
    total = sum(one.count for one in bins)
    for one in bins:
        yield 100 * one.confidence, 100 - 100 * one.right, 2 + 8 * (one.count / total) ** 0.5


def _shown(case: CaseScore, pages: Path) -> Iterator[Shown]:
    document = pypdfium2.PdfDocument(pages / case.pdf) if case.pdf else None
    pictures: dict[int, Image.Image] = {}
    for mistake in case.mistakes:
        crop = ""
        if document is not None and mistake.page is not None and mistake.box is not None:
            if mistake.page not in pictures:
                page = document[mistake.page - 1]
                pictures[mistake.page] = page.render(scale=_DPI / 72, grayscale=True).to_pil()
            crop = _crop(pictures[mistake.page], mistake.box)
        yield Shown(case, mistake, crop)
    if document is not None:
        document.close()


def _crop(picture: Image.Image, box: Box) -> str:
    x0, top, x1, bottom = box
    bottom = min(bottom, top + _TALLEST)
    area = (x0 - _MARGIN, top - _MARGIN, x1 + _MARGIN, bottom + _MARGIN)
    scale = _DPI / 72
    left, upper, right, lower = (round(side * scale) for side in area)
    left, upper, right, lower = max(0, left), max(0, upper), min(picture.width, right), min(picture.height, lower)
    if left >= right or upper >= lower:  # a box beside the page, as of a page that was turned for reading
        return ""
    crop = picture.crop((left, upper, right, lower))
    out = io.BytesIO()
    crop.save(out, "WEBP", quality=35)
    return "data:image/webp;base64," + base64.b64encode(out.getvalue()).decode("ascii")
