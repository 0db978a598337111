"""What an entry lacks is told below its name."""

from desk_kit import Kit
from PySide6.QtWidgets import QApplication


def told(kit: Kit) -> str:
    """What is missing, and what has no text, a line each."""
    lacking = kit.desk.entry.lacking
    return "\n".join(each.accessibleName() for each in (lacking.missing, lacking.empty) if each.isVisible())


def test_an_entry_says_which_main_sections_it_lacks(kit: Kit):
    kit.go("AL")
    assert told(kit) == "Missing: Background, WCO support"
    assert kit.desk.entry.lacking.missing.text() == "Missing: Background, WCO support"


def test_more_than_two_are_told_by_their_number(kit: Kit):
    kit.go("GE")
    assert kit.desk.entry.lacking.missing.text() == "Missing: 3 main sections"


def test_a_heading_that_tells_of_two_leaves_neither_missing(kit: Kit):
    kit.go("GE")
    owner = kit.desk.entry.place.owner_id
    kit.session.add_section(owner, "Background and current planning", kit.store.sections(owner)[0].kind.BACKGROUND)
    section = next(each for each in kit.store.sections(owner) if each.heading.startswith("Background"))
    kit.session.save_text(section, "The mountains have two passes.", merge=False)
    assert told(kit) == "Missing: Progress"


def test_a_region_lacks_nothing(kit: Kit):
    kit.go("AL")
    chapter = kit.store.tree(kit.edition_id).chapters[0]
    kit.desk.tree.select(chapter.id, kit.edition_id)
    assert told(kit) == ""


def test_a_section_that_is_there_without_a_text_is_told_apart(kit: Kit):
    kit.go("GE")
    [support] = kit.store.sections(kit.desk.entry.place.owner_id)
    kit.session.save_text(support, "", merge=False)
    assert told(kit) == "Missing: Background, Current planning, Progress\nWithout text: WCO support"


def test_a_click_on_one_without_a_text_goes_into_it(kit: Kit):
    kit.go("AL")
    progress = kit.store.sections(kit.desk.entry.place.owner_id)[1]
    kit.session.save_text(progress, "", merge=False)
    kit.desk.entry.lacking.empty.click()
    assert kit.desk.entry.boxes[1].text.hasFocus()


def test_what_was_written_is_missing_no_longer(kit: Kit):
    kit.go("GE")
    owner = kit.desk.entry.place.owner_id
    kit.session.add_section(owner, "Background", kit.store.sections(owner)[0].kind.BACKGROUND)
    background = next(each for each in kit.store.sections(owner) if each.heading == "Background")
    kit.session.save_text(background, "The mountains have two passes.", merge=False)
    assert told(kit) == "Missing: Current planning, Progress"


def test_a_click_offers_to_add_the_first(kit: Kit, qtbot):
    kit.go("AL")
    kit.desk.entry.lacking.missing.click()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu.activeAction().text() == "Background"
    menu.close()


def test_in_a_frozen_edition_nothing_is_to_be_written(kit: Kit):
    kit.go("AL")
    kit.store.freeze_edition(kit.edition_id)
    kit.go("GE")
    assert told(kit) == ""
