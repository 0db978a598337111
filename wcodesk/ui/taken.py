"""A store that somebody has: where it is another window of this user, that is asked to come to the front."""

from __future__ import annotations

from wcodesk.model.errors import StoreTaken


def came_forward(taken: StoreTaken) -> bool:
    """Whether a window that has the store came to the front. process: see StoreTaken."""
    if not taken.process:
        return False
    try:
        from wcodesk.ui.one_window import bring_forward  # late: a start asks nobody
    except ImportError:  # a lean system lacks libraries that Qt's network wants; then who has it is told, as ever
        return False
    return bring_forward(taken.store, taken.process)
