"""Whatever goes wrong, a user gets a sentence with a remedy and the exit code of its family."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from .test_extract import DOCPARSE, LETTER, docparse

MISSING_DEPENDENCY, UNREADABLE, OUTPUT, LIMIT = 3, 4, 5, 6


def pdf(pages: int = 1, size: tuple[float, float] = (200, 200)) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(*size)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def png() -> bytes:
    out = io.BytesIO()
    Image.new("L", (600, 200), 255).save(out, "PNG")
    return out.getvalue()


def docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


def complains(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("docparse: error: ")
    for word in words:
        assert word in done.stderr


def written(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("leeg.pdf", b"", ["empty"]),
        ("geen.pdf", pdf(pages=0), ["no pages"]),
        ("stuk.pdf", pdf()[:120], ["damaged"]),
        ("brief.docx", docx(), ["Word", "PDF"]),
        ("ruis.bin", bytes(range(256)) * 8, []),
    ],
)
def test_unreadable_input(tmp_path: Path, name: str, content: bytes, words: list[str]) -> None:
    complains(docparse("extract", written(tmp_path, name, content)), UNREADABLE, name, *words)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    complains(docparse("extract", tmp_path / "weg.pdf"), UNREADABLE, "weg.pdf")
    complains(docparse("extract", tmp_path), UNREADABLE, "folder")


def test_encrypted(tmp_path: Path) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    path = tmp_path / "slot.pdf"
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(path, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    complains(docparse("extract", path), UNREADABLE, "password")


def test_a_png_named_pdf_is_read_as_what_it_is(tmp_path: Path) -> None:
    done = docparse("extract", written(tmp_path, "plaat.pdf", png()), "--reader", "ppocr")
    assert '"media_type": "image/png"' in done.stdout


@pytest.mark.scan
def test_a_huge_page_is_rendered_small_or_refused(tmp_path: Path) -> None:
    done = docparse("extract", written(tmp_path, "groot.pdf", pdf(size=(14_000, 14_000))), "--reader", "ppocr")
    assert done.returncode in (UNREADABLE, LIMIT)
    assert "Traceback" not in done.stderr


def test_limits(tmp_path: Path) -> None:
    path = written(tmp_path, "brief.txt", LETTER.encode() * 20)
    environment = {**os.environ, "DOCPARSE_MAX_BYTES": "100"}
    complains(docparse("extract", path, env=environment), LIMIT, "100")
    many = written(tmp_path, "veel.pdf", pdf(pages=5))
    complains(docparse("extract", many, env={**os.environ, "DOCPARSE_MAX_PAGES": "3"}), LIMIT, "3")


def test_tesseract_asked_for_and_not_there(tmp_path: Path) -> None:
    empty = tmp_path / "bin"
    empty.mkdir()
    path = written(tmp_path, "plaat.png", png())
    done = docparse("extract", path, "--reader", "tesseract", env={**os.environ, "PATH": str(empty)})
    complains(done, MISSING_DEPENDENCY, "apt-get install")


def test_tesseract_without_dutch(tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    fake = folder / "tesseract"
    fake.write_text("#!/bin/sh\n[ \"$1\" = --list-langs ] && printf 'List (1):\\neng\\n' || echo 'tesseract 5.3.0'\n")
    fake.chmod(0o755)
    path = written(tmp_path, "plaat.png", png())
    done = docparse("extract", path, "--reader", "tesseract", env={**os.environ, "PATH": f"{folder}:/bin"})
    complains(done, MISSING_DEPENDENCY, "nld")


@pytest.mark.skipif(os.geteuid() != 0 or not Path("/proc").is_dir(), reason="needs a folder that nobody can write in")
def test_unwritable_output(tmp_path: Path) -> None:
    path = written(tmp_path, "brief.txt", LETTER.encode())
    complains(docparse("extract", path, "-o", "/proc/uit.json"), OUTPUT, "/proc/uit.json")


def test_output_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    path = written(tmp_path, "brief.txt", LETTER.encode())
    complains(docparse("extract", path, "-o", path / "uit.json"), OUTPUT, "uit.json")


def test_full_disk(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    path = written(tmp_path, "brief.txt", LETTER.encode())
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*DOCPARSE, "extract", str(path)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == OUTPUT
    assert "Traceback" not in done.stderr


def test_broken_pipe_is_no_drama(tmp_path: Path) -> None:
    path = written(tmp_path, "brief.txt", LETTER.encode())
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*DOCPARSE, "extract", str(path)], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert done.returncode == OUTPUT
    assert done.stderr == b""


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "x", "--reader", "abbyy"],
        ["extract", "x", "--pages", "een"],
        ["extract", "a", "b", "--format", "json"],
        ["onzin"],
    ],
)
def test_usage(arguments: list[str]) -> None:
    done = docparse(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_interrupt(tmp_path: Path) -> None:
    program = (
        "import sys, docparse.cli, docparse.pipeline\n"
        "def stop(*_, **__): raise KeyboardInterrupt\n"
        "docparse.pipeline.Parser.parse = stop\n"
        "docparse.cli.main(['extract', sys.argv[1]])\n"
    )
    path = written(tmp_path, "brief.txt", LETTER.encode())
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (130, "docparse: interrupted")


def test_a_fault_of_docparse_itself(tmp_path: Path) -> None:
    program = (
        "import sys, docparse.cli, docparse.pipeline\n"
        "def fail(*_, **__): raise RuntimeError('kapot')\n"
        "docparse.pipeline.Parser.parse = fail\n"
        "docparse.cli.main(['extract', sys.argv[1]])\n"
    )
    path = written(tmp_path, "brief.txt", LETTER.encode())
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=False)
    complains(done, 70, "kapot", "report")
