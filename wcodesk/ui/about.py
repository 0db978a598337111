"""Help > About WCO Desk."""

from __future__ import annotations

from wcodesk import __version__
from wcodesk.model.translation import tr
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session


def tell_about(prompts: Prompts, session: Session) -> None:
    """What this program is, in which version, and where the open store lies."""
    store = tr("Store: {path}", path=session.reader.path) if session.reader else tr("No store is open.")
    purpose = tr("Keeps the country sections of the WCO Capacity Building Progress Report alive, offline.")
    prompts.tell(tr("About WCO Desk"), f"WCO Desk {__version__}\n\n{purpose}\n\n{store}")
