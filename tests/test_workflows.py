"""The main job through the real window, from a report to a printed chapter and back after a restart."""

import io
from zipfile import ZipFile

import pytest
from desk_kit import OFFSCREEN, activate, answers, kit, make_kit, published_text, store_path
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from wcodesk.store import Store
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.mission_form import MissionForm
from wcodesk.ui.proposal_dialog import ProposalDialog
from wcodesk.ui.worker import Worker

__all__ = ["answers", "kit", "make_kit", "store_path"]
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


def shown(desk, kind):
    (found,) = [dialog for dialog in desk.findChildren(kind) if dialog.isVisible()]
    activate(found)
    return found


def read(kit, qtbot, path) -> None:
    kit.answers.file = path
    kit.desk.actions_.read.trigger()
    qtbot.waitUntil(lambda: kit.desk.findChild(ProposalDialog) is not None, timeout=60_000)
    shown(kit.desk, ProposalDialog).accept()


def log_mission(kit, qtbot, **values: str) -> None:
    activate(kit.desk)
    qtbot.keyClick(kit.desk, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    form = shown(kit.desk, MissionForm)
    for name, value in values.items():
        form.inputs[name].input.setText(value)
    form.accept()


def export(kit, qtbot, path, *, scope: int, suffix: int) -> None:
    kit.answers.file = path
    kit.desk.actions_.export.trigger()
    dialog = shown(kit.desk, ExportDialog)
    dialog._scope.button(scope).setChecked(True)
    dialog._format.button(suffix).setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: kit.desk.notices.text.startswith(f"Exported to {path}"), timeout=120_000)


def excel_text(data: bytes) -> str:
    with ZipFile(io.BytesIO(data)) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def test_read_edit_log_export_undo_quit_and_start_again(make_kit, tmp_path, qtbot):
    path, report = tmp_path / "desk.sqlite", tmp_path / "report.txt"
    report.write_text(published_text(), encoding="utf-8")
    Store.create(path).close()
    kit = make_kit(path, make_worker=Worker)
    read(kit, qtbot, report)
    kit.go("AL")
    box = kit.box()
    box.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(box.text, " Two chemists were hired.")
    log_mission(kit, qtbot, title="Workshop on origin", when="3-7 June 2021")
    for name, number in (("chapter.pdf", 0), ("chapter.xlsx", 1), ("chapter.json", 3)):
        export(kit, qtbot, tmp_path / name, scope=1, suffix=number)
    assert (tmp_path / "chapter.pdf").read_bytes().startswith(b"%PDF-")
    assert "Two chemists were hired." in excel_text((tmp_path / "chapter.xlsx").read_bytes())
    assert "Workshop on origin" in (tmp_path / "chapter.json").read_text(encoding="utf-8")
    kit.desk.steps.undo()
    assert kit.store.missions(kit.edition_id, member="AL") == []
    kit.desk.steps.undo()
    assert "chemists" not in kit.stored()
    kit.desk.steps.redo()
    kit.desk.close()

    again = make_kit(path, make_worker=Worker)
    assert again.desk.entry.place.title == "Albania"
    assert "Two chemists were hired." in again.desk.entry.boxes[0].text.markdown()
    again.desk.steps.redo()
    assert [mission.title for mission in again.store.missions(again.edition_id, member="AL")] == ["Workshop on origin"]


def test_the_published_report_is_read_edited_and_its_chapter_exported(make_kit, tmp_path, qtbot, published_report):
    path = tmp_path / "desk.sqlite"
    Store.create(path).close()
    kit = make_kit(path, make_worker=Worker)
    read(kit, qtbot, published_report)
    kit.go("AL")
    qtbot.keyClicks(kit.box().text, "Checked by the desk. ")
    log_mission(kit, qtbot, title="Workshop on the desk", when="June 2020")
    export(kit, qtbot, tmp_path / "europe.pdf", scope=1, suffix=0)
    pdfium = pytest.importorskip("pypdfium2")
    with pdfium.PdfDocument(tmp_path / "europe.pdf") as pages:
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    assert "Checked by the desk." in " ".join(text.split())


def test_every_text_of_the_published_report_is_shown_as_it_is_stored(make_kit, tmp_path, qtbot, published_report):
    """Opening and leaving each place changes nothing: what the editor shows is what the store holds."""
    path = tmp_path / "desk.sqlite"
    Store.create(path).close()
    kit = make_kit(path)
    read(kit, qtbot, published_report)
    assert_shown_as_stored(kit)


def test_every_text_of_the_bundled_edition_is_shown_as_it_is_stored(make_kit, tmp_path):
    path = tmp_path / "desk.sqlite"
    Store.create(path, bundled=True).close()
    assert_shown_as_stored(make_kit(path))


def assert_shown_as_stored(kit):
    step = kit.store.undo_step()
    places = 0
    for node in list(kit.desk.tree.model.walk()):
        if node.place is None:
            continue
        kit.desk.tree.select(node.place.owner_id, node.place.edition_id)
        places += 1
        sections = kit.store.sections(node.place.owner_id)
        assert [box.text.markdown() for box in kit.desk.entry.boxes] == [section.text for section in sections]
        kit.desk.entry.mark_unsaved()
    kit.session.flush()
    assert kit.store.undo_step() == step
    assert places == 75
