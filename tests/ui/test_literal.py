"""Text from outside is shown as it is, never as markup; every control can be named and reached."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from wcodesk.model.changes import Incoming
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent
from wcodesk.model.proposal import EditionProposal, Note, NoteKind
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.store import Store
from wcodesk.ui.crash_dialog import CrashDialog
from wcodesk.ui.editor.find_window import FindWindow
from wcodesk.ui.editor.table_form import TableForm
from wcodesk.ui.export_dialog import ExportChoice, ExportDialog
from wcodesk.ui.findings_dialog import FindingsDialog
from wcodesk.ui.mission_form import MissionForm
from wcodesk.ui.progress_dialog import ProgressDialog
from wcodesk.ui.proposal_dialog import ProposalDialog
from wcodesk.ui.widgets import literal, tip, title_text

AWKWARD = [
    "<b>bold</b>",
    "R&D &amp; more",
    "<img src='t.png'>",
    "[*] 100% {x}",
    "<a href='//host/x'>here</a>",
    "&lt;i&gt;",
]


def tell_all(kit: Kit, text: str) -> None:
    """Have the text everywhere where text from outside can come."""
    kit.session._tell(
        kit.store.add_edition(
            EditionContent(
                text,
                "2021",
                text,
                chapters=(
                    ChapterContent(
                        "europe", text, (), (EntryContent("AL", text, text, (), (MissionContent(text, note=text),)),)
                    ),
                ),
            )
        )
    )
    edition_id = next(edition.id for edition in kit.store.editions() if edition.title == text)
    kit.desk.tree.select(kit.store.entry(edition_id, "AL").id, edition_id)
    kit.desk.notices.say(text, [(text, lambda: None)])
    kit.desk.status.say(text)
    place = kit.desk.entry.place
    assert place is not None
    content = EditionContent(text, text, text, chapters=(ChapterContent("europe", text),))
    dialogs = [
        ProgressDialog(text, kit.desk),
        ProposalDialog(
            EditionProposal(kit.store.path.with_name("x"), "", content, (Note(NoteKind.OTHER, 1, text),)),
            Incoming(text, edited=2),
            kit.desk,
        ),
        ExportDialog(place.scopes, ExportChoice(), [("id", text)], lambda *_: None, lambda *_: "", kit.desk),
        FindingsDialog([Finding(FindingKind.LINK, text, text, text)], kit.desk),
        MissionForm(text, kit.session.members, {"title": text, "note": text}, lambda _: None, kit.desk),
        CrashDialog(text, kit.desk),
        TableForm(lambda *_: None, kit.desk),
        FindWindow(kit.session, kit.desk),
    ]
    kit.desk.editing.finding.open(replacing=True)
    kit.desk.editing.finding.bar.words.setText(text)
    dialogs[0].say(1, 2, text)
    for dialog in dialogs:
        dialog.show()


@pytest.mark.parametrize("text", AWKWARD)
def test_no_widget_takes_text_for_markup(kit: Kit, text):
    tell_all(kit, text)
    labels = [widget for widget in QApplication.allWidgets() if isinstance(widget, QLabel)]
    assert any(text in label.text() for label in labels)
    assert [
        label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ] == []
    tips = [widget.toolTip() for widget in QApplication.allWidgets() if widget.toolTip()]
    assert tip(text) in tips
    assert [each for each in tips if text in each and text not in tip(text)] == []


def test_a_short_hint_stands_in_one_line(qtbot):
    hint = QLabel(tip("Missing: Background. A click offers to add it."))
    qtbot.addWidget(hint)
    hint.setWordWrap(True)  # as Qt does with every hint
    assert hint.sizeHint().height() < 2 * hint.fontMetrics().height()


@pytest.mark.parametrize("text", AWKWARD)
def test_a_button_and_a_menu_show_every_sign(kit: Kit, text):
    kit.desk.notices.say("x", [(text, lambda: None)])
    kit.desk.actions_.name_steps(text, text)
    assert kit.desk.notices._buttons[0].text().replace("&&", "&") == text
    assert kit.desk.actions_.undo.text() == f"&Undo: {literal(text)}"


def test_a_title_keeps_its_stars(kit: Kit):
    kit.desk.setWindowTitle(title_text("[*] x") + "[*]")
    kit.desk.setWindowModified(False)
    assert kit.desk.windowTitle() == "[*][*] x[*]"


@pytest.mark.parametrize("text", AWKWARD)
def test_typed_text_is_shown_as_typed(kit: Kit, qtbot, text):
    kit.go("GE")
    box = kit.box()
    box.text.selectAll()
    qtbot.keyClicks(box.text, text)
    kit.session.flush()
    kit.go("AL")
    kit.go("GE")
    assert kit.box().text.toPlainText() == text


def named(widget: QWidget) -> bool:
    if widget.accessibleName():
        return True
    return isinstance(widget, QAbstractButton) and bool(widget.text())


def test_every_control_has_a_name_for_screen_readers(kit: Kit):
    kit.go("AL")
    tell_all(kit, "plain")
    controls = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
    bare = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for window in (kit.desk, *kit.desk.findChildren(QWidget))
        for widget in window.findChildren(QWidget)
        if isinstance(widget, controls) and widget.focusPolicy() and not named(widget) and not _inner(widget)
    ]
    assert sorted(set(bare)) == []


def _inner(widget: QWidget) -> bool:
    """Qt's own parts of a control, which that control speaks for."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QLineEdit | QAbstractItemView):
            return True
        above = above.parentWidget()
    return widget.objectName().startswith("qt_")


def test_every_action_of_a_menu_is_reachable_by_key(kit: Kit):
    for menu in kit.desk.menuBar().actions():
        letters = [
            action.text().replace("&&", "").partition("&")[2][:1].lower()
            for action in menu.menu().actions()
            if action.text()
        ]
        assert all(letters), menu.text()
        assert len(letters) == len(set(letters)), (menu.text(), letters)


def test_no_two_actions_share_a_key(kit: Kit):
    keys = [
        key.toString() for action in kit.desk.findChildren(type(kit.desk.actions_.undo)) for key in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_a_store_with_awkward_names_opens(make_kit, tmp_path):
    path = tmp_path / "R&D <b>.sqlite"
    Store.create(path).close()
    kit = make_kit(path)
    kit.desk.actions_.recent.aboutToShow.emit()
    assert kit.desk.actions_.recent.actions()[0].text() == literal(str(path))
