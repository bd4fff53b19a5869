"""The same batch on a dask cluster, also when a machine of it goes away."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docparse.batching import cluster
from docparse.cli import main

from .archive import archive, children_of, contents, docparse_batch, manifest

distributed = pytest.importorskip("distributed", reason="needs docparse[dask]")

pytestmark = pytest.mark.batch

DASK = [sys.executable, "-m", "distributed.cli.dask_{}"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive, and what a batch on one machine makes of it."""
    folder = tmp_path_factory.mktemp("archief")
    archive(folder / "in", 10)
    (folder / "in" / "ruis.bin").write_bytes(bytes(range(256)) * 8)
    assert docparse_batch(folder / "in", "-o", folder / "out").returncode == 1
    return folder


def same(out: Path, whole: Path) -> None:
    assert contents(out) == contents(whole / "out")
    assert manifest(out) == manifest(whole / "out")


def test_a_local_cluster_of_processes(whole: Path, tmp_path: Path) -> None:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as local:
        run = docparse_batch(whole / "in", "-o", tmp_path / "out", "--scheduler", local.scheduler_address)
        assert run.returncode == 1, run.stderr
    same(tmp_path / "out", whole)


def started(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*DASK[:2], DASK[2].format(program), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler's address and two workers, started by hand."""
    told = tmp_path / "scheduler.json"
    common = ("--scheduler-file", str(told), "--host", "127.0.0.1")
    scheduler = started("scheduler", *common, "--port", "0", "--no-dashboard")
    workers = [
        started(
            "worker", *common, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path)
        )
        for _ in range(2)
    ]
    with distributed.Client(scheduler_file=str(told), timeout=90) as client:
        client.wait_for_workers(2, timeout=90)
        address = client.scheduler.address
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_two_workers_of_which_one_is_killed(
    whole: Path, tmp_path: Path, machines: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, workers = machines
    out = tmp_path / "out"
    run = subprocess.Popen(
        [sys.executable, "-m", "docparse", "batch", str(whole / "in"), "-o", str(out), "--scheduler", address],
        stderr=subprocess.PIPE,
        text=True,
    )
    while not children_of(workers[0].pid):
        assert run.poll() is None
        time.sleep(0.05)
    workers[0].kill()
    said = run.communicate(timeout=240)[1]
    assert run.returncode == 1, said
    same(out, whole)


def test_no_scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Dask asks again and again until the time is up, so that the time is made short."""
    monkeypatch.setattr(cluster, "_CONNECT", 1)
    archive(tmp_path / "in", 1)
    with pytest.raises(SystemExit) as ended:
        main(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:9"])
    assert ended.value.code == 2
    assert "no dask scheduler answers" in capfd.readouterr().err
