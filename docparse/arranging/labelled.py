"""Reference labels and their values: beside each other, below each other, in a narrow column or in a grid."""

from collections.abc import Sequence
from dataclasses import replace

from ..labels import is_label, label_at
from .lines import Line, side_by_side
from .marks import begins_lower, begins_upper, runs_on

_BELOW = 2.6  # a value stands at most this many word heights (baseline to baseline) below its label
_COLUMN = 6.0  # labels of one column stand at most this many word heights apart
_LABEL_WORDS = 5  # in a label that runs over two lines
_UNLISTED_WORDS = 3  # in a label that no list knows
_ROW = 2  # labels that make a row of labels
_TIGHT = 1.9  # lines of one cell stand at most this many word heights apart
_ADDRESSING = ("aan", "oan")  # what stands below is an address
_LEVEL = 0.6  # baselines nearer than this many word heights are on one row


def pair_labels(cells: Sequence[Line]) -> list[Line]:
    """Bring each bare label together with its value, as one line with the hint ``reference_line``.

    A row of labels above a row of values stays two rows, with the hints ``label_row`` and ``value_row``.
    cells: the lines of the header and of the margin, cut at wide white.
    """
    eligible = _whole_labels(cells)
    bare = [cell for cell in eligible if is_bare_label(cell) and not _is_rest_of_name(cell, eligible)]
    bare += [
        cell
        for cell in eligible
        if cell not in bare
        and (is_label(cell.text) or _ends_as_label(cell))
        and any(_beside_or_below(cell, other) for other in bare)
    ]
    bare.sort(key=lambda cell: (cell.baseline, cell.box[0]))
    taken: dict[int, Line] = {}
    pairs: list[Line] = []
    for row in _label_rows(eligible):
        taken.update({id(cell): cell for pair in row for cell in pair})
        labels = [label for label, *_ in row]
        if len(row) > 1 and all(_is_alone(label) or _is_among(label, labels) for label in labels):
            pairs += _two_rows(row)
        else:
            pairs += [_pair(label, value, tab=is_bare_label(label)) for label, *value in row]
    for label in bare:
        if id(label) in taken:
            continue
        free = [cell for cell in eligible if id(cell) not in taken and cell is not label]
        value = _right(label, free) if _reads_right(label, bare, eligible) else _below(label, free)
        if not value or (len(value) > 1 and label.text.casefold().rstrip(" :") in _ADDRESSING):
            continue
        taken.update({id(cell): cell for cell in (label, *value)})
        pairs.append(_pair(label, value, tab=True))
    return [cell for cell in eligible if id(cell) not in taken] + pairs


def _pair(label: Line, value: Sequence[Line], *, tab: bool) -> Line:
    words = label.words + tuple(word for cell in value for word in cell.words)
    return replace(label, words=words, hint="reference_line", tabs=(len(label.words),) if tab else ())


def _two_rows(row: Sequence[Sequence[Line]]) -> list[Line]:
    """A row of labels and the row of their values, each value whole."""
    values = [
        replace(value, words=tuple(word for cell in (value, *rest) for word in cell.words)) for _, value, *rest in row
    ]
    return [
        replace(side_by_side([label for label, *_ in row]), hint="label_row"),
        replace(side_by_side(values), hint="value_row"),
    ]


def _beside_or_below(cell: Line, label: Line) -> bool:
    """Whether a common word such as ``Van`` stands in a row or a column with a label."""
    apart = abs(cell.baseline - label.baseline)
    aligned = abs(cell.box[0] - label.box[0]) < 1.5 * cell.scale.char
    return apart < _LEVEL * cell.scale.height or (aligned and apart < _COLUMN * cell.scale.height)


def is_bare_label(line: Line) -> bool:
    """Whether the line is a label and nothing else."""
    if line.text.endswith(":") and is_label(line.text):
        return True
    found = label_at(line.text)
    return found is not None and found.set_off and found.value >= len(line.text)


def _is_rest_of_name(cell: Line, cells: Sequence[Line]) -> bool:
    """Whether the cell is what was left of the name in the line above it."""
    near = 1.5 * cell.scale.char
    return any(
        runs_on(above.text, cell.text)
        and abs(above.box[0] - cell.box[0]) < near
        and 0 < cell.baseline - above.baseline < _TIGHT * cell.scale.height
        for above in cells
    )


def _is_alone(cell: Line) -> bool:
    """Whether the cell is a label and nothing else, a common word such as ``Van`` included."""
    return is_bare_label(cell) or is_label(cell.text)


def _is_among(cell: Line, row: Sequence[Line]) -> bool:
    """Whether a few words without a figure stand in a row that is otherwise one of labels, and so are one too."""
    others = sum(1 for other in row if _is_alone(other))
    few = len(cell.words) <= _UNLISTED_WORDS and begins_upper(cell.text) and not any(map(str.isdigit, cell.text))
    return few and others >= _ROW and others == len(row) - 1


def _is_labelled(line: Line) -> bool:
    found = label_at(line.text)
    return _ends_as_label(line) or (found is not None and (found.set_off or len(line.words) <= 8))


def _ends_as_label(line: Line) -> bool:
    """Whether a colon makes a label of a few words that no list knows: ``Meegestuurd:``."""
    return line.text.endswith(":") and len(line.words) <= _UNLISTED_WORDS and begins_upper(line.text)


def _whole_labels(cells: Sequence[Line]) -> list[Line]:
    """The cells, labels that run over two lines made one: ``Behandeld`` above ``door``."""
    whole = sorted(cells, key=lambda cell: cell.baseline)
    for below in list(whole):
        above = next((cell for cell in whole if _wraps(cell, below)), None)
        if above is not None:
            whole[whole.index(above)] = replace(above, words=above.words + below.words, hint="label")
            whole.remove(below)
    return whole


def _wraps(label: Line, rest: Line) -> bool:
    """Whether ``rest`` stands right below ``label`` and ends it."""
    if label is rest or not begins_lower(rest.text) or len(label.words) + len(rest.words) > _LABEL_WORDS:
        return False
    drop = rest.baseline - label.baseline
    near = abs(rest.box[0] - label.box[0]) < 1.5 * label.scale.char and 0 < drop < _TIGHT * label.scale.height
    whole = replace(label, words=label.words + rest.words)
    if is_bare_label(rest):
        return near and is_label(whole.text)  # ``Uw`` above ``kenmerk:``, but no name above ``onderwerp:``
    colon = rest.text.endswith(":") and not label.text.endswith(":")
    return near and (is_bare_label(whole) or (colon and label_at(label.text) is not None))


def _label_rows(cells: Sequence[Line]) -> list[list[list[Line]]]:
    """For each row in which something stands below every cell, its labels with what stands right below them.

    The values may begin beside their labels: ``Datum 12 feb.`` above ``2019``. A row below others in the same
    columns is none: there the values stand beside the labels.
    """
    found: list[list[list[Line]]] = []
    for label in cells:
        row = [cell for cell in cells if abs(cell.baseline - label.baseline) < _LEVEL * label.scale.height]
        whole = all(_is_alone(cell) or _is_among(cell, row) for cell in row)
        if label is not row[0] or sum(1 for cell in row if whole or _is_labelled(cell)) < _ROW:
            continue
        below = [_below(cell, cells) for cell in row]
        listed = all(any(_under(cell, above) for above in cells) for cell in row[:_ROW])
        if all(below) and (whole or not listed):
            pairs = sorted(zip(row, below, strict=True), key=lambda pair: pair[0].box[0])
            found.append([[cell, *value] for cell, value in pairs if whole or _is_labelled(cell)])
    return found


def _under(cell: Line, above: Line) -> bool:
    """Whether ``cell`` stands close below ``above``, in line with it."""
    aligned = abs(cell.box[0] - above.box[0]) < 1.5 * cell.scale.char
    return aligned and _LEVEL < (cell.baseline - above.baseline) / cell.scale.height < _BELOW


def _right(label: Line, cells: Sequence[Line]) -> list[Line]:
    """The cell to the right on the same row, and the lines that go on below it, nothing but the label to their left."""
    height = label.scale.height
    row = [cell for cell in cells if abs(cell.baseline - label.baseline) < _LEVEL * height]
    after = [cell for cell in row if cell.box[0] > label.box[2]]
    if not after:
        return []
    first = min(after, key=lambda cell: cell.box[0])
    same_case = begins_upper(label.text) == begins_upper(first.text)  # ``Titel   huisartsenzorg: van acht naar vijf``
    if (_is_labelled(first) and same_case) or is_label(first.text):
        return []
    value = [first]
    for cell in sorted(cells, key=lambda cell: cell.baseline):
        last = value[-1]
        aligned = abs(cell.box[0] - first.box[0]) < 1.5 * label.scale.char
        near = _LEVEL * height < cell.baseline - last.baseline < _TIGHT * height
        alone = not any(
            abs(other.baseline - cell.baseline) < _LEVEL * height
            and label.box[0] - label.scale.char < other.box[0]
            and other.box[2] < cell.box[0]
            for other in cells
        )
        if aligned and near and alone and not _is_labelled(cell):
            value.append(cell)
    return value


def _below(label: Line, cells: Sequence[Line]) -> list[Line]:
    """The cells right below, in line with the label, up to the next label or a wider gap."""
    height = label.scale.height
    value: list[Line] = []
    last = label
    for cell in sorted(cells, key=lambda cell: cell.baseline):
        drop = cell.baseline - last.baseline
        if drop < _LEVEL * height or abs(cell.box[0] - label.box[0]) > 1.5 * label.scale.char:
            continue
        if drop > (_BELOW if last is label else 1.9) * height or _is_labelled(cell) or is_label(cell.text):
            break
        value.append(cell)
        last = cell
    return value


def _reads_right(label: Line, bare: Sequence[Line], cells: Sequence[Line]) -> bool:
    """Whether the value of ``label`` stands beside it, by what the labels near it in its column do."""
    others = [cell for cell in cells if cell is not label]
    right, below = bool(_right(label, others)), bool(_below(label, others))
    if right != below:
        return right
    votes = 0
    for other in bare:
        near = abs(other.baseline - label.baseline) < _COLUMN * label.scale.height
        if near and abs(other.box[0] - label.box[0]) < 1.5 * label.scale.char:
            rest = [cell for cell in cells if cell is not other]
            votes += bool(_right(other, rest)) - bool(_below(other, rest))
    if votes:
        return votes > 0
    beside = _right(label, others)
    return bool(beside) and beside[0].box[0] - label.box[2] < 20 * label.scale.char
