"""Whose turn it is, how long files are taken apart and joined, and what is made of lost workers."""

import io
from pathlib import Path

import pytest

import docparse
from docparse.batching.pool import Outcome, Reason
from docparse.batching.schedule import Job, Schedule
from docparse.batching.tasks import PAGES, Answer, Task
from docparse.schema import Problem

from .archive import docparse_batch, manifest


@pytest.fixture
def schedule(tmp_path: Path) -> Schedule:
    return Schedule(tmp_path, tmp_path, 60.0, options="options", base="base")


def added(schedule: Schedule, *names: str) -> None:
    for name in names:
        schedule.add(Job(name, f"/{name}", name, 1))


def given(schedule: Schedule) -> Task:
    turn = schedule.next()
    assert turn is not None
    return turn[0]


def answered(schedule: Schedule, task: Task, kind: str, **what: object):
    return schedule.settle(Outcome(task, Answer(kind, **what), 1.0))  # type: ignore[arg-type]


def failure(code: str) -> Problem:
    return Problem(code=code, message=code)


def test_a_long_file_takes_its_turn_among_the_short_ones(schedule: Schedule) -> None:
    added(schedule, "lang", "kort")
    task = given(schedule)
    assert answered(schedule, task, "long", wanted=tuple(range(1, 4 * PAGES + 1))) is None
    order = [given(schedule) for _ in range(3)]
    assert [(task.name, task.pages) for task in order] == [("kort", None), ("lang", "1,2,3,4"), ("lang", "5,6,7,8")]
    added(schedule, "later")
    assert "later" in [given(schedule).name for _ in range(2)]


def test_parts_are_joined_when_all_are_read(schedule: Schedule) -> None:
    added(schedule, "lang")
    answered(schedule, given(schedule), "long", wanted=tuple(range(1, 10)))
    parts = [given(schedule) for _ in range(3)]
    assert schedule.next() is None
    for task in reversed(parts):
        assert answered(schedule, task, "part") is None
    joining = given(schedule)
    assert joining.parts == tuple(task.part for task in parts)
    settled = answered(schedule, joining, "done", status="ok", pages=9)
    assert settled is not None
    assert (settled[1].status, settled[1].pages, settled[1].seconds) == ("ok", 9, 5.0)
    assert not len(schedule)


def test_of_parts_that_fail_the_earliest_counts_whichever_came_first(schedule: Schedule) -> None:
    added(schedule, "lang")
    answered(schedule, given(schedule), "long", wanted=tuple(range(1, 17)))
    first, second, third = (given(schedule) for _ in range(3))
    assert answered(schedule, third, "failed", problem=failure("laat")) is None
    assert schedule.next() is None, "what comes after a failure is not read"
    assert answered(schedule, second, "failed", problem=failure("eerder")) is None
    settled = answered(schedule, first, "part")
    assert settled is not None
    assert settled[1].error == failure("eerder")


def test_a_file_that_changes_begins_anew_until_that_is_enough(schedule: Schedule) -> None:
    added(schedule, "brief")
    for number in range(3):
        assert answered(schedule, given(schedule), "changed", sha256=f"nieuw{number}", bytes=2) is None
    settled = answered(schedule, given(schedule), "changed", sha256="weer", bytes=3)
    assert settled is not None
    assert settled[1].error is not None
    assert settled[1].error.code == "changing"


def test_what_is_still_read_of_a_changed_file_no_longer_counts(schedule: Schedule) -> None:
    added(schedule, "lang")
    answered(schedule, given(schedule), "long", wanted=tuple(range(1, 9)))
    first, second = given(schedule), given(schedule)
    assert answered(schedule, first, "changed", sha256="nieuw", bytes=2) is None
    assert answered(schedule, second, "failed", problem=failure("oud")) is None
    assert given(schedule).sha256 == "nieuw"


@pytest.mark.parametrize(
    ("reason", "tries", "code"),
    [("died", 3, "worker_died"), ("stopped", 3, "worker_died"), ("time", 1, "limit"), ("memory", 2, "limit")],
)
def test_lost_workers(schedule: Schedule, reason: Reason, tries: int, code: str) -> None:
    added(schedule, "brief")
    for left in reversed(range(tries)):
        settled = schedule.settle(Outcome(given(schedule), None, 1.0, reason, "signal 9"))
        assert (settled is None) == bool(left)
    assert settled is not None
    assert settled[1].error is not None
    assert settled[1].error.code == code


def lost(schedule: Schedule, task: Task, reason: Reason = "died"):
    return schedule.settle(Outcome(task, None, 1.0, reason, "signal 11"))


@pytest.mark.parametrize("pages", [3, 4 * PAGES])
def test_a_page_that_kills_its_worker_costs_that_page(schedule: Schedule, pages: int) -> None:
    added(schedule, "brief")
    tried: list[Task] = []
    settled = None
    while settled is None:
        tried.append(task := given(schedule))
        if not task.numbers and not task.parts and pages > (1 if task.apart else PAGES):
            settled = answered(schedule, task, "long", wanted=tuple(range(1, pages + 1)))
        elif not task.parts and (2 in task.numbers or not task.numbers):
            settled = lost(schedule, task)
        else:
            settled = answered(schedule, task, "done" if task.parts else "part", status="partial")
    joining = tried[-1]
    assert [(one.page, one.code) for one in joining.lost] == [(2, "worker_died")]
    read = {task.part: task.numbers for task in tried if task.part}
    assert [number for part in joining.parts for number in read[part]] == [1, *range(3, pages + 1)]
    assert settled[1].status == "partial"


def test_a_file_whose_every_page_kills_its_worker_fails(schedule: Schedule) -> None:
    added(schedule, "brief")
    lost(schedule, given(schedule), "memory")
    answered(schedule, given(schedule), "long", wanted=(1, 2))
    assert lost(schedule, given(schedule), "memory") is None
    settled = lost(schedule, given(schedule), "memory")
    assert settled is not None
    assert settled[1].status == "failed"
    assert settled[1].error is not None
    assert (settled[1].error.page, settled[1].error.code) == (1, "limit")


def test_a_file_with_many_such_pages_is_given_up(schedule: Schedule) -> None:
    added(schedule, "brief")
    lost(schedule, given(schedule), "memory")
    answered(schedule, given(schedule), "long", wanted=tuple(range(1, 100)))
    assert [lost(schedule, given(schedule), "memory") for _ in range(5)] == [None] * 5
    settled = lost(schedule, given(schedule), "memory")
    assert settled is not None
    assert settled[1].status == "failed"


def test_a_fault_in_the_worker_costs_the_page_that_has_it(schedule: Schedule) -> None:
    added(schedule, "brief")
    answered(schedule, given(schedule), "failed", problem=failure("internal"), tired=True)
    answered(schedule, given(schedule), "long", wanted=(1, 2))
    answered(schedule, given(schedule), "failed", problem=failure("internal"), tired=True)
    answered(schedule, given(schedule), "part")
    assert given(schedule).lost == (Problem(code="internal", message="internal", page=1),)


def test_a_task_goes_over_the_line_whole() -> None:
    task = Task("a", "/a\udcff", "", "", "", "", "1,2", "x", ("y",), (failure("internal"),), apart=True)
    assert Task.from_json(task.to_json()) == task


@pytest.mark.batch
def test_a_long_file_in_parts_is_the_file_as_a_whole(tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    from .hostile import GOOD

    document = pikepdf.open(io.BytesIO(GOOD))
    for _ in range(2 * PAGES):
        document.pages.append(document.pages[0])
    document.save(tmp_path / "lang.pdf")
    run = docparse_batch(tmp_path / "lang.pdf", "-o", tmp_path / "out", "-j", 2)
    assert run.returncode == 0, run.stderr
    whole = docparse.extract(tmp_path / "lang.pdf", docparse.Options(reproducible=True))
    assert (tmp_path / "out" / "lang.pdf.json").read_text(encoding="utf-8") == whole.model_dump_json(indent=2) + "\n"
    assert manifest(tmp_path / "out")[0]["pages"] == 2 * PAGES + 1
