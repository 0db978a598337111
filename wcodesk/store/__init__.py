"""The store: the one file that holds everything."""

from wcodesk.store.store import Store

__all__ = ["Store"]
