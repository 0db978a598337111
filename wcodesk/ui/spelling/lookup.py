"""The words that were looked up, and the process that looks up others; see spelling/child.py for why it is one."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal
from shiboken6 import isValid

import wcodesk
from wcodesk.spelling.child import WORD

TRIES = 3  # processes that may be lost until spelling is given up
KEPT = 50_000  # words that are remembered, of all languages

log = logging.getLogger(__name__)


class Lookup(QObject):
    """checked: more words are known. suggested(language, word): so are suggestions for it."""

    checked = Signal()
    suggested = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._right: dict[tuple[str, str], bool] = {}
        self._near: dict[tuple[str, str], list[str]] = {}
        self._asked: set[tuple[str, str]] = set()
        self._later: deque[tuple[str, str]] = deque()  # to find suggestions for when there is nothing else to do
        self._waiting = 0
        self._lost = 0
        self._process: QProcess | None = None

    # -- words --------------------------------------------------------------------------------------------------

    def is_right(self, language: str, word: str) -> bool | None:
        """Whether a dictionary has the word; None where that was not asked yet."""
        return self._right.get((language, word))

    @property
    def is_asking(self) -> bool:
        """Whether words are being looked up."""
        return bool(self._asked) and self._process is not None

    def check(self, language: str, words: Iterable[str]) -> None:
        """Ask about words."""
        wanted = sorted(w for w in words if (language, w) not in self._asked and (language, w) not in self._right)
        if wanted:
            if len(self._right) > KEPT:
                self._right.clear()
            self._asked.update((language, word) for word in wanted)
            self._send({"check": [language, wanted]})

    def suggestions(self, language: str, word: str) -> list[str] | None:
        """What may be meant; None where it is looked for, of which suggested() tells the end."""
        found = self._near.get((language, word))
        if found is None and self._lost < TRIES:
            self._send({"suggest": [language, word]})
            return None
        return found or []

    def prepare(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Look for suggestions for these words, as (language, word), when nothing else is to be done."""
        self._later = deque(each for each in wanted if each not in self._near)
        self._go_on()

    def _go_on(self) -> None:
        while self._later and not self._waiting:
            language, word = self._later.popleft()
            if (language, word) not in self._near:
                self._send({"suggest": [language, word]})

    # -- the process --------------------------------------------------------------------------------------------

    def _send(self, request: dict[str, Any]) -> None:
        if self._lost >= TRIES:
            return
        if self._process is None:
            self._process = self._start()
        self._waiting += 1
        self._process.write(json.dumps(request).encode() + b"\n")

    def _start(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        if getattr(sys, "frozen", False):
            command = [WORD]
        else:  # -P: a module in the folder where the desk was started must not be taken for one of Python's
            command = ["-P", "-m", "wcodesk.spelling.child"]
            root = str(Path(wcodesk.__file__).resolve().parent.parent)
            environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, environment.value("PYTHONPATH")))))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(lambda _: self._lose(process))
        process.finished.connect(lambda *_: self._lose(process))
        process.start(sys.executable, command)
        return process

    def _read(self) -> None:
        process, more = self._process, False
        while process is not None and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            self._waiting -= 1
            if "wrong" in answer:
                language, asked, wrong = answer["wrong"]
                bad = set(wrong)
                self._right.update(((language, word), word not in bad) for word in asked)
                self._asked.difference_update((language, word) for word in asked)
                more = True
            else:
                language, word, found = answer["suggest"]
                self._near[language, word] = found
                self.suggested.emit(language, word)
        if more:
            self.checked.emit()
        self._go_on()

    def _lose(self, process: QProcess) -> None:
        """It ended: words that are still wanted are asked of another one."""
        if process is not self._process or not isValid(process):  # ended, or going with the window
            return
        words = bytes(process.readAllStandardError().data()).decode(errors="replace")
        self._process = None
        self._lost += 1
        self._waiting = 0
        self._asked.clear()
        log.info("the process for spelling ended: %s", words[-2000:])
        process.deleteLater()
        self.checked.emit()

    def end(self) -> None:
        """Stop the process, which holds nothing that could be lost."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(1000)
