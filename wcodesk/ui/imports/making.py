"""The import window over a session, with all that it needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wcodesk.intake.submission.combine import combine, word_marks
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import ForeignSheet
from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.mapping import MappingForm
from wcodesk.ui.imports.ports import Compare
from wcodesk.ui.imports.replying import Replying
from wcodesk.ui.imports.store_desk import StoreDesk
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.window_state import WindowState
from wcodesk.ui.worker import Runs


def make_imports(
    session: Session,
    window: QWidget,
    make_prompts: Callable[[QWidget], Prompts],
    make_worker: Callable[[QWidget], Runs],
    state: WindowState | None = None,
) -> Imports:
    """File > Import workbooks, for a session with an open store. state: what is remembered of the window."""
    imports = Imports(window, StoreDesk(session), Compare(combine, word_marks), _mapping, make_prompts, make_worker)
    own = imports.window
    if state is not None:
        own.remember(state)
    replying = Replying(own, session, make_worker(own), make_prompts(own))
    replying.failed.connect(own.notices.warn)
    imports.reply.connect(replying.reply)
    return imports


def _mapping(sheet: ForeignSheet, members: MemberIndex) -> QWidget:
    return MappingForm(sheet, members)
