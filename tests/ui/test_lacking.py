"""What an entry lacks is told below its name."""

from desk_kit import Kit
from PySide6.QtWidgets import QApplication


def told(kit: Kit) -> str:
    lacking = kit.desk.entry.lacking
    return lacking.button.accessibleName() if lacking.isVisible() else ""


def test_an_entry_says_which_main_sections_it_lacks(kit: Kit):
    kit.go("AL")
    assert told(kit) == "Missing: Background, WCO support"
    assert kit.desk.entry.lacking.button.text() == "Missing: 2 main sections"


def test_a_region_lacks_nothing(kit: Kit):
    kit.go("AL")
    chapter = kit.store.tree(kit.edition_id).chapters[0]
    kit.desk.tree.select(chapter.id, kit.edition_id)
    assert told(kit) == ""


def test_a_section_without_a_text_is_missing(kit: Kit):
    kit.go("GE")
    [support] = kit.store.sections(kit.desk.entry.place.owner_id)
    kit.session.save_text(support, "", merge=False)
    assert told(kit) == "Missing: Background, Current planning, Progress, WCO support"


def test_what_was_written_is_missing_no_longer(kit: Kit):
    kit.go("GE")
    owner = kit.desk.entry.place.owner_id
    kit.session.add_section(owner, "Background", kit.store.sections(owner)[0].kind.BACKGROUND)
    background = next(each for each in kit.store.sections(owner) if each.heading == "Background")
    kit.session.save_text(background, "The mountains have two passes.", merge=False)
    assert told(kit) == "Missing: Current planning, Progress"


def test_a_click_leads_to_where_the_first_is_added(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.entry.lacking.button.click()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu.activeAction().text() == "Background"
    menu.close()


def test_in_a_frozen_edition_nothing_is_to_be_written(kit: Kit):
    kit.go("AL")
    kit.store.freeze_edition(kit.edition_id)
    kit.go("GE")
    assert told(kit) == ""
