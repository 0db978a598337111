"""Modules that a library imports although we seldom use what it wants of them: loaded when that is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


@contextmanager
def put_off(*names: str) -> Iterator[None]:
    """What is imported inside gets stand-ins of the modules of these names, which load them when asked for a name.

    Afterwards an import loads them as ever. importlib's own LazyLoader is of no use here: in Python 3.11 the import
    of a module that it put off asks that module for its spec, and so loads it.
    """
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _StandIn(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]


class _StandIn(ModuleType):
    def __getattr__(self, wanted: str) -> object:
        if wanted.startswith("__"):
            raise AttributeError(f"{self.__name__} was put off and has no {wanted}")
        if sys.modules.get(self.__name__) is self:  # asked for while the stand-in is in the module's place
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), wanted)
