"""What the store says is in the language that is spoken; what it keeps is in English for whoever reads it next."""

import pytest
from helpers_content import small_content

from wcodesk.model.errors import FileProblem, NotFound, Refused
from wcodesk.model.step_words import retold
from wcodesk.model.translation import speak
from wcodesk.store import Store


class Marked(dict[str, str]):
    """Every text with a sign that it was translated."""

    def get(self, text: str, default: object = None) -> str:
        return f"‹{text}›"


@pytest.fixture
def store(store_path):
    speak("fr", Marked())
    with Store.create(store_path) as store:
        store.add_edition(small_content())
        yield store
    speak("en")


def test_a_step_is_kept_in_english_and_told_in_the_language(store):
    edition = store.editions()[0].id
    section = store.sections(store.entry(edition, "AL").id)[0]
    label = store.edit_section(section.id, text="Something else.").label
    assert store.undo_step().label == label == f"Edit {section.heading} of Albania"
    assert retold(label) == f"‹Edit {section.heading} of Albanie›"
    assert store.undo().label == f"Undo: {label}"


def test_a_refusal_is_said_in_the_language_and_names_the_edition_in_it(store):
    edition = store.editions()[0]
    store.freeze_edition(edition.id)
    with pytest.raises(Refused, match=r"^‹juin 2020.* is frozen"):
        store.add_mission(edition.id, title="One", member="AL")
    with pytest.raises(NotFound, match=r"has no entry for France\.›$"):
        store.entry(edition.id, "FR")


def test_the_file_of_a_problem_is_named_in_the_language(store):
    with pytest.raises(FileProblem, match=rf"^‹{store.path.name}: ‹that is the store itself; .*››$"):
        store.backup(store.path)
