"""The children in which files are read: reused, limited, replaced, and cut off from files and network."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from book_cases import CASES, SMALL
from book_maker import cells, xls, xls_number, xlsx

from wcodesk.intake.book import BookFile, BookReader, FileKind, Limits, read_book, read_books
from wcodesk.intake.book import pool as pool_module
from wcodesk.intake.book.child import READY
from wcodesk.intake.book.pool import Child, Lost
from wcodesk.intake.book.wire import pack, receive, send, unpack
from wcodesk.model.errors import Cancelled, FileProblem
from wcodesk.model.translation import speak, tr

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def child_that(code: str) -> Callable[[], list[str]]:
    """A command for a child that does this after it read the request."""
    start = (
        "import os, sys, time\nfrom wcodesk.intake.book.wire import pack, receive, send\n"
        "s, t = sys.stdin.buffer, sys.stdout.buffer; send(t, pack({'ready': 1}))\n"
        "receive(s, 10**9); receive(s, 10**9)\n"
    )
    return lambda: [sys.executable, "-c", start + code]


def written(folder: Path, *, count: int = 1, data: bytes = SMALL) -> list[Path]:
    paths = [folder / f"{number}.xlsx" for number in range(count)]
    for path in paths:
        path.write_bytes(data)
    return paths


def test_one_book(tmp_path: Path) -> None:
    (path,) = written(tmp_path)
    told: list[tuple[int, int, str]] = []
    found = read_book(path, progress=lambda *step: told.append(step))
    assert (found.name, found.path, found.size, found.kind) == ("0.xlsx", path, len(SMALL), FileKind.XLSX)
    assert found.sha256 == hashlib.sha256(SMALL).hexdigest()
    assert found.book.sheets[0].cell(2, 1).value == "Albania"
    assert [step[:2] for step in told] == [(0, 1), (1, 1)]


def test_many_keep_their_order_and_one_bad_stops_none(tmp_path: Path) -> None:
    paths = written(tmp_path, count=9)
    paths[4].write_bytes(b"%PDF-1.7")
    told: list[int] = []
    found = read_books([*paths, tmp_path / "gone.xlsx"], lambda done, total, what: told.append(done))
    assert [isinstance(one, FileProblem) for one in found] == [False] * 4 + [True] + [False] * 4 + [True]
    assert [one.path for one in found] == [*paths, tmp_path / "gone.xlsx"]
    assert told == list(range(11))


def test_none_at_all() -> None:
    assert read_books([]) == []


def test_two_children_at_most_and_used_again(tmp_path: Path) -> None:
    with BookReader() as reader:
        list(reader.read_all(written(tmp_path, count=20)))
        used = {child._process.pid for child in reader._pool._all}
        assert 1 <= len(used) <= 2
        reader.read(tmp_path / "0.xlsx")
        assert {child._process.pid for child in reader._pool._all} <= used
        children = list(reader._pool._all)
    assert all(child._process.returncode is not None for child in children)


def test_cancel_ends_the_reading(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        read_books(written(tmp_path, count=8), stop)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: os.mkfifo(path), "is no file but a device"),
        (lambda path: path.write_bytes(bytes(2_001)), "is larger than"),
    ],
    ids=["missing", "folder", "device", "large"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="makes a pipe with a name")
def test_what_is_no_file(make: Callable[[Path], object], words: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    with pytest.raises(FileProblem, match=words):
        read_book(path, limits=Limits(file_bytes=2_000))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may read all")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    (path,) = written(tmp_path)
    path.chmod(0)
    with pytest.raises(FileProblem, match="may not be read"):
        read_book(path)


@pytest.mark.expects_log("no answer in time")
def test_a_child_that_hangs_is_killed_and_the_next_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = written(tmp_path)
    with BookReader(Limits(seconds=0.5)) as reader:
        with monkeypatch.context() as patch:
            patch.setattr(pool_module, "_command", child_that("time.sleep(60)"))
            started = time.monotonic()
            with pytest.raises(FileProblem, match=r"takes longer to read than the 0\.5 seconds"):
                reader.read(path)
            assert time.monotonic() - started < 30  # the child would sleep for 60
            assert not reader._pool._all
        monkeypatch.setattr(reader, "_limits", Limits(seconds=30))  # a busy machine reads no file in half a second
        assert reader.read(path).kind is FileKind.XLSX


@pytest.mark.parametrize(
    ("code", "log"),
    [
        ("os._exit(7)", "ended with 7"),
        ("os.abort()", "ended with -6"),
        ("sys.exit('words of a library')", "words of a library"),
        ("t.write(b'x' * 4); t.flush(); os._exit(0)", "ended with 0"),
        ("t.write(b'\\xff' * 8); t.flush(); time.sleep(60)", "makes no sense"),
        ("send(t, b'{'); time.sleep(60)", "makes no sense"),
        ("send(t, b'[' * 100000); time.sleep(60)", "makes no sense"),
        ("send(t, b'[]'); time.sleep(60)", "makes no sense"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="numbers of signals")
def test_a_child_that_breaks_is_one_sentence(
    code: str, log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    request.node.add_marker(pytest.mark.expects_log(log))
    (path,) = written(tmp_path)
    monkeypatch.setattr(pool_module, "_command", child_that(code))
    with pytest.raises(FileProblem, match="reading it broke off") as caught:
        read_book(path, limits=Limits(seconds=30))
    assert "Traceback" not in str(caught.value)


@pytest.mark.expects_log("Reading 0.xlsx failed")
def test_a_fault_of_a_reader_goes_to_the_log_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = written(tmp_path)
    monkeypatch.setattr(pool_module, "_command", child_that("send(t, pack({'fault': 'Traceback: KeyError'}))"))
    with pytest.raises(FileProblem, match="is damaged in a way") as caught:
        read_book(path)
    assert "KeyError" not in str(caught.value)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux holds a process to its memory")
def test_memory_has_a_limit_and_the_next_file_is_read(tmp_path: Path) -> None:
    text = "".join(f"{number:07}" for number in range(2_500_000))
    (path,) = written(tmp_path, data=xlsx(cells([text])))
    with BookReader(Limits(memory=75_000_000, seconds=20)) as reader:
        with pytest.raises(FileProblem, match="needs more memory"):
            reader.read(path)
        path.write_bytes(SMALL)
        assert reader.read(path).kind is FileKind.XLSX


def test_an_answer_has_a_limit(tmp_path: Path) -> None:
    (path,) = written(tmp_path, data=xlsx(cells(*[["some text"]] * 500)))
    with pytest.raises(FileProblem, match="holds more than any"):
        read_book(path, limits=Limits(answer_bytes=2_000))


AUDIT = """
import os, sys
log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
from wcodesk.intake.book import child
seal = child.Seal
class Watched(seal):
    def close(self):
        super().close()
        os.write(log, b"closed\\n")
def hear(event, arguments):
    if event.startswith(("open", "socket", "subprocess", "os.", "urllib", "shutil")):
        os.write(log, f"{event} {arguments[:1]}\\n".encode())
child.Seal = Watched
sys.addaudithook(hear)
sys.exit(child.serve())
"""


def test_nothing_is_opened_while_a_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    monkeypatch.setattr(pool_module, "_command", lambda: [sys.executable, "-c", AUDIT, str(log)])
    hostile = [case for case in CASES if any(word in case.name for word in ("entity", "link", "doctype", "network"))]
    with BookReader() as reader:
        for data in (SMALL, xls(xls_number(0, 0, 1)), b"a;b", *(case.make() for case in hostile)):
            (path,) = written(tmp_path, data=data)
            list(reader.read_all([path]))
    lines = log.read_text().splitlines()
    opened = [line for line in lines[lines.index("closed") :] if line != "closed"]
    # Only modules of the program itself: calamine is imported when the first old workbook comes.
    assert [line for line in opened if ".py" not in line and "calamine" not in line] == []
    assert not any("passwd" in line or "socket" in line for line in lines)


def test_a_sealed_child_can_open_nothing() -> None:
    code = (
        "import socket, subprocess\nfrom wcodesk.intake.book.child import Seal\nseal = Seal()\nseal.close()\n"
        "for act in (lambda: open('/etc/passwd'), lambda: socket.socket(), lambda: subprocess.run(['true']),"
        " lambda: __import__('wave'), lambda: exec('1')):\n"
        "    try:\n        act()\n    except PermissionError:\n        pass\n"
        "    else:\n        raise SystemExit('open')\n"
        "seal.open()\nimport wave"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_the_program_is_its_own_reader(tmp_path: Path) -> None:
    """As a frozen one must be, which cannot start Python."""
    process = subprocess.Popen(
        [sys.executable, "-m", "wcodesk", "--book-reader"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    with process:
        assert process.stdin and process.stdout
        send(process.stdin, pack({"limits": Limits(), "notes": None, "language": "en"}), SMALL)
        assert receive(process.stdout, 10**6) == READY
        answer = receive(process.stdout, 10**6)
        process.stdin.close()
        assert process.wait(20) == 0
    assert answer and unpack(answer)["read"][0] == FileKind.XLSX.value


def test_a_child_says_what_is_wrong_in_the_language_of_the_desk(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7 and so on")
    with BookReader() as reader:
        for language in ("en", "fr", "en"):  # the same child, however often the language changes
            speak(language)
            with pytest.raises(FileProblem) as caught:
                reader.read(path)
            assert caught.value.sentence == tr("is a PDF, not a workbook: choose the workbook itself")


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert pool_module._command() == [sys.executable, "--book-reader"]


def test_a_module_beside_the_user_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zipfile.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert isinstance(read_book(written(tmp_path)[0]), BookFile)


@pytest.mark.expects_log("no answer in time")
def test_a_child_that_never_starts_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_START", 0.5)
    monkeypatch.setattr(pool_module, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    with pytest.raises(FileProblem, match="takes longer"):
        read_book(written(tmp_path)[0])


def test_waiting_ends_when_the_reader_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_command", child_that("time.sleep(60)"))
    stop = threading.Event()
    child = Child()
    threading.Timer(0.3, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Lost, match="cancelled"):
        child.read(b"x", Limits(), stop)
    child.end()
    assert time.monotonic() - started < 30  # the child would sleep for 60
