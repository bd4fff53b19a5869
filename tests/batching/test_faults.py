"""What breaks around the files: readers, workers, disks, other batches. Nothing is lost and nothing left behind."""

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from .archive import BATCH, alive, archive, children_of, contents, docparse_batch, manifest
from .kills import check

pytestmark = pytest.mark.batch

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED, USAGE, MISSING, OUTPUT = 130, 2, 3, 5
BOX = ("left", "top", "width", "height")
WORD = r"5\t1\t1\t1\t1\t1\t10\t10\t80\t20\t96\tbrief"
PLACE = ("page_num", "block_num", "par_num", "line_num", "word_num")
HEADS = r"\t".join(("level", *PLACE, *BOX, "conf", "text"))
READS = f"""printf '{HEADS}\\n{WORD}\\n' > "$2.tsv" """


class Pictures:
    """A folder of pictures, and the only program called tesseract, which does as it is told."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin = folder / "in", folder / "bin"
        self.out = folder / "out"
        self.folder.mkdir()
        self.bin.mkdir()
        for name in ("sleep", "rm", "head", "tail", "wc", "cat"):
            (self.bin / name).symlink_to(shutil.which(name, path=os.defpath) or "")

    def add(self, count: int) -> None:
        for number in range(count):
            Image.new("L", (300, 200), 200 + number).save(self.folder / f"plaat{number}.png", dpi=(300, 300))

    def tesseract(self, does: str) -> None:
        program = self.bin / "tesseract.nieuw"
        program.write_text(
            "#!/bin/sh\n"
            'case "$1" in --version) echo "tesseract 5.3.0"; exit;; esac\n'
            'case "$1" in --list-langs) printf "List:\\nnld\\n"; exit;; esac\n'
            f"{does}\n"
        )
        program.chmod(0o755)
        program.rename(self.bin / "tesseract")

    def run(self, *more: object) -> subprocess.CompletedProcess[str]:
        return docparse_batch(*self._arguments(*more), PATH=str(self.bin))

    def start(self, *more: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*BATCH, *map(str, self._arguments(*more))],
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PATH": str(self.bin)},
        )

    def _arguments(self, *more: object) -> tuple[object, ...]:
        return self.folder, "-o", self.out, "--reader", "tesseract", "-j", 1, *more


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    made = Pictures(tmp_path)
    made.add(3)
    made.tesseract(READS)
    return made


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Programs that are started by tests in the background would ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def until(holds: Callable[[], object], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.05)


def busy(run: subprocess.Popen[str]) -> list[int]:
    """The worker of a batch and what it has started, once Tesseract is at work."""

    def found() -> list[int]:
        return [child for worker in children_of(run.pid) for child in children_of(worker)]

    until(lambda: len(found()) > 1)
    return [*children_of(run.pid), *found()]


def test_tesseract_that_goes_away_stops_the_batch_and_costs_no_file(pictures: Pictures) -> None:
    pictures.tesseract(f'{READS}\nrm "$0"')
    run = pictures.run()
    assert run.returncode == MISSING, run.stderr
    assert "tesseract" in run.stderr
    assert "again" in run.stderr
    assert [row["status"] for row in manifest(pictures.out)] == ["ok"]
    pictures.tesseract(READS)
    run = pictures.run()
    assert run.returncode == 0, run.stderr
    assert "2 read now" in run.stderr
    assert len(manifest(pictures.out)) == 3


def test_tesseract_that_fails_costs_pages_and_says_so(pictures: Pictures) -> None:
    """Each picture meets another failure."""
    fails = ("kill -SEGV $$", "exit 3", "echo onzin > $2.tsv", "head -c 9000 /dev/urandom > $2.tsv", "true")
    calls = pictures.bin / "calls"
    cases = "\n".join(f"{number}) {does};;" for number, does in enumerate(fails, 1))
    pictures.add(len(fails))
    pictures.tesseract(f"echo >> {calls}\ncase $(wc -l < {calls}) in\n{cases}\nesac")
    assert pictures.run().returncode == 1
    ended = [(row["status"], row["error"]["code"]) for row in manifest(pictures.out)]
    assert ended == [("failed", "page_unreadable")] * len(fails)
    assert len(calls.read_text()) == len(fails)
    pictures.tesseract(READS)
    assert pictures.run("--retry-failed").returncode == 0


def test_tesseract_that_hangs_is_killed_when_the_time_is_up(pictures: Pictures) -> None:
    pictures.tesseract("sleep 1000 & wait")
    run = pictures.run("--timeout", 2)
    assert run.returncode == 1, run.stderr
    assert {row["error"]["code"] for row in manifest(pictures.out)} == {"limit"}
    assert not (pictures.out / ".batch").exists()


def test_a_worker_that_is_killed_is_replaced_and_its_file_read_after_all(pictures: Pictures) -> None:
    pictures.tesseract(f"[ -e {pictures.bin}/once ] || {{ : > {pictures.bin}/once; sleep 1000; }}\n{READS}")
    run = pictures.start()
    until((pictures.bin / "once").exists)
    worker, *others = busy(run)
    os.kill(worker, signal.SIGKILL)
    said = run.communicate(timeout=120)[1]
    assert run.returncode == 0, said
    assert f"worker {worker} died (signal 9); another takes its place" in said
    assert not [pid for pid in others if alive(pid)]


def test_a_file_that_kills_every_worker_is_given_up(pictures: Pictures) -> None:
    pictures.tesseract("kill -9 $PPID")
    run = pictures.run()
    assert run.returncode == 1
    assert {row["error"]["code"] for row in manifest(pictures.out)} == {"worker_died"}


def test_a_page_that_kills_every_worker_costs_that_page(pictures: Pictures) -> None:
    for path in pictures.folder.iterdir():
        path.unlink()
    small, large = (Image.new("L", size, 200) for size in ((300, 100), (300, 200)))
    small.save(pictures.folder / "brief.tif", save_all=True, append_images=[large, small], dpi=(300, 300))
    pictures.tesseract(f'[ $(wc -c < "$1") -gt 6000000 ] && kill -9 $PPID\n{READS}')
    run = pictures.run()
    assert run.returncode == 1, run.stderr
    (row,) = manifest(pictures.out)
    assert (row["status"], row["pages"], row["error"]["code"], row["error"]["page"]) == ("partial", 3, "worker_died", 2)  # type: ignore[index]
    letter = json.loads((pictures.out / str(row["output"])).read_text())
    assert [page["origin"] for page in letter["pages"]] == ["ocr", "blank", "ocr"]
    assert [(error["page"], error["code"]) for error in letter["errors"]] == [(2, "worker_died")]


def test_a_worker_whose_children_take_too_much_memory_is_killed(pictures: Pictures) -> None:
    eats = "(head -c 600M /dev/zero; sleep 100) | tail -n 1 > /dev/null"
    pictures.tesseract(f"{eats} &\n{eats} &\nwait")
    run = pictures.run("--max-memory", "1G")
    assert run.returncode == 1
    assert {row["error"]["code"] for row in manifest(pictures.out)} == {"limit"}
    assert "was killed (memory)" in run.stderr


def test_a_stopped_worker_is_replaced(pictures: Pictures) -> None:
    pictures.tesseract(f"[ -e {pictures.bin}/once ] || {{ : > {pictures.bin}/once; kill -STOP $PPID; }}\n{READS}")
    run = pictures.run()
    assert run.returncode == 0, run.stderr
    assert "was killed (stopped)" in run.stderr


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_batch_leaves_no_child_and_goes_on_later(pictures: Pictures, sign: signal.Signals) -> None:
    pictures.tesseract(f"[ -e {pictures.bin}/once ] && sleep 1000; : > {pictures.bin}/once\n{READS}")
    run = pictures.start()
    until(lambda: list(pictures.out.glob("*.json")))
    started = busy(run)
    at = time.monotonic()
    run.send_signal(sign)
    said = run.communicate(timeout=30)[1]
    assert time.monotonic() - at < 2
    assert run.returncode == INTERRUPTED
    assert "run the same command again to go on" in said
    assert "Traceback" not in said
    assert not [pid for pid in started if alive(pid)]
    assert [row["status"] for row in manifest(pictures.out)] == ["ok"]
    pictures.tesseract(READS)
    assert "2 read now" in pictures.run().stderr


def test_a_killed_batch_takes_its_workers_along(pictures: Pictures) -> None:
    pictures.tesseract("sleep 1000")
    run = pictures.start()
    started = busy(run)
    run.kill()
    run.communicate()
    until(lambda: not [pid for pid in started if alive(pid)], 5)


def test_a_second_batch_on_the_same_folder_says_so_and_leaves(pictures: Pictures) -> None:
    pictures.tesseract("sleep 1000")
    run = pictures.start()
    busy(run)
    second = pictures.run()
    assert second.returncode == USAGE
    assert "another docparse batch is at work" in second.stderr
    assert run.poll() is None
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=30)


def test_an_output_folder_that_is_taken_away_stops_the_batch(pictures: Pictures) -> None:
    pictures.tesseract(f"rm -r {pictures.out}\n{READS}")
    run = pictures.run()
    assert run.returncode == OUTPUT, run.stderr
    assert "Traceback" not in run.stderr
    pictures.tesseract(READS)
    assert pictures.run().returncode == 0
    assert len(manifest(pictures.out)) == 3


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "schijf"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be made here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_stops_the_batch_and_room_lets_it_go_on(tmp_path: Path, small_disk: Path) -> None:
    archive(tmp_path / "in", 20)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_900_000))
    run = docparse_batch(tmp_path / "in", "-o", small_disk / "out", "-j", 1)
    assert run.returncode == OUTPUT, run.stderr
    assert "has room" in run.stderr
    assert "Traceback" not in run.stderr
    before = contents(small_disk / "out")
    for name, data in before.items():
        assert not name.endswith(".json") or json.loads(data), "no file is half written"
    ballast.unlink()
    run = docparse_batch(tmp_path / "in", "-o", small_disk / "out", "-j", 1)
    assert run.returncode == 0, run.stderr
    assert docparse_batch(tmp_path / "in", "-o", tmp_path / "out", "-j", 1).returncode == 0
    assert contents(small_disk / "out") == contents(tmp_path / "out")
    assert manifest(small_disk / "out") == manifest(tmp_path / "out")


def test_clocks_that_jump_change_nothing(tmp_path: Path) -> None:
    """In the batch and in its workers."""
    archive(tmp_path / "in", 3)
    (tmp_path / "sitecustomize.py").write_text(
        "import random, time\ntime.time = lambda: random.uniform(0, 4e9)\n"
        "time.time_ns = lambda: random.randrange(4 * 10**18)\n"
    )
    run = docparse_batch(tmp_path / "in", "-o", tmp_path / "out", PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert run.returncode == 0, run.stderr
    for path in (tmp_path / "in").rglob("*.txt"):
        os.utime(path, (0, 0))
    assert "0 read now" in docparse_batch(tmp_path / "in", "-o", tmp_path / "out").stderr


def test_time_for_which_a_batch_is_stopped_counts_against_no_file(pictures: Pictures) -> None:
    pictures.tesseract(f"sleep 2\n{READS}")
    run = pictures.start("--timeout", 15)
    stopped = [run.pid, *busy(run)]
    for sign, seconds in ((signal.SIGSTOP, 17), (signal.SIGCONT, 0)):
        for pid in stopped:
            with contextlib.suppress(ProcessLookupError):  # one that had just read its page
                os.kill(pid, sign)
        time.sleep(seconds)
    said = run.communicate(timeout=120)[1]
    assert run.returncode == 0, said
    assert "another takes its place" not in said


def test_a_file_that_changes_before_it_is_read_is_read_as_it_then_is(pictures: Pictures) -> None:
    """The first file that is read changes the last."""
    newer = pictures.bin / "nieuwer.png"
    Image.new("L", (300, 200), 7).save(newer, dpi=(300, 300))
    pictures.tesseract(f"cat {newer} > {pictures.folder}/plaat2.png\n{READS}")
    run = pictures.run()
    assert run.returncode == 0, run.stderr
    last = manifest(pictures.out)[-1]
    assert (last["input"], last["sha256"]) == ("plaat2.png", hashlib.sha256(newer.read_bytes()).hexdigest())
    letter = json.loads((pictures.out / "plaat2.png.json").read_text())
    assert letter["source"]["sha256"] == last["sha256"]


def test_killed_again_and_again_the_result_is_the_same() -> None:
    """``kills`` itself kills as often as it is told."""
    check(3, seed=2)
