"""The structure of the document, as a screen reader walks it: elements, and which marked content is theirs.

Formats: ISO 32000-1, 14.7 (logical structure). Only standard types are used, so there is no role map.
"""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.reports.pdf.objects import PdfFile

_Content = tuple[int, int]  # a page and a mark on it


class _Annotation(NamedTuple):
    page: int
    number: int


class Tags:
    """Elements by their numbers; 0 is the document. Pages and annotations are counted from 0."""

    def __init__(self) -> None:
        self._kinds = [b"Document"]
        self._parents = [-1]
        self._entries = [b""]
        self._kids: list[list[int | _Content | _Annotation]] = [[]]
        self._marks: list[list[int]] = []  # of each page: the element of each mark
        self._annotations: list[int] = []  # the element of each annotation

    def page(self) -> int:
        """Begin a page; its number."""
        self._marks.append([])
        return len(self._marks) - 1

    def add(self, kind: bytes, parent: int, entries: bytes = b"") -> int:
        """A new element under another one. entries: more of its dictionary."""
        number = len(self._kinds)
        self._kinds.append(kind)
        self._parents.append(parent)
        self._entries.append(entries)
        self._kids.append([])
        self._kids[parent].append(number)
        return number

    def describe(self, element: int, entries: bytes) -> None:
        """Say more of an element."""
        self._entries[element] += entries

    def mark(self, element: int) -> int:
        """A mark on the present page for content of an element."""
        marks = self._marks[-1]
        self._kids[element].append((len(self._marks) - 1, len(marks)))
        marks.append(element)
        return len(marks) - 1

    def annotate(self, element: int) -> int:
        """An annotation on the present page that belongs to an element; its number."""
        number = len(self._annotations)
        self._annotations.append(element)
        self._kids[element].append(_Annotation(len(self._marks) - 1, number))
        return number

    def key(self, annotation: int) -> int:
        """Where the parent tree holds the element of an annotation; pages come first, by their numbers."""
        return len(self._marks) + annotation

    def write(self, file: PdfFile, root: int, first_page: int, annotations: int) -> None:
        """Give root the whole structure. first_page, annotations: numbers of the objects of the first of each."""
        base = file.reserve(len(self._kinds))
        parents = [root, *[base + parent for parent in self._parents[1:]]]
        elements = []
        for kind, parent, entries, kids in zip(self._kinds, parents, self._entries, self._kids, strict=True):
            if len(kids) == 1 and type(only := kids[0]) is tuple:  # content, as most have
                what = kind, parent, entries, first_page + only[0], only[1]
                elements.append(b"<</Type/StructElem/S/%b/P %d 0 R%b/Pg %d 0 R/K %d>>" % what)
            else:
                page, written = self._children(kids, base, first_page, annotations)
                elements.append(b"<</Type/StructElem/S/%b/P %d 0 R%b%b%b>>" % (kind, parent, entries, page, written))
        file.put_all(base, elements)
        tree = file.add(b"<</Nums[%b]>>" % self._parent_tree(base))
        following = len(self._marks) + len(self._annotations)
        file.put(
            root,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %b/ParentTreeNextKey %d>>" % (base, tree, following),
        )

    def _children(
        self, kids: list[int | _Content | _Annotation], base: int, first_page: int, annotations: int
    ) -> tuple[bytes, bytes]:
        """The page of an element's first content, and its kids."""
        home = next((kid[0] for kid in kids if type(kid) is tuple), None)
        parts = []
        for kid in kids:
            if type(kid) is tuple:
                page, mark = kid
                own = b"%d" % mark if page == home else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (first_page + page, mark)
                parts.append(own)
            elif type(kid) is _Annotation:
                place = b"" if kid.page == home else b"/Pg %d 0 R" % (first_page + kid.page)
                parts.append(b"<</Type/OBJR/Obj %d 0 R%b>>" % (annotations + kid.number, place))
            else:
                parts.append(b"%d 0 R" % (base + kid))  # type: ignore[operator]
        shown = b"/Pg %d 0 R" % (first_page + home) if home is not None else b""
        if not parts:
            return shown, b""
        return shown, b"/K %b" % parts[0] if len(parts) == 1 else b"/K[%b]" % b" ".join(parts)

    def _parent_tree(self, base: int) -> bytes:
        rows = [
            b"%d[%b]" % (page, b" ".join([b"%d 0 R" % (base + element) for element in marks]))
            for page, marks in enumerate(self._marks)
        ]
        rows += [b"%d %d 0 R" % (self.key(at), base + element) for at, element in enumerate(self._annotations)]
        return b" ".join(rows)
