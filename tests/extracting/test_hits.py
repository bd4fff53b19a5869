"""Which of many stretches of a text are kept: what is found by place is what comparing each with each would find."""

from hypothesis import given
from hypothesis import strategies as st

from docparse.extracting.hits import Hit, free, longest
from docparse.extracting.sentences import sentence_around

HITS = st.lists(
    st.builds(
        lambda start, size, sure: Hit(start, start + size, sure),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from((0.5, 0.9)),
    ),
    max_size=12,
)


def meet(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


@given(HITS, HITS)
def test_free_is_what_meets_nothing_that_is_taken(hits: list[Hit], taken: list[Hit]) -> None:
    assert free(hits, taken) == [hit for hit in hits if not any(meet(hit, other) for other in taken)]


@given(HITS)
def test_the_longest_come_first_and_none_meets_another(hits: list[Hit]) -> None:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.confidence, hit.start)):
        if not any(meet(hit, other) for other in kept):
            kept.append(hit)
    assert longest(hits) == kept


def test_a_sentence_ends_at_its_stop_or_a_blank_line_and_is_not_looked_for_far_away() -> None:
    text = "Kop\n\nEerst dit. Dan kost het € 5 per jaar. Daarna niets.\n\nSlot"
    at = text.index("€")
    first, last = sentence_around(text, at, at + 3)
    assert text[first:last] == "Dan kost het € 5 per jaar."
    first, last = sentence_around("a " * 5000 + "€ 5" + " b" * 5000, 10_000, 10_003)
    assert last - first < 2100
