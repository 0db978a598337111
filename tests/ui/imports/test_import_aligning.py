"""Texts side by side: paragraphs beside their partners, words marked."""

from imports_kit import BACK, NOW, SENT, TABLE, TABLE_BACK, word_marks

from wcodesk.model.markdown import parse
from wcodesk.ui.imports.aligning import Marked, is_marked, side_by_side


def words(cell: Marked | None) -> str:
    return "" if cell is None else "".join(piece.run.text for piece in cell.pieces if piece.mark != "removed")


def marks(cell: Marked | None) -> list[tuple[str, str]]:
    return [] if cell is None else [(piece.mark, piece.run.text) for piece in cell.pieces if piece.mark != "same"]


def test_each_paragraph_stands_beside_its_own():
    rows = side_by_side(SENT, BACK, NOW, word_marks)
    assert [words(row[0]) for row in rows[:5]] == [block.text for block in parse(SENT)][:5]
    assert words(rows[5][0]).startswith("A pilot") and words(rows[5][1]).startswith("A pilot")
    assert words(rows[5][2]).startswith("A pilot")
    assert rows[6][0] is None and words(rows[6][1]).startswith("An AEO") and rows[6][2] is None


def test_words_are_marked_against_what_was_sent():
    row = side_by_side("The port opens.", "The new port opens.", "The port closes.", word_marks)[0]
    assert marks(row[0]) == []
    assert marks(row[1]) == [("added", "new ")]
    assert marks(row[2]) == [("removed", "opens"), ("added", "closes")]


def test_without_what_was_sent_there_are_two_columns():
    rows = side_by_side(None, "One two three.", "One two.", word_marks)
    assert all(len(row) == 2 for row in rows)
    assert marks(rows[0][1]) == [("added", " three")]


def test_a_paragraph_that_is_gone_is_struck_through():
    rows = side_by_side("First.\n\nSecond thing.", "First.", "First.\n\nSecond thing.", word_marks)
    assert rows[1][1].whole == "removed"
    assert rows[1][2].whole == "same"


def test_cells_of_a_table_are_marked():
    rows = side_by_side(TABLE, TABLE_BACK, TABLE, word_marks)
    cell = rows[1][1].cells[2][1]
    assert [(piece.mark, piece.run.text) for piece in cell] == [("removed", "2019"), ("added", "2020")]


def test_styles_stay_on_the_words():
    rows = side_by_side("At the port.", "At the **big** port.", "At the port.", word_marks)
    assert [piece.run.text for piece in rows[0][1].pieces if piece.run.bold] == ["big"]


def test_another_style_alone_is_no_mark():
    rows = side_by_side("A port.", "A *port*.", "A port.", word_marks)
    assert not is_marked(rows, 1)
    assert any(piece.run.italic for piece in rows[0][1].pieces)


def test_marks_that_change_blanks_still_show_every_word():
    rows = side_by_side("A  b", "A c", "A  b", lambda old, new: [("same", "A "), ("removed", "b"), ("added", "x c")])
    assert words(rows[0][1]) == "A x c"


def test_paragraphs_of_another_place_are_not_taken_for_partners():
    rows = side_by_side("Alpha beta gamma.", "Delta epsilon zeta.", "Alpha beta gamma.", word_marks)
    assert [row[1].whole for row in rows if row[1]] == ["removed", "added"]
