"""Writes ``word.pdf``, a letter in the structures that Word 365 leaves; the program itself cannot be run here.

    python tests/reading/producers/word_recipe.py

Every word and every space is a string of its own, clipped to the page and marked; glyphs of a subset font are named by
their numbers (Identity-H), kerned one by one, and the font's table has no entry for the ligature of ``fi``; the bullet
comes from a symbol font and copies as U+F0B7; a hyphen at the end of a line says that it is a soft one.
Needs fonttools and the font Liberation Sans 2 (``fonts-liberation``).
"""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, String

FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
LINES = (
    "Gemeente Zuiderwaard",
    "Aan de leden van de gemeenteraad",
    "Datum: 14 maart 2023",
    "Onderwerp: officiële opening van het fietspad langs de dijk",
    "Geachte raadsleden,",
    "Hierbij nodigen wij u uit voor de officiële opening van het nieuwe fietspad. De financiële gevolgen be\xad",
    "dragen € 48.500 en worden gedekt uit de reserve voor het verkeer. Het fietspad sluit aan op de route naar",
    "de haven, zodat scholieren veilig naar huis kunnen fietsen. Wij hebben het volgende afgesproken:",
    "\uf0b7 de aannemer levert het werk op vóór 1 mei 2023;",
    "\uf0b7 de provincie onderhoudt de verlichting en het fietspad;",
    "\uf0b7 na afloop van de zomer volgt een evaluatie van de effecten.",
    "Met vriendelijke groet,",
    "Burgemeester en wethouders van Zuiderwaard",
)
LIGATURE = "fi"
SIZE = 11.04


def subsetted(letters: str) -> TTFont:
    """Liberation Sans with these letters and the ligature; glyphs keep their numbers."""
    options = subset.Options(retain_gids=True, layout_features=[], notdef_outline=True, hinting=False)
    font = TTFont(FONT)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters + "\ufb01")
    cutter.subset(font)
    return font


class Face:
    """A font of the file: numbers and widths of its glyphs, and what they copy as."""

    def __init__(self, pdf: Pdf, name: str, glyphs: dict[str, str]) -> None:
        """glyphs: by what is set, the character of the font that prints it."""
        self.font = subsetted("".join(glyphs.values()))
        cmap, self.scale = self.font.getBestCmap(), 1000 / self.font["head"].unitsPerEm
        self.number = {text: self.font.getGlyphID(cmap[ord(char)]) for text, char in glyphs.items()}
        self.width = {text: self.font["hmtx"][cmap[ord(char)]][0] * self.scale for text, char in glyphs.items()}
        self.built = self._built(pdf, name)

    def _built(self, pdf: Pdf, name: str) -> pikepdf.Object:
        data = io.BytesIO()
        self.font.save(data)
        described = Dictionary(
            Type=Name.FontDescriptor, FontName=Name(name), Flags=32, ItalicAngle=0, Ascent=905, Descent=-210,
            CapHeight=728, StemV=44, FontBBox=[-665, -210, 2000, 728], FontFile2=pdf.make_stream(data.getvalue()),
        )  # fmt: skip
        widths = [part for text, at in self.number.items() for part in (at, [round(self.width[text], 2)])]
        under = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name(name), CIDToGIDMap=Name.Identity, DW=1000,
            CIDSystemInfo=Dictionary(Ordering=String("Identity"), Registry=String("Adobe"), Supplement=0),
            FontDescriptor=pdf.make_indirect(described), W=Array(widths),
        )  # fmt: skip
        rows = [f"<{at:04X}> <{ord(text):04X}>" for text, at in self.number.items() if len(text) == 1]
        table = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(rows)} beginbfchar\n"
            + "\n".join(rows)
            + "\nendbfchar\nendcmap CMapName currentdict /CMap defineresource pop end end"
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type0, BaseFont=Name(name), Encoding=Name("/Identity-H"),
                DescendantFonts=[pdf.make_indirect(under)], ToUnicode=pdf.make_stream(table.encode()),
            )
        )  # fmt: skip

    def strings(self, word: str) -> Iterator[str]:
        """The glyphs of a word, ligatures as one."""
        while word:
            text = LIGATURE if word.startswith(LIGATURE) else word[0]
            yield text
            word = word.removeprefix(text)


def content(face: Face, symbols: Face) -> bytes:
    """All lines of the page."""
    drawn: list[str] = []
    for row, line in enumerate(LINES):
        x, y = 70.8, 770.0 - 22 * row
        for at, word in enumerate(line.split(" ")):
            for piece in (" ", word) if at else (word,):
                own = symbols if piece == "\uf0b7" else face
                glyphs = list(own.strings(piece.rstrip("\xad")))
                drawn.append(string("/F2" if own is symbols else "/F1", x, y, own, glyphs, len(drawn)))
                x += sum(own.width[glyph] for glyph in glyphs) * SIZE / 1000
            if word.endswith("\xad"):
                drawn.append(f"/Span <</ActualText <FEFF00AD>>> BDC {string('/F1', x, y, face, ['-'], 0)} EMC")
    return "\n".join(drawn).encode()


def string(font: str, x: float, y: float, face: Face, glyphs: list[str], mark: int) -> str:
    """One marked string, kerned by nothing or a hair after each glyph, as Word does to make up for rounding."""
    kerned = " ".join(f"<{face.number[glyph]:04X}> {(-3, 4, 0)[at % 3]}" for at, glyph in enumerate(glyphs))
    shown = f"BT {font} {SIZE} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm 0 g 0 G [{kerned}] TJ ET"
    return f"/P <</MCID {mark}/Lang (nl-NL)>> BDC q 0.000008871 0 595.32 841.92 re W* n {shown} Q EMC"


def main() -> None:
    """Write the file."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595.32, 841.92))
    letters = sorted({char for line in LINES for char in line} - {"\xad", "\uf0b7"} | {"-"})
    face = Face(pdf, "/BCDEEE+Arial", {char: char for char in letters} | {LIGATURE: "\ufb01"})
    symbols = Face(pdf, "/BCDFEE+SymbolMT", {"\uf0b7": "•"})
    page.Resources = Dictionary(Font=Dictionary(F1=face.built, F2=symbols.built))
    page.Contents = pdf.make_stream(content(face, symbols))
    pdf.save(Path(__file__).with_name("word.pdf"), deterministic_id=True, compress_streams=True,
             object_stream_mode=pikepdf.ObjectStreamMode.generate)  # fmt: skip


if __name__ == "__main__":
    main()
