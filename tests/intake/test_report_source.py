"""Files that are text and files that are not."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from report_builder import first_entry, read, refusal, small_report

from wcodesk.intake.report import source
from wcodesk.intake.report.source import read_source
from wcodesk.model.errors import FileProblem
from wcodesk.model.proposal import NoteKind

REPORT = small_report().add("The harbour of Vlorë counts 40 boats.").text()


def lines_of(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    return [line.text for line in read_source(path).lines]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_end_in_any_of_the_usual_ways(tmp_path: Path, newline: str) -> None:
    assert lines_of(tmp_path / "a.txt", newline.join(["one", "two"]).encode()) == ["one", "two"]


def test_numbers_of_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one\n\fthree\n\nlast", encoding="utf-8")
    assert [(line.number, line.page) for line in read_source(path).lines] == [
        (1, False),
        (2, True),
        (3, False),
        (4, False),
    ]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode("utf-8"),
        lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["utf-8 mark", "utf-16 le", "utf-16 be", "windows-1252"],
)
def test_every_encoding_gives_the_same_content(tmp_path: Path, encode: object) -> None:
    assert callable(encode)
    assert read(encode(REPORT), tmp_path).content == read(REPORT, tmp_path).content


def test_another_encoding_than_utf8_is_noted_with_its_line(tmp_path: Path) -> None:
    notes = read(REPORT.encode("cp1252"), tmp_path).notes
    at = next(number for number, line in enumerate(REPORT.split("\n"), start=1) if "ë" in line)
    assert [(note.kind, note.line) for note in notes if note.kind is NoteKind.ENCODING] == [(NoteKind.ENCODING, at)]


def test_decomposed_letters_become_whole_ones(tmp_path: Path) -> None:
    proposal = read(REPORT.replace("ë", "e\u0308"), tmp_path)
    assert "Vlorë" in first_entry(proposal).sections[0].blocks[0].text


def test_characters_that_cannot_be_printed_are_left_out_and_noted(tmp_path: Path) -> None:
    proposal = read(REPORT.replace("harbour", "har\u200bbo\x07ur"), tmp_path)
    assert "harbour of" in first_entry(proposal).sections[0].blocks[0].text
    assert any(note.kind is NoteKind.ENCODING for note in proposal.notes)


def test_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    assert read(REPORT, tmp_path).sha256 == hashlib.sha256(REPORT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\n \n", "is empty"),
        (b"%PDF-1.7\n...", "is a damaged PDF"),
        (b"PK\x03\x04word/document.xml", "Office or zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Office"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"one\ntwo\n\x00\x01\x02", "line 3: holds zero bytes"),
        (REPORT.encode("utf-16-le"), "UTF-16 without its mark"),
        (b"\xff\xfe" + REPORT.encode("utf-16-le")[:-1], "damaged"),
        (bytes(range(1, 9)) * 50, "not a text file"),
        (b"a line\n" + b"x" * 20_000, "line 2: holds a line of more than 10,000 characters"),
    ],
)
def test_what_is_no_plain_text_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    message = refusal(data, tmp_path)
    assert said in message
    assert message.startswith("refused.txt")
    assert "\n" not in message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"^gone\.txt: does not exist$"):
        read_source(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        read_source(tmp_path)


def test_a_file_beyond_the_limit_is_refused_without_being_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 1024 * 1024)
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(10**12)  # a hole on the disk: reading it all would fill the memory
    with pytest.raises(FileProblem, match="larger than 1 MB"):
        read_source(tmp_path / "big.txt")
