"""The tasks around the text: log missions, see the page change, change the language, export."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2 as pdfium
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from shots import SIZE, TREE

from tasks.hand import must, until
from tasks.office import Office
from tasks.places import GAP, area_of, go, said
from tasks.writing import FULL, NEW
from wcodesk.model.translation import spoken
from wcodesk.ui.export_dialog import ExportDialog
from wcodesk.ui.mission_form import MissionForm

SENTENCE = "The strategy was reviewed in 2020. "
WIDE = 1440  # pixels
MISSIONS_HIGH = 260  # pixels
PROGRAMME = "Mercator Programme"


class Typed(NamedTuple):
    """What is typed into the form of a mission; a letter chooses the form, and the state follows the date."""

    title: str
    form: str
    topic: str
    when: str
    place: str
    programme: str = ""


def log_missions(office: Office) -> None:
    """Three missions of a Member, one after the other by the keys alone."""
    hand = office.hand
    workshop, diagnostic = said("w", "a"), "d"
    june, october = said("3-7 June 2019", "3-7 juin 2019"), said("October 2019", "octobre 2019")
    september = said("September 2020", "septembre 2020")
    first = Typed("Workshop on risk management", workshop, "Risk Management", june, "Tirana", PROGRAMME)
    second = Typed("Diagnostic on the Single Window", diagnostic, "Single Window", october, "Vlora")
    third = Typed("Training on the HS 2022", workshop, "HS", september, "Tirana")
    go(office, said("albania", "albanie"), said("Albania", "Albanie"))
    before = len(office.missions("AL"))
    hand.press("Ctrl+M")
    form = office.dialog("mission_form")
    assert isinstance(form, MissionForm)
    _fill(office, first)
    hand.show("mission-form", form)
    hand.press("Ctrl+Shift+Return")
    until(form.problem.isVisible, "the first is saved")
    hand.show("mission-next", form)
    _fill(office, second)
    hand.press("Ctrl+Shift+Return")
    until(lambda: form.inputs["title"].typed() == "", "the second is saved")
    _fill(office, third)
    hand.press("Ctrl+Return", "F9")
    until(office.desk.missions.isVisible, "the missions are beside the text")
    side = office.desk.side
    hand.show("missions", side, lambda: QRect(0, 0, side.width(), MISSIONS_HIGH))
    stored = {each.title: each for each in office.missions("AL")}
    must(len(stored) == before + 3, f"three more are stored: {list(stored)}")
    for typed, form_, when in (
        (first, "workshop", "2019-06-03/2019-06-07"),
        (second, "diagnostic", "2019-10"),
        (third, "workshop", "2020-09"),
    ):
        each = stored[typed.title]
        held = each.form, each.topic, each.programme, str(each.when), each.place, str(each.state)
        must(held == (form_, typed.topic, PROGRAMME, when, typed.place, "delivered"), f"as typed: {each}")


def _fill(office: Office, typed: Typed) -> None:
    """Fill in the form from the title on."""
    for words, tabs in (
        (typed.title, 1),
        (typed.form, 1),
        (typed.topic, 1),
        (typed.programme, 2),
        (typed.when, 1),
        (typed.place, 0),
    ):
        if words:
            office.hand.write(words)
        office.hand.press(*["Tab"] * tabs)


def see_the_page(office: Office) -> None:
    """The page beside the text follows what is typed."""
    desk = office.desk
    office.hand.press("F7")
    until(lambda: desk.page.isVisible() and "ALBANIA" in _page(office), "the page is beside the text")
    until(office.text().hasFocus, "the cursor is in the text")
    office.hand.show("page-before", desk, lambda: _beside(office))
    office.hand.write(SENTENCE)
    until(lambda: SENTENCE.strip() in _page(office), "the page shows what was typed")
    office.saved()
    office.hand.show("desk", desk)
    must(office.section("AL", "Current planning").text.startswith(SENTENCE), "the sentence is stored")


def _beside(office: Office) -> QRect:
    """The first section and the page beside it."""
    desk = office.desk
    area = area_of(desk.centralWidget(), desk).adjusted(TREE, 0, 0, 0)
    area.setBottom(area_of(desk.entry.boxes[0].text, desk).bottom() + GAP)
    return area


def change_language(office: Office) -> None:
    """The window in the other language, at the same place; and back."""
    place, here = office.desk.entry.place, spoken()
    assert place is not None
    _choose_language(office, said("Français", "English"), "language")
    office.come_back()
    must(spoken() != here, "another language is spoken")
    office.hand.glance("again")
    again = office.desk.entry.place
    must(again is not None and again.owner_id == place.owner_id, "the place is that of before")
    office.hand.show("language-changed", office.desk)


def change_back(office: Office) -> None:
    """To the language of the other pictures."""
    _choose_language(office, said("Français", "English"), "")
    office.come_back()


def _choose_language(office: Office, name: str, picture: str) -> None:
    """By the mouse, through the menus."""
    hand, bar = office.hand, office.desk.menuBar()
    for action in bar.actions():
        if action.text().replace("&", "") == said("View", "Affichage"):
            hand.click(bar, bar.actionGeometry(action).center())
    view = _menu()
    hand.choose(view, said("Language", "Langue"))
    until(lambda: _menu() is not view, "the languages are shown")
    if picture:
        hand.show(picture, office.desk)
    hand.choose(_menu(), name)
    until(lambda: office.desk.passed_on is not None, "the window closed to be made again")


def _menu() -> QMenu:
    """The menu that is open last."""
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is open")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def export_chapter(office: Office) -> None:
    """The chapter of the Member that is shown, as PDF."""
    hand = office.hand
    hand.press("Ctrl+E")
    dialog = office.dialog("export")
    assert isinstance(dialog, ExportDialog)
    hand.press("Down")
    must(dialog.scope().kind == "region", "the chapter is chosen")
    hand.show("export", dialog)
    answered = hand.meanwhile(QFileDialog, lambda: _take_the_name(office))
    hand.press("Return")
    answered()
    notice = office.desk.notices
    until(lambda: notice.isVisible() and ".pdf" in notice.text, "the file is told of")
    office.desk.resize(WIDE, SIZE[1])  # for the path, which may be longer than here
    hand.show("exported", notice)
    (path,) = office.home.glob("*.pdf")
    with pdfium.PdfDocument(path) as pages:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    text = " ".join(text.split())
    for words in (NEW, SENTENCE.strip(), "one office", FULL):
        must(words in text, f"{path.name} holds “{words}”")


def _take_the_name(office: Office) -> None:
    """The folder and name that are offered."""
    office.hand.glance("file")
    office.hand.press("Return")


def _page(office: Office) -> str:
    """The words of the pages that are shown."""
    data = office.desk.page.rendering.data
    if not data:
        return ""
    with pdfium.PdfDocument(data) as pages:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
