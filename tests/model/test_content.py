"""What makes two contents the same."""

from __future__ import annotations

import pickle

from tests.helpers_content import small_content
from wcodesk.model.content import ChapterContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.records import SectionKind

SECTION = SectionContent("Background", SectionKind.BACKGROUND, 1, ())


def test_ids_and_places_are_no_part_of_what_is_equal() -> None:
    other = SECTION._replace(id="s1", place="line 7")
    assert other == SECTION
    assert (other != SECTION) is False
    assert hash(other) == hash(SECTION)


def test_what_is_printed_is_a_part_of_what_is_equal() -> None:
    assert SECTION._replace(level=2) != SECTION
    assert MissionContent("Seminar", note="Two days.") != MissionContent("Seminar")


def test_ids_within_are_no_part_either() -> None:
    content = small_content()
    chapter = content.chapters[0]
    named = chapter._replace(entries=tuple(each._replace(id=each.iso, place="line 1") for each in chapter.entries))
    again = content._replace(id="e1", chapters=(named, *content.chapters[1:]))
    assert again == content
    renamed = named._replace(entries=(named.entries[0]._replace(name="Another"), *named.entries[1:]))
    assert content._replace(chapters=(renamed, *content.chapters[1:])) != content


def test_an_entry_is_no_chapter_though_their_fields_say_the_same() -> None:
    assert EntryContent("a", "b", "") != ChapterContent("a", "b", ())
    assert ChapterContent("a", "b") != ("a", "b", (), (), (), "", "")


def test_contents_come_back_from_a_pickle() -> None:
    content = small_content()
    assert pickle.loads(pickle.dumps(content)) == content
