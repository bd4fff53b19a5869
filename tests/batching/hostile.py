"""Bad files of every kind, made on the spot: damaged, endless, huge, locked, misleading, or no files at all."""

import io
import lzma
import os
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, TiffImagePlugin

from .archive import letter


def write_all(folder: Path) -> dict[str, str]:
    """Write every bad file; by shown name, what its record may say: an error code, ``ok``, or several with ``|``."""
    expected: dict[str, str] = {}
    for name, data, code in [*_pdfs(), *_pictures(), *_texts(), *_others()]:
        (folder / name).write_bytes(data)
        expected[name] = code
    return {**expected, **_places(folder), **_boxes(folder)}


def printed(text: str, size: tuple[int, int] = (595, 842)) -> bytes:
    """A text as a PDF of one page with nothing wrong with it."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=size)
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Arial"), FirstChar=32, LastChar=255)
    font.Widths, font.Encoding = Array([500] * 224), Name.WinAnsiEncoding
    font.FontDescriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=font.BaseFont, Flags=32, FontBBox=[-200, -212, 1000, 905],
        Ascent=905, Descent=-212, CapHeight=716, ItalicAngle=0, StemV=80,
    )  # fmt: skip
    page.Resources = Dictionary(Font=Dictionary(F0=font))
    rows = [line.encode("cp1252", "ignore") for line in text.splitlines() if line]
    page.Contents = document.make_stream(
        b"\n".join(b"BT /F0 11 Tf 72 %d Td (%s) Tj ET" % (760 - 18 * at, row) for at, row in enumerate(rows))
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


GOOD = printed(letter(1).replace("€", "EUR"))

Bad = tuple[str, bytes, str]


def _pdfs() -> Iterator[Bad]:
    yield "afgekapt.pdf", GOOD[: len(GOOD) // 2], "unreadable|no_text|empty|ok"
    yield "kop.pdf", b"%PDF-1.7\n", "unreadable|empty"
    yield "leeg.pdf", b"", "empty"
    for seed in range(12):
        yield f"bits{seed}.pdf", flipped(GOOD, seed, 40), "*"
    yield "lus_in_paginas.pdf", _raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"), "*"
    yield (
        "lus_in_ouders.pdf",
        _raw(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 3 0 R>>",
        ),
        "*",
    )
    yield "zichzelf.pdf", _raw(b"1 0 R"), "*"
    yield (
        "diep.pdf",
        _raw(
            b"<</Type/Catalog/Pages 2 0 R/Diep " + b"[" * 100_000 + b"]" * 100_000 + b">>",
            b"<</Type/Pages/Count 0/Kids[]>>",
        ),
        "*",
    )
    yield "veel_pagina's.pdf", _many_pages(100_000), "limit|unreadable|empty"
    yield (
        "liegt_over_pagina's.pdf",
        _raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 2000000000/Kids[]>>"),
        "*",
    )
    yield "xref_lus.pdf", _xref_loop(), "*"
    yield "xref_ver.pdf", GOOD.replace(b"startxref", b"startxref\n99999999999999999999 %"), "*"
    yield "prev_lus.pdf", _xref_loop(stream=True), "*"
    yield "vorm_in_zichzelf.pdf", _recursive_form(), "*"
    yield "deflate_bom.pdf", _content(zlib.compress(b"q Q " * 40_000_000, 9), Filter=Name.FlateDecode), "*"
    yield (
        "dubbele_bom.pdf",
        _content(
            zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9), Filter=Array([Name.FlateDecode, Name.FlateDecode])
        ),
        "*",
    )
    yield "ascii85.pdf", _content(b"zzzz" * 100_000 + b"~>", Filter=Name.ASCII85Decode), "*"
    yield "lzw.pdf", _content(bytes(range(256)) * 40, Filter=Name.LZWDecode), "*"
    yield "onbekend_filter.pdf", _content(b"abc", Filter=Name("/Onzin")), "*"
    yield "q_q_q.pdf", _content(b"q " * 300_000), "*"
    yield "haakjes.pdf", _content(b"[" * 200_000), "*"
    yield "getallen.pdf", _content(b"BT /F0 99999999999999999999 Tf 1e308 0 0 1e308 0 0 Tm (x) Tj ET"), "*"
    yield "nan.pdf", _content(b"nan inf -inf 1 0 0 cm BT (x) Tj ET"), "*"
    yield "reusachtig.pdf", printed(letter(1), (14_400, 14_400)), "*"
    yield "reus.pdf", _box([0, 0, 10**9, 10**9]), "*"
    yield "omgekeerde_doos.pdf", _box([600, 800, 0, 0]), "*"
    yield "geen_doos.pdf", _box([0, 0, 0, 0]), "*"
    yield (
        "gigapixel.pdf",
        _picture(Width=100_000, Height=10_000, Filter=Name.FlateDecode, data=zlib.compress(bytes(1000))),
        "*",
    )
    yield (
        "gigapixel_bom.pdf",
        _picture(Width=30_000, Height=30_000, Filter=Name.FlateDecode, data=zlib.compress(bytes(900_000_000), 9)),
        "*",
    )
    yield "jbig2.pdf", _picture(Width=600, Height=800, BitsPerComponent=1, Filter=Name.JBIG2Decode, data=bytes(64)), "*"
    yield (
        "jbig2_ruis.pdf",
        _picture(Width=60_000, Height=60_000, BitsPerComponent=1, Filter=Name.JBIG2Decode, data=noise(4000)),
        "*",
    )
    yield "jpx.pdf", _picture(Width=600, Height=800, Filter=Name.JPXDecode, data=noise(4000)), "*"
    yield "jpx_kop.pdf", _picture(Width=600, Height=800, Filter=Name.JPXDecode, data=_jpx(2**31 - 1)), "*"
    yield "dct.pdf", _picture(Width=600, Height=800, Filter=Name.DCTDecode, data=noise(4000)), "*"
    yield (
        "ccitt.pdf",
        _picture(Width=60_000, Height=3000, BitsPerComponent=1, Filter=Name.CCITTFaxDecode, data=noise(4000)),
        "*",
    )
    yield "lettertype.pdf", _font(noise(2000)), "*"
    yield "lettertype_bom.pdf", _font(zlib.compress(bytes(300_000_000), 9), Filter=Name.FlateDecode), "*"
    yield (
        "tounicode.pdf",
        _to_unicode(
            b"1 begincodespacerange <00> <FFFFFFFF> endcodespacerange "
            b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"
        ),
        "*",
    )
    yield "slot.pdf", _saved(encryption=pikepdf.Encryption(user="geheim", owner="geheim")), "encrypted"
    yield "slot_eigenaar.pdf", _saved(encryption=pikepdf.Encryption(user="", owner="geheim")), "ok"
    yield "portfolio.pdf", _portfolio(), "ok"
    yield (
        "xfa.pdf",
        _with_root(
            AcroForm=Dictionary(XFA=Array([pikepdf.String("template"), pikepdf.String("<xdp/>")]), Fields=Array())
        ),
        "ok",
    )
    yield "ondertekend.pdf", _with_root(AcroForm=Dictionary(SigFlags=3, Fields=Array())), "ok"
    yield "script.pdf", _with_root(OpenAction=Dictionary(S=Name.JavaScript, JS=pikepdf.String("while(1);"))), "ok"
    yield "rommel_ervoor.pdf", bytes(1000) + GOOD, "*"
    yield "rommel_erna.pdf", GOOD + noise(5000), "*"


def _pictures() -> Iterator[Bad]:
    good = _png(400, 300)
    yield "afgekapt.png", good[: len(good) // 2], "page_unreadable|unreadable|no_text"
    yield "gigapixel.png", _png_of_size(50_000, 20_000), "limit|unreadable"
    yield (
        "negatief.bmp",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, -100, -(2**31), 1, 24, 0, 0, 0, 0, 0, 0),
        "*",
    )
    yield (
        "reus.bmp",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, 2**30, 2**30, 1, 24, 0, 0, 0, 0, 0, 0),
        "*",
    )
    yield "afgekapt.jpg", _saved_as("JPEG")[:300], "*"
    yield "ruis.jpg", b"\xff\xd8\xff" + noise(3000), "*"
    yield "ruis.webp", b"RIFF\xff\xff\xff\xffWEBP" + noise(3000), "*"
    yield "lus.tif", tiff_with_next(itself=True), "*"
    yield "ruis.tif", b"II*\0" + noise(3000), "*"
    yield "veel_beelden.tif", _many_frames(1200), "limit"
    yield "een_pixel.png", _png(1, 1), "*"
    yield "streep.png", _png(20_000, 1), "*"
    yield "palet.png", _saved_as("PNG", "P"), "*"


def _texts() -> Iterator[Bad]:
    yield "nul.txt", letter(1).encode().replace(b"raad", b"ra\0ad"), "unsupported"
    yield "rtl.txt", letter(2).replace("raad", "ra\u202ead\u202c\u2066").encode(), "ok"
    yield "onzichtbaar.txt", letter(3).replace("e", "e\u200b").encode(), "ok"
    yield "stapels.txt", letter(4).replace("e", "e" + "\u0301" * 400).encode(), "*"
    yield "halve_tekens.txt", letter(5).encode("utf-16")[:301], "*"
    yield "utf7.txt", b"+AGc-" * 500, "*"
    yield "spaties.txt", b" " * 1_000_000, "empty"
    yield "formfeeds.txt", b"\f" * 100_000 + b"x", "limit"
    yield "lange_regel.txt", b"aan de raad van " * 60_000, "*"
    yield "een_woord.txt", b"a" * 1_000_000, "*"
    yield "cijfers.txt", b"1." * 500_000, "*"


def _others() -> Iterator[Bad]:
    yield "brief.docx", b"PK\x03\x04" + noise(500), "unsupported"
    yield "ruis.bin", noise(5000), "unsupported"
    yield "film.mp4", b"\0\0\0\x20ftypisom" + noise(500), "unsupported"
    yield "pagina.html", b"<!doctype html><p>brief", "unsupported"


def _places(folder: Path) -> dict[str, str]:
    """What is no ordinary file, or has no ordinary name."""
    os.mkfifo(folder / "pijp.pdf")
    (folder / "nul.pdf").symlink_to("/dev/zero")
    (folder / "heen.pdf").symlink_to("terug.pdf")
    (folder / "terug.pdf").symlink_to("heen.pdf")
    (folder / "nergens.pdf").symlink_to("weg.pdf")
    (folder / "rond").symlink_to(".")
    for name in (
        b"regel\neinde.txt",
        b"\xff\xfe.txt",
        "\u202efdp.txt".encode(),
        b"-rf.txt",
        b"x" * 251 + b".txt",
        b"\x1b[31m.txt",
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(letter(len(name)))
    deep = folder / "/".join(["diep"] * 120)
    deep.mkdir(parents=True)
    (deep / "brief.txt").write_text(letter(9))
    return {
        **dict.fromkeys(("pijp.pdf", "nul.pdf", "heen.pdf", "terug.pdf", "nergens.pdf", "rond"), "unreadable"),
        **dict.fromkeys((r"regel\neinde.txt", r"\xff\xfe.txt", r"\u202efdp.txt", "-rf.txt", "x" * 251 + ".txt"), "ok"),
        **dict.fromkeys((r"\u001b[31m.txt", "diep/" * 120 + "brief.txt"), "ok"),
    }


def _boxes(folder: Path) -> dict[str, str]:
    """Archives that are damaged, or meant to do harm."""
    with zipfile.ZipFile(folder / "bom.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as box:
        for number in range(6):
            with box.open(f"{number}.txt", "w") as file:
                for _ in range(120):
                    file.write(bytes(1 << 20))
    with zipfile.ZipFile(folder / "uitweg.zip", "w") as box:
        for name in ("../../../weg.txt", "/tmp/weg.txt", "C:\\weg.txt", "a/../../weg.txt", "map/", "nul\0.txt"):
            box.writestr(zipfile.ZipInfo(name), letter(1))
    with tarfile.open(folder / "koppelingen.tar", "w") as tar:
        for name, kind, target in (
            ("weg", tarfile.SYMTYPE, "/etc"),
            ("hard", tarfile.LNKTYPE, "/etc/passwd"),
            ("dev", tarfile.CHRTYPE, ""),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            tar.addfile(info)
        info = tarfile.TarInfo("weg/brief.txt")
        info.size = len(letter(1).encode())
        tar.addfile(info, io.BytesIO(letter(1).encode()))
    (folder / "afgekapt.zip").write_bytes(noise(300))
    (folder / "afgekapt.tar.gz").write_bytes(b"\x1f\x8b\x08" + noise(300))
    (folder / "xz_bom.tar.xz").write_bytes(lzma.compress(_tar_of_zeros(700 << 20)))
    whole = {
        f"uitweg.zip/{name}": "ok"
        for name in ("../../../weg.txt", "/tmp/weg.txt", "C:\\\\weg.txt", "a/../../weg.txt", "nul")
    }
    return {
        "bom.zip": "limit",
        **{f"bom.zip/{number}.txt": "*" for number in range(4)},
        **whole,
        "koppelingen.tar/weg": "unreadable",
        "koppelingen.tar/hard": "unreadable",
        "koppelingen.tar/dev": "unreadable",
        "koppelingen.tar/weg/brief.txt": "ok",
        "afgekapt.zip": "unreadable",
        "afgekapt.tar.gz": "unreadable",
        "xz_bom.tar.xz/nullen.txt": "limit",
    }


def noise(size: int, seed: int = 7) -> bytes:
    return random.Random(seed).randbytes(size)


def flipped(data: bytes, seed: int, count: int) -> bytes:
    """``data`` with so many bits the other way round."""
    chance, out = random.Random(seed), bytearray(data)
    for _ in range(count):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def _raw(*objects: bytes) -> bytes:
    """A PDF of these objects, the first the root, with a right table of places."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def _many_pages(count: int) -> bytes:
    kids = b" ".join([b"3 0 R"] * count)
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)
    return _raw(b"<</Type/Catalog/Pages 2 0 R>>", tree, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")


def _xref_loop(*, stream: bool = False) -> bytes:
    start = GOOD.rfind(b"startxref")
    place = len(GOOD[:start])
    key = b"XRefStm" if stream else b"Prev"
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer<</Size 99/Root 1 0 R/%s %d>>\n" % (key, place)
    return GOOD[:start] + table + b"startxref\n%d\n%%%%EOF" % place


def _built(change: Callable[[pikepdf.Pdf, pikepdf.Page], None], **saving: object) -> bytes:
    """The good letter, changed."""
    document = pikepdf.open(io.BytesIO(GOOD))
    change(document, document.pages[0])
    out = io.BytesIO()
    document.save(out, fix_metadata_version=False, **{"compress_streams": False, **saving})
    return out.getvalue()


def _unchanged(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
    del document, page


def _saved(**saving: object) -> bytes:
    return _built(_unchanged, **saving)


def _content(data: bytes, **entries: object) -> bytes:
    def change(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.Contents = pikepdf.Stream(document, data, **entries)

    return _built(change)


def _box(box: list[int]) -> bytes:
    def change(_document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.MediaBox = Array([int(edge) for edge in box])

    return _built(change)


def _picture(*, data: bytes, **entries: object) -> bytes:
    def change(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        usual = {"Type": Name.XObject, "Subtype": Name.Image, "ColorSpace": Name.DeviceGray, "BitsPerComponent": 8}
        image = pikepdf.Stream(document, data, **{**usual, **entries})
        page.Resources.XObject = Dictionary(Im=image)
        page.Contents = pikepdf.Stream(document, b"q 595 0 0 842 0 0 cm /Im Do Q")

    return _built(change)


def _recursive_form() -> bytes:
    def change(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        usual = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 595, 842])}
        form = document.make_indirect(pikepdf.Stream(document, b"/Fm Do /Fm Do", **usual))
        form.Resources = Dictionary(XObject=Dictionary(Fm=form))
        page.Resources.XObject = Dictionary(Fm=form)
        page.Contents = pikepdf.Stream(document, b"/Fm Do")

    return _built(change)


def _font(data: bytes, **entries: object) -> bytes:
    def change(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.Resources.Font.F0.FontDescriptor.FontFile2 = pikepdf.Stream(document, data, **entries)

    return _built(change)


def _to_unicode(table: bytes) -> bytes:
    def change(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.Resources.Font.F0.ToUnicode = pikepdf.Stream(document, table)

    return _built(change)


def _with_root(**entries: pikepdf.Object) -> bytes:
    def change(document: pikepdf.Pdf, _page: pikepdf.Page) -> None:
        for name, value in entries.items():
            document.Root[f"/{name}"] = value

    return _built(change)


def _portfolio() -> bytes:
    def change(document: pikepdf.Pdf, _page: pikepdf.Page) -> None:
        document.attachments["bijlage.pdf"] = GOOD
        document.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)

    return _built(change)


def _jpx(side: int) -> bytes:
    """The head of a JPEG 2000 codestream that claims a side of so many pixels."""
    size = struct.pack(">HHHIIIIIIIIHBBB", 0xFF51, 41, 0, side, side, 0, 0, side, side, 0, 0, 1, 7, 1, 1)
    return b"\xff\x4f" + size + noise(200)


def _png(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (height, width), dtype=np.uint8)).save(out, "PNG")
    return out.getvalue()


def _saved_as(form: str, mode: str = "L") -> bytes:
    out = io.BytesIO()
    Image.new("L", (200, 100), 200).convert(mode).save(out, form)
    return out.getvalue()


def _png_of_size(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")


def tiff_with_next(*, itself: bool) -> bytes:
    """A TIFF of which the second picture is the first, or one of which no size is told."""
    out = io.BytesIO()
    Image.new("L", (50, 50), 255).save(out, "TIFF")
    data = bytearray(out.getvalue())
    directory = struct.unpack("<I", data[4:8])[0]
    entries = struct.unpack("<H", data[directory : directory + 2])[0]
    following = directory if itself else len(data)
    data[directory + 2 + 12 * entries : directory + 6 + 12 * entries] = struct.pack("<I", following)
    return bytes(data) + struct.pack("<HHHIII", 1, 262, 3, 1, 1, 0)


def _many_frames(count: int) -> bytes:
    out = io.BytesIO()
    frame = Image.new("1", (8, 8))
    with TiffImagePlugin.AppendingTiffWriter(out, new=True) as file:
        for _ in range(count):
            frame.save(file, "TIFF")
            file.newFrame()
    return out.getvalue()


def _tar_of_zeros(size: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        info = tarfile.TarInfo("nullen.txt")
        info.size = size
        tar.addfile(info, io.BytesIO(bytes(size)))
    return out.getvalue()
