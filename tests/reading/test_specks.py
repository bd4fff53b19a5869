import cv2
import numpy as np
import pytest

from docparse.reading.specks import without_specks

DPI = 300.0


@pytest.fixture
def page():
    """A line of print at 1000 pixels down on otherwise empty paper."""
    sheet = np.full((2000, 2400), 255, np.uint8)
    cv2.putText(sheet, "Wij besluiten als volgt", (600, 1000), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (0,), 5)
    return sheet


def dotted(sheet, *places, radius=3):
    copy = sheet.copy()
    for place in places:
        cv2.circle(copy, place, radius, (0,), -1)
    return copy


def test_dots_in_empty_rows_are_dirt(page):
    strewn = dotted(page, (300, 200), (1200, 500), (2100, 1700))
    assert np.array_equal(without_specks(strewn, DPI), page)


@pytest.mark.parametrize("place", [(500, 985), (1085, 1003)], ids=["dot of a list", "full stop"])
def test_dots_in_a_row_of_print_stay(page, place):
    printed = dotted(page, place)
    assert np.array_equal(without_specks(printed, DPI), printed)


def test_a_row_of_dots_leads_the_eye(page):
    printed = dotted(page, *((x, 1500) for x in range(800, 1800, 20)))
    assert np.array_equal(without_specks(printed, DPI), printed)


def test_dust_beside_print_goes_when_it_lies_everywhere(page):
    chance = np.random.default_rng(7)
    places = np.stack([chance.integers(5, 2395, 1500), chance.integers(5, 1995, 1500)], axis=1)
    strewn = page.copy()
    for x, y in places:
        strewn[y, x] = 0
    assert np.count_nonzero(without_specks(strewn, DPI) != page) < 30  # those that touch a letter
