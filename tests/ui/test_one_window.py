"""A second start with the same store: its window comes to the front, or who has it is told."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer

from wcodesk.model.errors import StoreTaken
from wcodesk.store import Store
from wcodesk.store.lock import COMMAND_LINE
from wcodesk.ui import app as program
from wcodesk.ui.one_window import OneWindow, bring_forward, socket_name


@pytest.fixture(autouse=True)
def own_runtime(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def second_start(store: Path, qtbot) -> subprocess.CompletedProcess:
    """What another process makes of the store, while the window of this one goes on."""
    done: list[subprocess.CompletedProcess] = []

    def start() -> None:
        command = [sys.executable, "-m", "wcodesk", "--store", str(store)]
        done.append(subprocess.run(command, capture_output=True, text=True, env=os.environ | {"WCODESK_SMOKE": "1"}))

    thread = threading.Thread(target=start)
    thread.start()
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    thread.join()
    return done[0]


def test_a_second_start_brings_the_first_window_to_the_front(kit: Kit, store_path, qtbot):
    assert OneWindow(kit.session, kit.desk).listening
    kit.desk.showMinimized()
    done = second_start(store_path, qtbot)
    assert (done.returncode, done.stderr) == (0, "")
    assert "brought to the front" in done.stdout
    assert not kit.desk.windowState() & Qt.WindowState.WindowMinimized


def test_the_window_listens_for_the_store_that_is_open(kit: Kit, store_path, tmp_path):
    OneWindow(kit.session, kit.desk)
    kit.session.create(tmp_path / "other.sqlite", bundled=False)
    assert not Path(socket_name(store_path)).exists()
    assert Path(socket_name(tmp_path / "other.sqlite")).exists()


def test_what_a_dead_window_left_is_cleared_away(kit: Kit, store_path):
    Path(socket_name(store_path)).write_bytes(b"")
    assert not bring_forward(store_path, 1)
    assert OneWindow(kit.session, kit.desk).listening


def test_a_caller_that_says_nothing_of_ours_is_passed_over(kit: Kit, store_path, qtbot):
    from PySide6.QtNetwork import QLocalSocket

    OneWindow(kit.session, kit.desk)
    kit.desk.showMinimized()
    call = QLocalSocket()
    call.connectToServer(socket_name(store_path))
    call.write(b"x" * 10_000)
    qtbot.waitUntil(lambda: call.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert kit.desk.isMinimized()


def test_a_command_line_that_has_the_store_is_named(qapp, store_path):
    told: list[str] = []
    with Store.open(store_path, program=COMMAND_LINE):
        assert program.run(store_path, warn=told.append) == 2
    assert "is in use by a command line (" in told[0]
    assert f"process {os.getpid()}, since " in told[0]


def test_a_window_on_another_computer_is_named_and_not_asked(qapp, store_path, monkeypatch):
    with Store.open(store_path):
        lock = store_path.with_name(store_path.name + ".lock")
        lock.write_text("Ana\nfar-away\n12\n2026-01-02T03:04:05+00:00\n")
        with pytest.raises(StoreTaken, match=r"Ana on far-away, process 12, since 2026-01-0\d \d\d:\d4") as taken:
            Store.open(store_path, patience=0)
    assert taken.value.process == 0


def test_opening_a_store_that_another_window_has_brings_that_to_the_front(kit: Kit, tmp_path, monkeypatch):
    other = tmp_path / "other.sqlite"
    Store.create(other).close()
    script = "import sys; from wcodesk.store import Store; Store.open(sys.argv[1]); print(1, flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", script, other], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        holder.stdout.readline()
        kit.desk.stores._open(other)
        assert f"process {holder.pid}" in kit.desk.notices.text
        monkeypatch.setattr("wcodesk.ui.one_window.bring_forward", lambda *_: True)
        kit.desk.stores._open(other)
        assert "brought to the front" in kit.desk.notices.text
        holder.communicate("\n")


def test_without_qts_network_library_who_has_the_store_is_told(qapp, store_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "wcodesk.ui.one_window", None)
    told: list[str] = []
    with Store.open(store_path):
        assert program.run(store_path, warn=told.append) == 2
    assert "is open in another WCO Desk" in told[0]


def test_opening_the_store_that_is_open_says_so(kit: Kit, store_path):
    kit.desk.stores._open(store_path)
    assert kit.desk.notices.text == "desk.sqlite is open in this window."


def test_two_stores_have_two_names(tmp_path):
    names = {socket_name(tmp_path / name) for name in ("a.sqlite", "b.sqlite")}
    assert len(names) == 2
    assert QLocalServer.removeServer(names.pop())
