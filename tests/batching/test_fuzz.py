"""A small part of the fuzzing; ``fuzz`` itself tries as many files as it is told."""

import pytest

from .fuzz import fuzz


@pytest.mark.batch
def test_mutated_files_end_in_a_result_or_an_error_of_ours() -> None:
    ends = fuzz(150)
    assert sum(ends.values()) == 150
    assert not [how for how in ends if how.startswith("FAULT")]
    assert {"ok", "unreadable"} <= ends.keys()
