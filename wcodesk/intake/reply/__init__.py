"""What goes back to the sender of a workbook: the same workbook with notes at its cells, and the text of an e-mail."""

from __future__ import annotations

from wcodesk.intake.reply.making import Reply, make_reply

__all__ = ["Reply", "make_reply"]
