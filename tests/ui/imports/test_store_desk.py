"""The import window over a real store and real files."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_kit import Kit
from imports_kit import settle
from openpyxl import Workbook
from workbooks_back import Filled, save, sent_workbooks

from wcodesk.model.content import Scope
from wcodesk.model.decisions import Decision, Take
from wcodesk.model.mappings import SETTING
from wcodesk.model.submission import SheetUse, SubmissionState
from wcodesk.store import Store
from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.reviewing import Reviewing

Came = Callable[..., Path]


@pytest.fixture
def kit(make_kit, store_path: Path) -> Kit:
    return make_kit(store_path, imports=True)


@pytest.fixture
def came(kit: Kit, tmp_path: Path) -> Came:
    """Makes the workbook of a Member that came back."""
    folder = tmp_path / "came"
    folder.mkdir()
    sent = sent_workbooks(kit.store)

    def make(iso: str, fill: Callable[[Filled], object] = lambda _: None, name: str = "") -> Path:
        return save(folder, name or f"{iso}.xlsx", sent[iso], fill)

    return make


def changed(book: Filled) -> None:
    book.add_to_first_text("It has 412 officers.")


def wrong(book: Filled) -> None:
    book.new_mission("Workshop on origin", "Workshop", "Rules of Origin", "soon")


def add(kit: Kit, *paths: Path) -> Reviewing:
    imports = kit.desk.imports
    imports.show()
    settle(imports)
    imports.add(list(paths))
    settle(imports)
    current = imports.current
    assert current is not None
    return current


def accept(imports: Imports) -> None:
    current = imports.current
    assert current is not None
    imports.deciding.write(current, current.acceptance)
    settle(imports)


def own_table(path: Path) -> Path:
    """A Member's own table of missions."""
    book = Workbook()
    page = book.active
    page.title = "Activities"
    page.append(["Albania: activities"])
    page.append(["Activity", "From", "To", "Venue"])
    page.append(["Seminar on integrity", "2026-02-02", "2026-02-04", "Durres"])
    out = io.BytesIO()
    book.save(out)
    path.write_bytes(out.getvalue())
    return path


def test_a_file_is_kept_and_shown_with_what_it_would_change(kit: Kit, came: Came) -> None:
    path = came("AL", changed)
    reviewing = add(kit, path)
    (record,) = kit.store.submissions()
    assert (record.name, record.members, record.state) == ("AL.xlsx", ("AL",), SubmissionState.WAITING)
    assert [change.title for change in reviewing.proposal.texts if not change.state.folded] == ["Current planning"]
    assert kit.store.submission_data(record.id) == path.read_bytes()


def test_accepting_writes_it_and_undo_of_the_desk_takes_it_back(kit: Kit, came: Came) -> None:
    kit.go("AL")
    before = kit.stored(0)
    add(kit, came("AL", changed))
    accept(kit.desk.imports)
    assert "412 officers" in kit.stored(0)
    assert kit.store.submissions()[0].state is SubmissionState.ACCEPTED
    kit.desk.actions_.undo.trigger()
    assert kit.stored(0) == before
    assert kit.store.submissions()[0].state is SubmissionState.TAKEN_BACK


def test_the_same_file_again_is_shown_as_it_was_left(kit: Kit, came: Came, tmp_path: Path) -> None:
    add(kit, came("AL", changed))
    accept(kit.desk.imports)
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes((tmp_path / "came" / "AL.xlsx").read_bytes())
    add(kit, copy)
    assert len(kit.store.submissions()) == 1
    assert not kit.desk.imports.current.acceptance


def test_what_was_decided_is_there_on_another_day(make_kit, kit: Kit, came: Came, store_path: Path) -> None:
    reviewing = add(kit, came("AL", wrong))
    (problem,) = [each for each in reviewing.proposal.problems if each.value == "soon"]
    reviewing.repair(str(problem.place), "June 2026")
    (text,) = [each for each in reviewing.proposal.texts if each.title == "Progress"]
    reviewing.decide(text.key, Decision(Take.OWN, "Our own words."))
    kit.desk.imports.close()
    kit.session.close()
    again = make_kit(store_path, imports=True)
    again.desk.imports.show()
    settle(again.desk.imports)
    current = again.desk.imports.current
    assert current is not None
    assert current.choices.decisions[text.key].text == "Our own words."
    assert not [each for each in current.proposal.problems if each.value == "soon"]


def test_what_is_typed_in_the_desk_meanwhile_makes_it_a_question(kit: Kit, came: Came) -> None:
    reviewing = add(kit, came("AL", changed))
    kit.go("AL")
    section = kit.store.sections(kit.store.entry(kit.edition_id, "AL").id)[0]
    kit.session.save_text(section, "Ours.", merge=False)
    settle(kit.desk.imports)
    assert [change.now for change in reviewing.proposal.texts if change.state.asks] == ["Ours."]


def test_a_table_of_the_members_own_is_asked_about_once(kit: Kit, came: Came, tmp_path: Path) -> None:
    reviewing = add(kit, own_table(tmp_path / "Albania 1.xlsx"))
    (sheet,) = reviewing.proposal.submission.foreign
    assert sheet.mapping.use is SheetUse.MISSIONS and not sheet.confirmed and not reviewing.clean
    reviewing.map_sheet(sheet.sheet, sheet.mapping)
    accept(kit.desk.imports)
    missions = kit.store.missions(kit.edition_id, member="AL")
    assert [(each.title, each.when) for each in missions][-1] == ("Seminar on integrity", "2026-02-02/2026-02-04")
    assert kit.store.setting(SETTING)["sheets"]
    book = own_table(tmp_path / "Albania 2.xlsx")
    book.write_bytes(book.read_bytes() + b"\0")  # another file
    (sheet,) = add(kit, book).proposal.submission.foreign
    assert sheet.confirmed and sheet.remembered


def test_a_file_that_is_none_is_told_and_not_kept(kit: Kit, came: Came, tmp_path: Path) -> None:
    pdf = tmp_path / "Georgia.xlsx"
    pdf.write_bytes(b"%PDF-1.7")
    add(kit, came("AL"), pdf)
    assert [record.name for record in kit.store.submissions()] == ["AL.xlsx"]
    assert not kit.desk.imports.window.refused.isHidden()


def test_a_workbook_can_be_for_another_edition(kit: Kit, came: Came) -> None:
    path = came("AL", changed)
    with_new = kit.store.snapshot(kit.edition_id, Scope("report"))
    kit.store.add_edition(with_new._replace(published="2021-06"))
    reviewing = add(kit, path)
    newer = kit.store.editions()[0].id
    assert reviewing.proposal.edition != newer and len(reviewing.editions()) == 2
    reviewing.choose_edition(newer)
    accept(kit.desk.imports)
    assert "412 officers" in kit.store.sections(kit.store.entry(newer, "AL").id)[0].text


def test_a_frozen_edition_refuses_and_nothing_is_lost(kit: Kit, came: Came) -> None:
    reviewing = add(kit, came("AL", changed))
    kit.session.set_frozen(kit.edition_id, frozen=True)
    settle(kit.desk.imports)
    assert "made from June 2020, Part I (frozen)" in kit.desk.imports.window.review.head.origin.toolTip()
    accept(kit.desk.imports)
    assert kit.store.submissions()[0].state is SubmissionState.WAITING
    assert reviewing.open


def test_an_import_stays_for_its_edition_when_that_is_frozen_beside_an_older_one(kit: Kit, tmp_path: Path) -> None:
    older = kit.edition_id
    with_new = kit.store.snapshot(older, Scope("report"))
    kit.session._tell(kit.store.add_edition(with_new._replace(published="2021-06")))
    newer = kit.edition_id
    reviewing = add(kit, save(tmp_path, "AL.xlsx", sent_workbooks(kit.store, ["AL"])["AL"], changed))
    assert kit.desk.tree.select(kit.store.entry(newer, "AL").id, newer)
    kit.desk.actions_.freeze.trigger()
    settle(kit.desk.imports)
    box = kit.desk.imports.window.review.head.editions
    assert reviewing.proposal.edition == newer
    assert [box.itemText(row) for row in range(box.count())] == [
        "For June 2021, Part I (frozen)",
        "For June 2020, Part I",
    ]
    accept(kit.desk.imports)
    assert "June 2021, Part I is frozen" in kit.desk.imports.window.notices.text
    assert "412 officers" not in kit.store.sections(kit.store.entry(older, "AL").id)[0].text
    kit.desk.actions_.freeze.trigger()
    settle(kit.desk.imports)
    accept(kit.desk.imports)
    assert "412 officers" in kit.store.sections(kit.store.entry(newer, "AL").id)[0].text


def test_the_reply_has_the_senders_workbook_and_a_text(kit: Kit, came: Came, answers, tmp_path: Path) -> None:
    add(kit, came("AL", wrong))
    kit.desk.imports._reply()
    dialog = next(each for each in kit.desk.imports.window.children() if each.objectName() == "reply")
    assert "“soon”" in dialog.text.toPlainText()
    answers.file = tmp_path / "answer.xlsx"
    dialog.save_button.click()
    assert answers.file.read_bytes()[:2] == b"PK"
    dialog.copy_button.click()
    assert "clipboard" in dialog.told.text()
    dialog.close()


def test_another_store_is_another_record_of_imports(kit: Kit, came: Came, tmp_path: Path) -> None:
    add(kit, came("AL", changed))
    Store.create(tmp_path / "other.sqlite").close()
    kit.session.open(tmp_path / "other.sqlite")
    kit.desk.imports.show()
    assert kit.desk.imports.window.queue.model.rowCount() == 0


def test_the_record_of_imports_says_at_once_what_there_is_to_decide(kit: Kit, came: Came) -> None:
    add(kit, came("AL", changed))
    assert kit.store.submissions()[0].summary == "1 change"


def test_who_has_no_entry_is_named_until_there_is_one(kit: Kit, tmp_path: Path):
    _, entry_id = kit.session.add_entry(kit.edition_id, "AT")
    sent = sent_workbooks(kit.store)["AT"]
    path = save(tmp_path, "AT.xlsx", sent, lambda book: book.first_text("It has one port."))
    kit.session.remove_entry(entry_id)
    current = add(kit, path)
    told = [problem.sentence for problem in current.proposal.problems]
    assert told == ["Austria has no entry in June 2020, Part I; nothing of it can be taken before it has one."]
    kit.session.add_entry(kit.edition_id, "AT")
    settle(kit.desk.imports)
    assert current.proposal.problems == ()
    accept(kit.desk.imports)
    (text,) = [section.text for section in kit.store.sections(kit.store.entry(kit.edition_id, "AT").id) if section.text]
    assert text == "It has one port."
