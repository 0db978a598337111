"""One page in the making: marked text, artifacts, links.

All that is drawn stands between BDC and EMC: it is content of an element of the structure, or an artifact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wcodesk.reports.marking import Mark
from wcodesk.reports.pdf.lines import SetText, Switch, joined
from wcodesk.reports.pdf.objects import text as text_string
from wcodesk.reports.pdf.operators import FontKey, colour
from wcodesk.reports.pdf.tags import Tags
from wcodesk.reports.styles import Styles

_BAR = 9  # points between the column and a change bar


class Annotation(NamedTuple):
    """A link's area. target: an address, or the anchor of a heading; box: left, bottom, right, top in points."""

    number: int
    page: int
    box: tuple[float, float, float, float]
    target: str
    inner: bool
    contents: str


class Shared:
    """What the pages share: the structure, the links, and what the fonts must hold.

    titles: the text of each heading by its anchor; letters: those of texts, put together once, when the fonts are
    written; links: the link that the last line of an element ended in, and the link's own element, "" for none.
    """

    def __init__(self, styles: Styles, titles: Mapping[str, str]) -> None:
        self.styles, self.titles = styles, titles
        self.tags = Tags()
        self.annotations: list[Annotation] = []
        self.letters: defaultdict[FontKey, set[frozenset[str]]] = defaultdict(set)
        self.glyphs: defaultdict[FontKey, set[tuple[int, str]]] = defaultdict(set)
        self.links: dict[int, tuple[str, int]] = {}


class Book:
    """The pages in order. No page holds the book, so that all of it goes when it is no longer needed."""

    def __init__(self, styles: Styles, titles: Mapping[str, str]) -> None:
        self.shared = Shared(styles, titles)
        self.sheets: list[Sheet] = []

    def sheet(self) -> Sheet:
        """A new page."""
        made = Sheet(self.shared, self.shared.tags.page())
        self.sheets.append(made)
        return made


class Sheet:
    """A page. Places are given from its upper left corner, in points. left: of the column."""

    def __init__(self, shared: Shared, number: int) -> None:
        self.shared = shared
        self.number = number
        self.ops: list[bytes] = []
        self.left = shared.styles.page.left
        self._high = shared.styles.page.height
        self._tags = shared.tags

    def data(self) -> bytes:
        """The page's operators."""
        return b"\n".join(self.ops)

    def text(
        self, text: SetText, kind: bytes, element: int, x: float, top: float, first: int = 0, last: int | None = None
    ) -> None:
        """Lines of text as content of an element of a kind; top: of the first line."""
        self.use(text)
        lines = text.lines[first:last]
        if not lines:
            return
        if text.mixed or not text.flush:
            self._mixed(text, kind, element, x, top, first, last)
            return
        y, mark = self._base_line(text, top), self._tags.mark(element)
        ops = text.whole if text.whole and len(lines) == len(text.lines) else joined(lines)
        self.ops.append(
            b"BT %b %.2f %.2f Td /%b<</MCID %d>>BDC\n%b\nEMC ET" % (text.pen, x + lines[0].x, y, kind, mark, ops)
        )

    def content(self, kind: bytes, element: int, ops: bytes) -> None:
        """Operators that draw content of an element of a kind."""
        self.ops.append(b"/%b<</MCID %d>>BDC %b EMC" % (kind, self._tags.mark(element), ops))

    def artifact(self, ops: bytes, entries: bytes = b"") -> None:
        """Something that is not read out, such as a rule."""
        self.ops.append(b"/Artifact<<%b>>BDC %b EMC" % (entries, ops) if entries else b"/Artifact BMC %b EMC" % ops)

    def artifact_text(self, text: SetText, x: float, top: float, entries: bytes = b"") -> None:
        """Text that is not read out: running head and foot, a repeated table header."""
        self.use(text)
        y = self._base_line(text, top)
        parts = []
        for at, line in enumerate(text.lines):
            ops = line.ops if isinstance(line.ops, bytes) else b" ".join(p for p in line.ops if isinstance(p, bytes))
            parts.append(b"BT %b %.2f %.2f Td %b ET" % (text.pen, x + line.x, y - at * text.style.leading, ops))
        self.artifact(b"\n".join(parts), entries)

    def figure(self, ops: bytes, words: Sequence[SetText], element: int, x: float, top: float, height: float) -> None:
        """A drawing as content of an element, which is told where it stands."""
        for text in words:
            self.use(text)
        right, y = x + self.shared.styles.page.column, self._high - top
        box = b"%.2f %.2f %.2f %.2f" % (x, y - height, right, y)
        self._tags.describe(element, b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % box)
        self.content(b"Figure", element, b"q 1 0 0 1 %.2f %.2f cm %b Q" % (x, y, ops))

    def rule(self, x0: float, x1: float, y: float, thick: float, shade: str) -> None:
        """A level line from x0 to x1, its middle at y."""
        self.box(x0, y - thick / 2, x1, y + thick / 2, shade)

    def box(self, x0: float, top: float, x1: float, bottom: float, shade: str) -> None:
        """A filled rectangle that is not read out."""
        self.artifact(
            b"%b %.2f %.2f %.2f %.2f re f" % (colour(shade), x0, self._high - bottom, x1 - x0, bottom - top),
            b"/Type/Layout",
        )

    def link(
        self, element: int, box: tuple[float, float, float, float], target: str, contents: str, *, inner: bool
    ) -> None:
        """An area that leads somewhere. box: left, top, right, bottom."""
        left, top, right, bottom = box
        number = self._tags.annotate(element)
        area = (left, self._high - bottom, right, self._high - top)
        self.shared.annotations.append(Annotation(number, self.number, area, target, inner, contents))

    def use(self, text: SetText) -> None:
        """What text needs of the fonts will be in the file."""
        for key, letters in text.letters.items():
            self.shared.letters[key].add(letters)
        if text.glyphs:
            for key, glyphs in text.glyphs.items():
                self.shared.glyphs[key] |= glyphs

    def _base_line(self, text: SetText, top: float) -> float:
        return self._high - top - text.style.fall

    def _mixed(
        self, text: SetText, kind: bytes, element: int, x: float, top: float, first: int, last: int | None
    ) -> None:
        """Lines with links, marks or beginnings of their own. A link over lines or pages is one element."""
        leading = text.style.leading
        y = self._base_line(text, top)
        ops = [b"BT %b" % text.pen]
        before_x, before_y = 0.0, 0.0
        opened = False
        link, link_element = self.shared.links.get(element, ("", 0)) if first else ("", 0)
        at_y = top
        for number in range(first, len(text.lines))[: None if last is None else max(0, last - first)]:
            line = text.lines[number]
            line_x = x + line.x
            ops.append(b"%.2f %.2f Td" % (line_x - before_x, y - before_y))
            before_x, before_y = line_x, y
            parts = (line.ops,) if isinstance(line.ops, bytes) else line.ops
            stretches = iter([stretch for stretch in line.stretches if stretch.link])
            for part in parts:
                if isinstance(part, Switch):
                    if opened:
                        ops.append(b"EMC")
                        opened = False
                    if part.link:
                        if part.link != link:
                            link, link_element = part.link, self._tags.add(b"Link", element)
                        stretch = next(stretches)
                        ops.append(b"/Link<</MCID %d>>BDC" % self._tags.mark(link_element))
                        opened = True
                        area = (line_x + stretch.x0, at_y + 1, line_x + stretch.x1, at_y + leading - 1)
                        title = self.shared.titles.get(part.link, "")
                        self.link(link_element, area, part.link, title or describe(part.link), inner=bool(title))
                    continue
                if not opened:
                    ops.append(b"/%b<</MCID %d>>BDC" % (kind, self._tags.mark(element)))
                    opened = True
                    link = ""
                ops.append(part)
            if opened:
                ops.append(b"EMC")
                opened = False
            y -= leading
            at_y += leading
        ops.append(b"ET")
        self.ops.append(b"\n".join(ops))
        self.shared.links[element] = (link, link_element)
        self._marks(text, x, top, first, last)

    def _marks(self, text: SetText, x: float, top: float, first: int, last: int | None) -> None:
        """Lines under what was added and through what was removed, and a bar beside them."""
        style = text.style
        for at, line in enumerate(text.lines[first:last]):
            changed = [stretch for stretch in line.stretches if stretch.mark is not Mark.NONE]
            middle = top + at * style.leading + style.leading / 2
            for stretch in changed:
                added = stretch.mark is Mark.ADDED
                y = middle + style.size * (0.36 + 0.13) if added else middle + style.size * 0.1
                shade = self.shared.styles.colours["added" if added else "removed"]
                self.rule(x + line.x + stretch.x0, x + line.x + stretch.x1, y, 0.6, shade)
            if changed:
                self.bar(top + at * style.leading, style.leading)

    def bar(self, top: float, height: float) -> None:
        """A change bar beside the column, on the outer side."""
        page = self.shared.styles.page
        x = page.left - _BAR if self.number % 2 else page.width - page.right + _BAR
        self.box(x - 0.6, top, x + 0.6, top + height, self.shared.styles.colours["bar"])


def describe(address: str) -> str:
    """What a link is, for those who have it read out."""
    if address.lower().startswith("mailto:"):
        return f"E-mail to {address[7:]}"
    return f"Web page {address}"


def annotation_object(annotation: Annotation, key: int, places: dict[str, bytes]) -> bytes:
    """A link as an object. key: of its element in the parent tree; places: destinations by anchor."""
    box = b" ".join(b"%.2f" % edge for edge in annotation.box)
    if annotation.inner:
        action = b"/Dest %b" % places[annotation.target]
    else:
        action = b"/A<</S/URI/URI %b>>" % text_string(annotation.target)
    return b"<</Type/Annot/Subtype/Link/Rect[%b]/Border[0 0 0]/F 4/StructParent %d/Contents %b%b>>" % (
        box, key, text_string(annotation.contents), action,
    )  # fmt: skip
