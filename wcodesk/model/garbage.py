"""Python's search for garbage, put off while a lot is made at once of which nothing becomes garbage.

It looks again and again through all that was made so far, which can take as long as making it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """No search within; it goes on afterwards where it was going on before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
