"""What is shown of one row: texts side by side, fields of a record, a problem and its repair."""

import pytest
from desk_kit import wait_until
from imports_kit import BACK, FakeDesk, proposal
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wcodesk.intake.submission.combine import word_marks
from wcodesk.model.decisions import Decision, Take
from wcodesk.ui.imports.aligning import side_by_side
from wcodesk.ui.imports.column import Column
from wcodesk.ui.imports.fields_model import NOW, RESULT, RETURNED
from wcodesk.ui.imports.items import ItemKind

KEY = Qt.Key


def titles(kit) -> list[str]:
    columns = kit.detail.text.columns
    return [head.text() for head, column in zip(columns.heads, columns.columns, strict=True) if column.isVisible()]


def draw_columns(kit) -> None:
    """Waits until the columns are drawn anew, as they are a little after they got another width."""
    QTest.qWait(20)
    wait_until(lambda: not kit.detail.text.columns._later.isActive(), "the columns in their new width")


def result(kit, name: str) -> str:
    model = kit.detail.record.model
    return model.index(model.row_of(name), RESULT).data()


# -- texts ----------------------------------------------------------------------------------------------------------


def test_a_text_is_shown_three_times(kit):
    kit.go("change S2")
    assert titles(kit) == ["As sent", "As returned", "As it stands now"]
    assert [column.accessibleName() for column in kit.detail.text.columns.columns] == titles(kit)


def test_a_text_that_was_never_sent_is_shown_twice(kit):
    kit.go("change S4")
    assert titles(kit) == ["As it stands now", "As returned"]


def test_paragraphs_begin_at_one_height(kit):
    kit.go("change S2")
    draw_columns(kit)
    tops = [column.tops() for column in kit.detail.text.columns.columns]
    assert len(tops[0]) > 4
    for row in tops[0]:
        heights = [top[row] for top in tops if row in top]
        assert max(heights) - min(heights) <= 1.5


def test_added_words_are_underlined_and_removed_ones_struck_through(kit):
    kit.go("change S2")
    column = kit.detail.text.columns.columns[1]
    cursor = column.document().find("audit")
    assert cursor.charFormat().fontUnderline()
    cursor = column.document().find("March")
    assert cursor.charFormat().fontStrikeOut()


def test_a_text_that_is_to_be_cleared_says_so(kit):
    kit.go("change S6")
    assert "clear" in kit.detail.text.note.text()
    assert kit.row("change S6").state == "Cleared"


def test_a_text_of_ones_own_is_shown_once_it_is_decided(kit):
    kit.go("change S2")
    kit.press(KEY.Key_E)
    kit.detail.text.own.edit.setPlainText("The strategy has a new name.")
    kit.detail.text.own.use.click()
    kit.go("change S2")
    assert titles(kit) == ["As it stands now", "As returned", "Your own text"]
    own = kit.detail.text.columns.columns[2].toPlainText()
    assert own.endswith("The strategy has a new name.")  # after what it takes out, struck through
    kit.press(KEY.Key_U)
    assert titles(kit) == ["As sent", "As returned", "As it stands now"]


def test_a_text_whose_formatting_alone_differs_says_so(make_imports):
    from imports_kit import text

    from wcodesk.model.submission import ChangeState

    change = text("S3", "Progress", ChangeState.CHANGED, "A port.", "A *port*.", "A port.")
    kit = make_imports(FakeDesk({"A.xlsx": proposal(texts=(change,), records=(), problems=())}), "A.xlsx")
    kit.go("change S3")
    assert "formatting" in kit.detail.text.note.text()


@pytest.mark.parametrize("item", ["- ", "10. "])
def test_the_lines_of_a_list_item_begin_below_its_words(qtbot, item):
    column = Column("")
    qtbot.addWidget(column)
    column.resize(200, 300)
    column.show()
    rows = side_by_side(None, item + "many words that go on for more than one line of it", None, word_marks)
    column.write([row[1] for row in rows], "")
    column.ensurePolished()
    document = column.document()
    layout = document.firstBlock().layout()
    label = document.firstBlock().text().index("many")
    place = document.documentLayout().blockBoundingRect(document.firstBlock())
    assert layout.lineCount() > 1
    first, x = layout.lineAt(0), layout.lineAt(0).cursorToX(label)
    assert abs((x[0] if isinstance(x, tuple) else x) - layout.lineAt(1).x()) <= 1
    assert first.x() + place.x() >= 0


def test_the_columns_scroll_together(kit):
    kit.go("change S2")
    kit.window.resize(1000, 520)
    draw_columns(kit)
    columns = kit.detail.text.columns.columns
    bar = columns[2].verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert columns[0].verticalScrollBar().value() == bar.maximum() == columns[1].verticalScrollBar().value()


def _in_view(column, words: str) -> bool:
    found = column.document().find(words)
    assert not found.isNull()
    return column.viewport().rect().contains(column.cursorRect(found))


def _differs_far_below(make_imports):
    from imports_kit import text

    from wcodesk.model.submission import ChangeState

    sent = "\n\n".join(f"Paragraph {number} of the plan stays as it is." for number in range(80))
    back = sent.replace("Paragraph 40 of", "Paragraph 40 beyond").replace("Paragraph 70 of", "Paragraph 70 beyond")
    now = sent.replace("Paragraph 40 of", "Paragraph 40 about")
    change = text("S2", "Long", ChangeState.BOTH, sent, back, now)
    kit = make_imports(FakeDesk({"A.xlsx": proposal(texts=(change,), records=())}), "A.xlsx")
    kit.go("change S2")
    draw_columns(kit)
    return kit


def test_the_first_difference_of_a_long_text_is_in_view_in_every_column(make_imports):
    columns = _differs_far_below(make_imports).detail.text.columns.columns
    assert [_in_view(column, "Paragraph 40") for column in columns] == [True, True, True]


def test_the_first_difference_stays_in_view_while_both_are_combined(make_imports):
    kit = _differs_far_below(make_imports)
    kit.press(KEY.Key_C)
    draw_columns(kit)
    assert kit.detail.editing
    assert _in_view(kit.detail.text.columns.columns[1], "Paragraph 40")


def test_f3_goes_to_the_next_difference_and_round(make_imports):
    kit = _differs_far_below(make_imports)
    column = kit.detail.text.columns.columns[1]
    kit.press(KEY.Key_F3)
    assert _in_view(column, "Paragraph 70")
    kit.press(KEY.Key_F3)
    assert _in_view(column, "Paragraph 40")
    QTest.keyClick(kit.window.focusWidget(), KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert _in_view(column, "Paragraph 70")


def test_a_long_text_is_drawn_quickly(make_imports):
    from time import perf_counter

    from imports_kit import NOW, SENT, text

    from wcodesk.model.submission import ChangeState

    def long(base: str) -> str:
        return "\n\n".join(base.replace("plan", f"plan {number}") for number in range(12))

    change = text("S2", "Long", ChangeState.BOTH, long(SENT), long(BACK), long(NOW))
    kit = make_imports(FakeDesk({"A.xlsx": proposal(texts=(change,), records=())}), "A.xlsx")
    columns = kit.detail.text.columns
    kit.go("change S2")
    assert len(columns._rows) > 70
    took = []
    for _ in range(3):
        begun = perf_counter()
        columns.redraw()
        took.append(perf_counter() - begun)
    assert min(took) < 0.5  # a tenth of that on a free machine


# -- records --------------------------------------------------------------------------------------------------------


def test_a_clash_has_a_sign_and_no_result(kit):
    kit.go("change M1")
    model = kit.detail.record.model
    assert "both changed" in model.index(model.row_of("when"), 0).data()
    assert result(kit, "when") == "to decide"
    assert result(kit, "place") == "Durrës"
    assert result(kit, "donor") == "SECO"


def test_taking_theirs_shows_their_values_as_the_result(kit):
    kit.go("change M1")
    kit.press(KEY.Key_T)
    kit.go("change M1")
    assert result(kit, "when") == "10–14 June 2019"
    assert result(kit, "donor") == ""


def test_combining_asks_for_each_clash(kit):
    kit.go("change M1")
    kit.press(KEY.Key_C)
    assert kit.detail.record.table.hasFocus()
    assert "M1" not in kit.choices.decisions
    kit.press(KEY.Key_K)
    assert kit.list.current().key == "change M1"  # there may be more to edit
    decision = kit.choices.decisions["M1"]
    assert decision.take is Take.OWN
    assert (decision.values["when"], decision.values["place"], decision.values["donor"]) == (
        "2019-06-17/2019-06-21",
        "Durrës",
        "SECO",
    )


def test_a_field_is_edited_in_the_table(kit, qtbot):
    kit.go("change M3")
    record = kit.detail.record
    record.table.setFocus()
    record.table.selectRow(record.model.row_of("place"))
    kit.press(KEY.Key_E)
    editor = record.table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Vlorë")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: "M3" in kit.choices.decisions)
    assert kit.list.current().key == "change M3"
    decision = kit.choices.decisions["M3"]
    assert (decision.take, decision.values["place"]) == (Take.OWN, "Vlorë")


def test_a_value_that_cannot_be_stored_is_told_and_nothing_is_decided(kit):
    kit.go("change M3")
    record = kit.detail.record
    record.model.setData(record.model.index(record.model.row_of("when"), RESULT), "some day soon")
    assert "not understood" in record.problem.text() and record.problem.isVisible()
    assert "M3" not in kit.choices.decisions


def test_a_likely_one_offers_its_candidates(kit):
    kit.go("change M2")
    words = [button.accessibleName() for button in kit.detail.record.candidates]
    assert words[0] == "The same as “Training on post clearance audits”, September 2019: 93 % alike"
    assert words[-1] == "A new one"
    kit.press(KEY.Key_2)
    assert kit.choices.decisions["M2"]._replace(about="") == Decision(Take.THEIRS, target="other")


def test_a_likely_one_can_be_new(kit):
    kit.go("change M2")
    kit.press(KEY.Key_0)
    assert kit.choices.decisions["M2"]._replace(about="") == Decision(Take.THEIRS)
    assert kit.row("change M2").decision == "a new one"


def test_a_likely_one_can_be_skipped(kit):
    kit.go("change M2")
    kit.press(KEY.Key_T)
    assert "M2" not in kit.choices.decisions  # theirs alone does not say which
    kit.go("change M2")
    kit.press(KEY.Key_K)
    assert kit.choices.decisions["M2"] == Decision(Take.OURS)


def test_changed_values_are_underlined(kit):
    kit.go("change M1")
    model = kit.detail.record.model
    font = model.index(model.row_of("place"), RETURNED).data(Qt.ItemDataRole.FontRole)
    assert font.underline()
    assert not model.index(model.row_of("place"), NOW).data(Qt.ItemDataRole.FontRole).underline()


# -- problems -------------------------------------------------------------------------------------------------------


def test_a_cell_is_repaired_in_place_and_checked_at_once(kit):
    kit.go("problem Missions!F8 date 1")
    kit.press(KEY.Key_Return)
    edit = kit.detail.problem.edit
    assert edit.hasFocus() and edit.toPlainText() == "31 June 2019"
    edit.selectAll()
    QTest.keyClicks(edit, "June 2019")
    kit.press(KEY.Key_Return)
    assert kit.choices.repairs == {"Missions!F8": "June 2019"}
    assert "problem Missions!F8 date 1" not in kit.rows()
    assert kit.row("change M5").state == "Changed"
    assert kit.list.hasFocus() and kit.list.current().key == "change S2"


def test_a_cell_that_is_still_wrong_keeps_the_focus(kit):
    kit.go("problem Missions!F8 date 1")
    kit.press(KEY.Key_Return)
    kit.detail.problem.edit.setPlainText("still wrong")
    kit.press(KEY.Key_Return)
    assert kit.detail.problem.edit.hasFocus()
    assert kit.list.current().key == "problem Missions!F8 date 1"


def test_an_offer_is_taken(kit):
    kit.go("problem Missions!F8 date 1")
    offers = kit.detail.problem.offers
    assert [offers.itemText(number) for number in range(offers.count())] == ["Choose…", "30 June 2019", "June 2019"]
    offers.setCurrentIndex(2)
    offers.activated.emit(2)
    assert kit.choices.repairs == {"Missions!F8": "June 2019"}


def test_a_word_is_mapped_for_the_whole_file(kit):
    kit.go("problem Missions!D6 not on the list 1")
    problem = kit.detail.problem
    assert problem.all_cells.text() == "For all 2 cells of this file that say “Atelier”"
    problem.offers.setCurrentIndex(1)
    problem.offers.activated.emit(1)
    assert kit.choices.words == {"form": {"atelier": "workshop"}}
    assert [key for key in kit.rows() if "not on the list" in key] == []


def test_a_word_that_is_no_choice_is_told(kit):
    kit.go("problem Missions!D6 not on the list 1")
    kit.detail.problem.edit.setPlainText("jamboree")
    kit.detail.problem.check.click()
    assert "not on the list" in kit.detail.problem.wrong.text()
    assert kit.choices.words == {}


def test_a_word_can_be_left_out(kit):
    kit.go("problem Missions!D6 not on the list 1")
    kit.detail.problem.leave_out.click()
    assert kit.choices.words == {"form": {"atelier": ""}}


def test_ctrl_enter_in_a_cell_uses_it_and_does_not_accept_the_file(kit):
    kit.go("problem Missions!F8 date 1")
    kit.press(KEY.Key_Return)
    kit.detail.problem.edit.setPlainText("June 2019")
    QTest.keyClick(kit.detail.problem.edit, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kit.choices.repairs == {"Missions!F8": "June 2019"}
    assert not kit.desk.accepted


def test_the_first_field_that_changed_is_the_one_to_begin_with(kit):
    kit.go("change M1")
    assert kit.detail.record.table.currentIndex().row() == kit.detail.record.model.row_of("when")


def test_a_problem_says_whose_cell_it_is(kit):
    kit.go("problem Missions!F8 date 1")
    assert kit.detail.problem.where.text().startswith("Workshop on valuation · Missions!F8")


def test_one_cell_alone_can_be_repaired(kit):
    kit.go("problem Missions!D6 not on the list 1")
    kit.detail.problem.all_cells.setChecked(False)
    kit.detail.problem.edit.setPlainText("Seminar")
    kit.detail.problem.check.click()
    assert kit.choices.repairs == {"Missions!D6": "Seminar"}
    assert "problem Missions!D9 not on the list 1" in kit.rows()


def test_all_cells_are_only_spoken_of_where_there_are_several(kit):
    kit.go("problem Missions!D6 not on the list 1")
    assert kit.detail.problem.all_cells.isVisible()
    kit.detail.problem.all_cells.setChecked(False)
    kit.detail.problem.edit.setPlainText("Seminar")
    kit.detail.problem.check.click()
    kit.go("problem Missions!D9 not on the list 1")
    assert not kit.detail.problem.all_cells.isVisible()
    kit.detail.problem.leave_out.click()
    assert kit.choices.repairs == {"Missions!D6": "Seminar", "Missions!D9": ""}
    assert kit.choices.words == {}


def test_what_was_mended_can_be_taken_back(kit):
    kit.go("problem Missions!F8 date 1")
    kit.detail.problem.edit.setPlainText("June 2019")
    kit.detail.problem.check.click()
    item = kit.go("repair Missions!F8")
    assert item.kind is ItemKind.MENDED
    kit.press(KEY.Key_U)
    assert kit.choices.repairs == {}
    assert "problem Missions!F8 date 1" in kit.rows()


def test_a_problem_that_cannot_be_mended_here_says_so(make_imports):
    from wcodesk.model.submission import Level, Place, Problem, ProblemKind

    sad = Problem(Level.WARNING, ProblemKind.STRUCTURE, Place("Texts", "B5"), "Written over an instruction.")
    kit = make_imports(FakeDesk({"A.xlsx": proposal(problems=(sad,))}), "A.xlsx")
    kit.go("problem Texts!B5 structure 1")
    assert "cannot be mended here" in kit.detail.problem.where.text()
    assert not kit.detail.problem.form.isVisible()


def test_a_note_has_nothing_to_repair(kit):
    kit.go("problem Texts!E12 text 1")
    assert not kit.detail.problem.form.isVisible()
    kit.press(KEY.Key_E)
    assert kit.list.hasFocus()
