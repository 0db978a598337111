"""The pane of problems: what is found, where it leads, and that typing never waits for it."""

from __future__ import annotations

import threading
import time

import pytest
from desk_kit import Kit
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.content import SectionContent
from wcodesk.model.errors import NotFound
from wcodesk.model.kinds import ENTRY_KINDS
from wcodesk.model.records import SectionKind
from wcodesk.model.translation import speak
from wcodesk.reports.fonts import font_folder
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.ui.problems import pane as problems_pane
from wcodesk.ui.problems.pane import ProblemsPane
from wcodesk.ui.problems.rows import Words, words_of
from wcodesk.ui.quiet_worker import QuietWorker

BOX = "\u7a0e"  # a sign that no font of the report has


@pytest.fixture
def pane(kit: Kit, qtbot, monkeypatch) -> ProblemsPane:
    monkeypatch.setattr(problems_pane, "PAUSE", 100)
    font_folder()  # which makes the fonts where they do not lie in the resources, and takes its time
    kit.go("AL")
    kit.desk.actions_.show_problems.trigger()
    qtbot.waitUntil(lambda: "problems" in kit.desk.__dict__ and kit.desk.problems.updates > 0)
    return kit.desk.problems


def found(pane: ProblemsPane) -> list[tuple[str, list[str]]]:
    return [(row.cells[0], [each.cells[0] for each in row.rows]) for row in pane.list.rows._rows]


def looked_over(kit: Kit, pane: ProblemsPane, qtbot, act) -> None:
    before = pane.updates
    act()
    qtbot.waitUntil(lambda: pane.updates > before)


def choose(pane: ProblemsPane, qtbot, kind: int, number: int = 0) -> None:
    pane.list.setFocus()
    top = pane.list.rows.index(kind, 0)
    pane.list.setCurrentIndex(pane.list.rows.index(number, 0, top))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)


def test_what_a_member_lacks_is_grouped_by_kind(pane: ProblemsPane):
    assert found(pane) == [("Missing sections (2)", ["Background", "WCO support"])]
    assert pane.heading.text() == "2 problems"
    assert pane.list.isExpanded(pane.list.rows.index(0, 0))


@pytest.fixture
def french():
    speak("fr", {"missing section": "rubrique manquante", "Background": "Contexte"})
    yield
    speak("en")


def test_a_french_pane_tells_what_is_missing_and_of_whom_in_french(french, pane: ProblemsPane):
    (row,) = pane.list.rows._rows
    assert (row.rows[0].cells[0], row.rows[0].said) == ("Contexte", "Albanie: rubrique manquante: Contexte")


def test_another_place_is_looked_over_at_once(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go("GE"))
    assert found(pane)[0][1] == ["Background", "Current planning", "Customs Reform and Modernization progress"]


def test_nothing_is_said_kindly(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go(""))
    assert pane.heading.text() == "Nothing was found"
    assert "is in order" in pane.message.text()
    assert not pane.list.isVisible()


def test_a_region_in_order_is_said_to_be_with_its_members(kit: Kit, pane: ProblemsPane, qtbot):
    entry_id = kit.store.entry(kit.edition_id, "KE").id
    for kind in ENTRY_KINDS[1:]:
        added = kit.session.add_section(entry_id, kind.value, kind).touches("sections")[0].record_id
        section = next(each for each in kit.store.sections(entry_id) if each.id == added)
        kit.session.save_text(section, "Said.", merge=False)
    looked_over(kit, pane, qtbot, lambda: kit.go("esa"))
    assert pane.heading.text() == "Nothing was found"
    assert "Members are in order" in pane.message.text()


# -- a region and its Members -----------------------------------------------------------------------------------


def test_a_region_lists_its_own_findings_and_then_those_of_each_member(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    looked_over(kit, pane, qtbot, lambda: kit.box(0).text.textCursor().insertText(f"See {BOX} "))
    assert [head for head, _ in found(pane)] == ["Printed as a box (1)", "Albania (2)", "Georgia (3)"]
    assert found(pane)[1][1] == ["Background", "WCO support"]
    assert pane.heading.text() == "6 problems"


def test_a_finding_of_a_member_says_what_it_is_and_whose(kit: Kit, pane: ProblemsPane, qtbot):
    section = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    kit.session.save_text(section, f"A visit. {BOX}", merge=False)
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    rows = pane.list.rows._rows[1].rows
    assert [row.cells[1] for row in rows] == [*["missing section"] * 3, "printed as a box, WCO support"]
    assert str(rows[3]).startswith("Georgia, WCO support: printed as a box: ")


def test_enter_on_a_members_finding_goes_to_its_words(kit: Kit, pane: ProblemsPane, qtbot):
    section = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    kit.session.save_text(section, f"A visit. {BOX}", merge=False)
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    choose(pane, qtbot, 1, 3)
    edit = kit.desk.entry.boxes[0].text
    assert kit.desk.entry.place.title == "Georgia"
    assert edit.hasFocus()
    assert edit.toPlainText()[edit.textCursor().position() :].lstrip().startswith(BOX)


def test_enter_on_what_a_member_lacks_goes_to_what_adds_it_there(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    choose(pane, qtbot, 0, 0)
    assert kit.desk.entry.place.title == "Albania"
    assert kit.desk.entry._add.hasFocus()


def test_a_member_that_is_changed_below_its_region_is_looked_over_as_typed(kit: Kit, pane: ProblemsPane, qtbot):
    kit.desk.actions_.whole_chapter.trigger()
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    box = kit.desk.entry.below.parts[1].boxes[0]
    looked_over(kit, pane, qtbot, lambda: box.text.textCursor().insertText(f"{BOX} "))
    assert found(pane)[1][0] == "Georgia (4)"


def test_enter_on_a_members_finding_in_a_whole_chapter_goes_to_its_words_there(kit: Kit, pane: ProblemsPane, qtbot):
    section = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    kit.session.save_text(section, f"A visit. {BOX}", merge=False)
    kit.desk.actions_.whole_chapter.trigger()
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    choose(pane, qtbot, 1, 3)
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    edit = kit.desk.entry.below.parts[1].boxes[0].text
    assert kit.desk.entry.place.title == "Europe"
    assert edit.hasFocus()
    assert edit.toPlainText()[edit.textCursor().position() :].lstrip().startswith(BOX)


def test_enter_on_what_a_member_of_a_whole_chapter_lacks_goes_to_what_adds_it_there(
    kit: Kit, pane: ProblemsPane, qtbot
):
    kit.desk.actions_.whole_chapter.trigger()
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    choose(pane, qtbot, 1, 0)
    qtbot.waitUntil(lambda: len(kit.desk.entry.below.parts) == 2)
    assert kit.desk.entry.place.title == "Europe"
    assert kit.desk.entry.below.parts[1].add.hasFocus()


def test_a_members_text_that_is_changed_elsewhere_is_looked_over_again(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go("europe"))
    section = kit.store.sections(kit.store.entry(kit.edition_id, "GE").id)[0]
    looked_over(kit, pane, qtbot, lambda: kit.session.save_text(section, "", merge=False))
    assert found(pane)[1] == ("Georgia (2)", ["no text", "WCO support"])


def test_typing_is_looked_over_a_moment_later_though_it_is_not_saved(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.box(0).text.textCursor().insertText(f"See {BOX} "))
    assert ("Printed as a box (1)", [f"{BOX} (U+7A0E CJK UNIFIED IDEOGRAPH-7A0E)"]) in found(pane)


def test_keys_that_come_together_cost_one_look(kit: Kit, pane: ProblemsPane, qtbot):
    before = pane.updates
    qtbot.keyClicks(kit.box(0).text, "A long sentence")
    qtbot.waitUntil(lambda: pane.updates > before)
    QTest.qWait(200)
    assert pane.updates == before + 1


def test_enter_goes_to_the_words(kit: Kit, pane: ProblemsPane, qtbot):
    section = kit.desk.entry.boxes[1].section
    text = f"Nothing here.\n\nTwo ports and {BOX} a sign."
    looked_over(kit, pane, qtbot, lambda: kit.session.save_text(section, text, merge=False))
    choose(pane, qtbot, 1)
    edit = kit.desk.entry.boxes[1].text
    assert edit.hasFocus()
    assert edit.toPlainText()[edit.textCursor().position() :].lstrip().startswith(BOX)


def test_enter_on_a_missing_section_goes_to_what_adds_one(kit: Kit, pane: ProblemsPane, qtbot):
    choose(pane, qtbot, 0)
    assert kit.desk.entry._add.hasFocus()


def test_enter_on_an_empty_section_goes_into_it(kit: Kit, pane: ProblemsPane, qtbot):
    section = kit.desk.entry.boxes[1].section
    looked_over(kit, pane, qtbot, lambda: kit.session.save_text(section, "", merge=False))
    assert found(pane)[1] == ("Empty sections (1)", ["Progress"])
    choose(pane, qtbot, 1)
    assert kit.desk.entry.boxes[1].text.hasFocus()


def test_enter_on_a_member_without_text_goes_into_its_text(kit: Kit, pane: ProblemsPane, qtbot):
    looked_over(kit, pane, qtbot, lambda: kit.go("GE"))
    section = kit.desk.entry.boxes[0].section
    looked_over(kit, pane, qtbot, lambda: kit.session.save_text(section, "", merge=False))
    assert found(pane)[0] == ("No text (1)", ["Georgia"])
    choose(pane, qtbot, 0)
    assert kit.desk.entry.boxes[0].text.hasFocus()


def test_a_pane_that_is_not_seen_looks_at_nothing(kit: Kit, pane: ProblemsPane, qtbot):
    kit.desk.actions_.show_missions.trigger()
    before = pane.updates
    qtbot.keyClicks(kit.box(0).text, "Word ")
    QTest.qWait(250)
    assert pane.updates == before
    looked_over(kit, pane, qtbot, kit.desk.actions_.show_problems.trigger)


def test_on_the_start_page_there_is_nothing_to_look_over(kit: Kit, pane: ProblemsPane, qtbot):
    kit.desk.actions_.show_start.trigger()
    kit.desk.actions_.show_problems.trigger()
    qtbot.waitUntil(lambda: pane.heading.text() == "")
    assert not pane.list.isVisible()


@pytest.mark.expects_log("could not be looked over")
def test_what_was_not_foreseen_leaves_the_text_alone(kit: Kit, pane: ProblemsPane, qtbot, monkeypatch):
    monkeypatch.setattr(problems_pane, "_look_over", lambda *_: 1 / 0)
    qtbot.keyClicks(kit.box(0).text, "Word ")
    qtbot.waitUntil(lambda: "unforeseen" in pane.message.text())


def test_what_the_user_can_mend_is_told_in_its_words(pane: ProblemsPane):
    pane._on_failed(NotFound("The chapter is gone."))
    assert pane.message.text() == "The text cannot be looked over. The chapter is gone."


def test_the_window_does_not_wait_for_a_long_look(kit: Kit, pane: ProblemsPane, qtbot, monkeypatch):
    go_on = threading.Event()
    begun = threading.Event()

    def slow(*_: object) -> list[Finding]:
        begun.set()
        go_on.wait(20)
        return []

    monkeypatch.setattr(problems_pane, "_look_over", slow)
    box = kit.box(0)
    qtbot.keyClicks(box.text, "a")
    qtbot.waitUntil(begun.is_set)
    started = time.perf_counter()
    qtbot.keyClicks(box.text, "bcd")
    took = time.perf_counter() - started
    go_on.set()
    assert took < 10  # it would wait for 20
    assert box.text.toPlainText().startswith("abcd")
    qtbot.waitUntil(lambda: pane.heading.text() == "Nothing was found")


# -- where words stand ------------------------------------------------------------------------------------------


def sections(*blocks: Block, heading: str = "Plan") -> list[SectionContent]:
    return [SectionContent(heading, SectionKind.OTHER, 1, blocks, id="s")]


def said(kind: FindingKind, text: str) -> Finding:
    return Finding(kind, "Albania", "Plan", text, "s")


def test_a_link_is_found_by_its_address_or_by_its_words():
    block = Block(BlockType.PARAGRAPH, (Run("See "), Run("here", href="http://x"), Run(" and htp://y.")))
    assert words_of(said(FindingKind.LINK, "http://x"), sections(block)) == Words(0, 3)
    assert words_of(said(FindingKind.LINK, "htp://y"), sections(block)) == Words(0, 10)


def test_a_sign_is_found_in_a_heading_and_in_a_table():
    table = Block(BlockType.TABLE, rows=(((Run("Port"),), (Run(f"A {BOX}"),)),))
    assert words_of(said(FindingKind.CHARACTER, f"{BOX} (U+7A0E)"), sections(table)) == Words(0, 5)
    assert words_of(said(FindingKind.CHARACTER, f"{BOX} (U+7A0E)"), sections(heading=f"Plan {BOX}")) == Words(-1, 0)


@pytest.mark.parametrize("kind", [FindingKind.EMPTY_SECTION, FindingKind.LINK])
def test_what_is_not_there_has_no_place(kind: FindingKind):
    assert words_of(said(kind, "http://z"), sections(Block(BlockType.PARAGRAPH, (Run("Text"),)))) is None
    assert words_of(said(kind, "http://z"), []) is None


# -- the worker -------------------------------------------------------------------------------------------------


def test_only_what_was_asked_last_is_answered(qtbot):
    parent = QObject()
    worker = QuietWorker(parent)
    answers: list[int] = []
    go_on = threading.Event()
    worker.run(lambda: go_on.wait(20) and 1, answers.append, lambda _: None)
    for number in (2, 3):
        worker.run(lambda number=number: number, answers.append, lambda _: None)
    go_on.set()
    qtbot.waitUntil(lambda: answers == [3])


def test_a_failure_is_told(qtbot):
    parent = QObject()
    worker = QuietWorker(parent)
    failures: list[Exception] = []
    worker.run(lambda: 1 / 0, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
