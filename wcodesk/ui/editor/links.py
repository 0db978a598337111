"""Links in a text: making one, following it, and copying one to the place that is shown.

A link leads to a page of the web, to somebody's mail, or to a Member or region of the report (model/inner_links.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from wcodesk.model.translation import tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import tip

if TYPE_CHECKING:
    from wcodesk.model.content import Scope

WEB = "https://"


class Links(QObject):
    """go_to shows a place of the same edition and says whether there is one. say tells what was done."""

    def __init__(
        self,
        actions: Actions,
        view: EntryView,
        session: Session,
        prompts: Prompts,
        go_to: Callable[[Scope, str], bool],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._prompts = prompts
        self._go_to = go_to
        self._say = say
        actions.link.triggered.connect(lambda _=False: self._ask())
        actions.follow_link.triggered.connect(lambda _=False: self._follow_here())
        actions.copy_link.triggered.connect(lambda _=False: self._copy())
        view.link_followed.connect(self.follow)
        view.link_shown.connect(self._show)

    # -- making -------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        edit = self._view.current()
        if edit is None:
            return
        from wcodesk.model.owner_names import OwnerNames

        words, href = edit.link()
        answer = self._prompts.ask_text(
            tr("Link"),
            tr("Leads to"),
            self._shown(href) or self._shown_by(words),
            hint=tr("A web or mail address, or a Member or region of this report. Empty: no link."),
            suggest=OwnerNames(self._session.members).suggest,
            refuse=self._refusal,
        )
        address = self._address(answer) if answer is not None else None
        if address or (address is not None and href):
            edit.set_link(address, "" if words else self._shown(address))
        edit.setFocus()

    def _refusal(self, typed: str) -> str:
        """Why nothing can be linked to this; "" where it can."""
        if self._address(typed) is not None:
            return ""
        return tr("“{typed}” is no web or mail address and no Member or region of this report.", typed=typed)

    def _address(self, typed: str) -> str | None:
        """A typed address as it is stored; "" for none, None for what is no address. A name may be only begun."""
        from wcodesk.model.content import Scope
        from wcodesk.model.inner_links import inner_address
        from wcodesk.model.owner_names import OwnerNames

        names, outer = OwnerNames(self._session.members), outer_address(typed)
        if owner := names.meant(typed) if outer is None else names.find(typed):
            return inner_address(Scope("member", owner.member) if owner.member else Scope("region", owner.region))
        return outer

    def _shown_by(self, words: str) -> str:
        """What is linked by words that are a Member's or region's name."""
        from wcodesk.model.owner_names import OwnerNames

        return words if words and OwnerNames(self._session.members).find(words) else ""

    def _shown(self, address: str) -> str:
        """An address as people read it: the name of a Member or region."""
        from wcodesk.model.inner_links import inner_scope
        from wcodesk.model.owner_names import Owner, OwnerNames

        scope = inner_scope(address)
        if scope is None:
            return address
        owner = Owner(member=scope.key) if scope.kind == "member" else Owner(region=scope.key)
        return OwnerNames(self._session.members).name(owner)

    # -- following ----------------------------------------------------------------------------------------------

    def _follow_here(self) -> None:
        edit = self._view.current()
        if edit is not None and (href := edit.link()[1]):
            self.follow(href)

    def follow(self, address: str) -> None:
        """Go where a link leads: in the desk, or in the system's browser or mail program."""
        from wcodesk.model.inner_links import inner_scope

        place, scope = self._view.place, inner_scope(address)
        if scope is None:
            self._prompts.open_address(address)
        elif place is not None and not self._go_to(scope, place.edition_id):
            said = tr("This edition has no entry or chapter of {name}.", name=self._shown(address))
            self._prompts.warn(tr("Link"), said)

    def _show(self, address: str, at: QPoint) -> None:
        from PySide6.QtWidgets import QToolTip  # late, as all that a start shows nothing of

        said = tr("{address}\nCtrl and a click go there", address=self._shown(address)) if address else ""
        QToolTip.showText(at, tip(said).replace("\n", "<br>"))

    # -- copying ------------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        place = self._view.place
        if place is None or not place.region:
            return
        from PySide6.QtWidgets import QApplication

        from wcodesk.model.blocks import Block, BlockType, Run
        from wcodesk.model.content import Scope
        from wcodesk.model.inner_links import inner_address
        from wcodesk.ui.editor.clipboard import to_mime

        scope = Scope("member", place.member) if place.member else Scope("region", place.region)
        run = Run(place.title, href=inner_address(scope))
        QApplication.clipboard().setMimeData(to_mime([Block(BlockType.PARAGRAPH, runs=(run,))]))
        self._say(tr("A link to {name} is on the clipboard: paste it into a text", name=place.title))


def outer_address(typed: str) -> str | None:
    """An address of the web or of mail as people type it, as it is stored; "" for none, None for what is no address."""
    from wcodesk.model.normal import clean_href

    typed = typed.strip()
    if typed in ("", WEB):
        return ""
    if address := clean_href(typed):
        return address
    if "@" in typed and ":" not in typed and "/" not in typed:
        return clean_href(f"mailto:{typed}") or None
    if "." not in typed or ":" in typed.partition("/")[0]:  # a word alone is nobody's address
        return None
    return clean_href(f"{WEB}{typed}") or None
