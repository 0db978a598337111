"""Which language the desk speaks, and how it is changed."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from wcodesk.model.translation import speak, spoken
from wcodesk.ui.language import Speaker, language_for


@pytest.fixture
def speaker(qapp):
    made = Speaker(qapp)
    yield made
    made.speak("en")
    speak("en")


def test_what_was_chosen_is_spoken():
    assert language_for("fr") == "fr"
    assert language_for("en") == "en"


def test_without_a_choice_the_systems_language_is_spoken_where_it_is_known(monkeypatch):
    for system, language in (("fr_BE", "fr"), ("en_GB", "en"), ("pt_BR", "en"), ("C", "en")):
        monkeypatch.setattr(QLocale, "system", lambda name=system: QLocale(name))
        assert language_for("") == language


def test_qt_speaks_the_language_too(speaker):
    speaker.speak("fr")
    assert spoken() == "fr"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    speaker.speak("en")
    assert spoken() == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_choice_is_remembered_and_the_window_closes_to_be_made_again(kit):
    desk = kit.desk
    assert desk.actions_.languages[""].isChecked()
    desk.actions_.languages["fr"].trigger()
    assert kit.state.language == "fr"
    assert desk.speaks_anew
    assert not desk.isVisible()


def test_a_language_that_is_spoken_already_changes_no_window(kit):
    kit.desk.actions_.languages["en"].trigger()
    assert kit.state.language == "en"
    assert kit.desk.isVisible()
    assert not kit.desk.speaks_anew


def test_a_window_that_stays_open_speaks_as_before(kit, monkeypatch):
    monkeypatch.setattr(type(kit.desk.files), "close_imports", lambda self: False)
    kit.desk.actions_.languages["fr"].trigger()
    assert kit.desk.isVisible()
    assert kit.state.language == ""
    assert kit.desk.actions_.languages[""].isChecked()
