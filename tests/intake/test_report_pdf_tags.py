"""Tables of a PDF that other programs tagged: cells hold paragraphs, and tables also frame what is none."""

from __future__ import annotations

import pytest

from wcodesk.intake.report import pdf_child
from wcodesk.intake.report.pdf_lines import printed_lines, raw_lines

Tree = tuple  # the kind of an element, and what it holds: elements or text


def tagged(*trees: Tree) -> bytes:
    """A PDF of one page with this structure, each text on a line of its own."""
    objects: list[str] = ["<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>"]
    objects += ["<</Type/Pages/Kids[3 0 R]/Count 1>>", "", "", ""]
    drawn: list[str] = []
    owners: list[int] = []

    def element(tree: Tree, parent: int) -> int:
        kind, *held = tree
        objects.append("")
        number = len(objects)
        kids = []
        for one in held:
            if isinstance(one, str):
                at = len(drawn)
                drawn.append(f"/{kind}<</MCID {at}>>BDC BT/F1 11 Tf 90 {700 - 20 * at} Td({one})Tj ET EMC")
                owners.append(number)
                kids.append(str(at))
            else:
                kids.append(f"{element(one, number)} 0 R")
        objects[number - 1] = f"<</Type/StructElem/S/{kind}/P {parent} 0 R/Pg 3 0 R/K[{' '.join(kids)}]>>"
        return number

    top = element(("Document", *trees), 5)
    font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    objects[2] = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0/Resources{font}>>"
    content = "\n".join(drawn)
    objects[3] = f"<</Length {len(content)}>>stream\n{content}\nendstream"
    homes = " ".join(f"{number} 0 R" for number in owners)
    objects[4] = f"<</Type/StructTreeRoot/K {top} 0 R/ParentTree<</Nums[0[{homes}]]>>>>"
    written = "\n".join(f"{number} 0 obj{body}\nendobj" for number, body in enumerate(objects, start=1))
    return f"%PDF-1.7\n{written}\ntrailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def lines(*trees: Tree) -> list[str]:
    (page,) = pdf_child.read_pages(tagged(*trees))["pages"]
    found, _ = raw_lines([printed_lines(page)])
    return [line.text for line in found if line.text]


def row(*cells: str, kind: str = "TD") -> Tree:
    return ("TR", *((kind, ("P", cell)) if cell else (kind,) for cell in cells))


def test_cells_of_paragraphs_are_a_table():
    table = ("Table", row("Topic", "When", kind="TH"), row("Data", "May"), row("", "June"))
    assert lines(("P", "above"), table, ("P", "below")) == ["above", "Topic\tWhen\nData\tMay\n\tJune", "below"]


def test_a_cell_of_two_paragraphs_has_two_lines():
    table = ("Table", row("Topic", "When"), ("TR", ("TD", ("P", "Data"), ("P", "and the models of it")), ("TD",)))
    assert lines(table) == ["Topic\tWhen\nData\vand the models of it\t"]


def test_a_table_in_a_table_is_the_one():
    inner = ("Table", row("Topic", "When"), row("Data", "May"))
    frame = ("Table", ("TR", ("TD", ("P", "left")), ("TD", inner)), row("one", "other"))
    assert [line for line in lines(frame) if "\t" in line] == ["Topic\tWhen\nData\tMay"]


def test_an_address_that_a_cell_broke_is_whole():
    table = ("Table", row("Topic", "Address"), ("TR", ("TD",), ("TD", "www.example", ".org is one")))
    assert lines(table)[0].endswith("www.example.org is one")


def test_one_column_with_a_header_is_a_table():
    table = ("Table", row("Topic", kind="TH"), row("ALBANIA"))
    assert lines(("P", "above"), table) == ["above", "Topic\nALBANIA"]


@pytest.mark.parametrize(
    "tree",
    [
        ("Table", row("Part I", "June 2020")),
        ("Table", row("text"), row("in a frame")),
        ("Table", ("TR", ("TD", ("H1", "ALBANIA")), ("TD", ("P", "text"))), row("one", "other")),
        ("L", ("LI", ("Lbl", "1."), ("LBody", "One"))),
    ],
    ids=["one row", "one column", "a frame", "a list"],
)
def test_what_is_no_table_stays_text(tree):
    assert not any("\t" in line for line in lines(tree))
