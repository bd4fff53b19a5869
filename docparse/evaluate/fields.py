"""Scoring the header fields: a field is right when its value is what the letter prints."""

import re
from typing import Literal

from ..schema import STATED_FIELDS, Field, Letter
from .letterfile import AnnotatedLetter

Verdict = Literal["right", "wrong", "missed", "invented", "absent"]
"""absent: the letter does not state the field and docparse gives none."""

NAMES = (*STATED_FIELDS, "signatory_names", "signatory_roles")
_EDGE = " .,;:"
_ARTICLE = re.compile(r"(?:de|het)\s+", re.I)


def score_fields(truth: AnnotatedLetter, letter: Letter) -> dict[str, Verdict]:
    """A verdict for each of NAMES."""
    wanted, given = _wanted(truth), _given(letter)
    return {name: _verdict(wanted[name], given[name]) for name in NAMES}


def given_fields(letter: Letter) -> list[tuple[str, Field]]:
    """The plain fields that docparse gives, by name, for calibration."""
    fields = ((name, getattr(letter.letter, name)) for name in NAMES if not name.startswith("signatory"))
    return [(name, field) for name, field in fields if field is not None]


def _wanted(truth: AnnotatedLetter) -> dict[str, tuple[str, ...]]:
    signatories = [value.partition(" | ") for value in truth.fields.get("signatory", ())]
    wanted: dict[str, tuple[str, ...]] = {name: truth.fields.get(name, ()) for name in NAMES}
    wanted["type"] = (truth.type,)
    wanted["signatory_names"] = tuple(name for name, _, _ in signatories)
    wanted["signatory_roles"] = tuple(_bare(role) for _, _, role in signatories if role)
    return {name: tuple(_plain(value) for value in values) for name, values in wanted.items()}


def _given(letter: Letter) -> dict[str, tuple[str, ...]]:
    signatories = letter.letter.signatories
    given: dict[str, tuple[str, ...]] = {name: (_plain(field.value),) for name, field in given_fields(letter)}
    given["signatory_names"] = tuple(_plain(one.name.value) for one in signatories)
    given["signatory_roles"] = tuple(_plain(_bare(one.role.value)) for one in signatories if one.role)
    return {name: given.get(name, ()) for name in NAMES}


def _bare(role: str) -> str:
    """A role without its article, which some annotators write and others leave out."""
    article = _ARTICLE.match(role)
    return role[article.end() :] if article else role


def _plain(value: str) -> str:
    return " ".join(value.split()).strip(_EDGE).casefold()


def _verdict(wanted: tuple[str, ...], given: tuple[str, ...]) -> Verdict:
    if not wanted:
        return "invented" if given else "absent"
    if not given:
        return "missed"
    return "right" if wanted == given else "wrong"
