"""What Members and regions are called in English and in French."""

from collections.abc import Iterator

import pytest

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.owner_names import Owner, OwnerNames
from wcodesk.model.records import Member
from wcodesk.model.spoken_names import name_of, region_name, region_names
from wcodesk.model.translation import speak

ALBANIA = Member("AL", "Albania", "Albanie", "europe")


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr", {})
    yield
    speak("en")


def test_a_member_is_called_as_in_english():
    assert name_of(ALBANIA) == "Albania"


def test_a_member_is_called_as_in_french(french):
    assert name_of(ALBANIA) == "Albanie"


def test_a_member_without_a_french_name_keeps_its_own(french):
    assert name_of(ALBANIA._replace(name_fr="")) == "Albania"


def test_a_region_is_called_as_in_the_language_that_is_spoken(french):
    assert region_name("asia-pacific") == "Asie/Pacifique"


def test_a_chapter_that_is_no_region_keeps_its_name(french):
    assert region_name("", "Annex") == "Annex"
    assert region_names("") == ()


def test_who_types_in_french_is_told_the_french_name_and_found_by_the_english_one(french):
    names = OwnerNames(MemberIndex(load_members()))
    assert names.name(Owner(member="DE")) == "Allemagne"
    assert names.suggest("Germ")[0][1:] == ("Allemagne", "Germany")
    assert names.suggest("Allem")[0][1:] == ("Allemagne", "")
