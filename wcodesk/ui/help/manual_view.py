"""A page of the manual as it is read: nothing but its own text and pictures, whatever stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from wcodesk.model.folding import fold
from wcodesk.model.translation import tr
from wcodesk.ui.help.manual import anchor

_PICTURE = re.compile(r"images/[a-z0-9-]+\.png")
_LINK = re.compile(r"([a-z-]*?)(?:\.md)?(?:#([\w-]+))?")
_CODE = re.compile(r"`([^`]+)`")
PICTURE_SIGN = "\ufffc"  # what stands for a picture in a paragraph
_SIZES = {1: 1.6, 2: 1.25, 3: 1.08}  # of a heading, beside the text
_WIDEST = 88  # letters of a line


class ManualView(QTextBrowser):
    """picture: the file of a picture that a page names.

    asked(page, anchor): a link to another place of the manual was followed; "" for the page that is shown.
    """

    asked = Signal(str, str)

    def __init__(self, picture: Callable[[str], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._text = ""
        self._words: list[str] = []
        self.setObjectName("manual")
        self.setAccessibleName(tr("The page of the manual"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_link)

    def show_text(self, text: str, heading: str = "", words: str = "") -> None:
        """Show a page from its top, or from a heading on; words: what was searched, which is marked."""
        self._text, self._words = text, fold(words).split()
        self._draw()
        self.go_to(heading)

    def go_to(self, heading: str) -> None:
        """Scroll to a heading, named as links do; to the top without one."""
        block = self.document().begin()
        while block.isValid():
            if heading and block.blockFormat().headingLevel() and anchor(block.text()) == heading:
                cursor = QTextCursor(block)
                self.setTextCursor(cursor)
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - 12)
                return
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """The manual's own pictures and nothing else."""
        path = name if isinstance(name, str) else name.toString()
        if kind == QTextDocument.ResourceType.ImageResource.value and _PICTURE.fullmatch(path):
            return QImage(str(self._picture(path)))
        return None

    def _draw(self) -> None:
        document = self.document()
        document.setMarkdown(_CODE.sub(_as_bold, self._text), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        size = self.font().pointSizeF()
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            cursor = QTextCursor(block)
            shape = QTextBlockFormat()
            if cursor.currentTable() is None:
                if PICTURE_SIGN not in block.text():
                    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                shape.setTopMargin(18 if level > 1 else 0)
                shape.setBottomMargin(3 if block.textList() else 9)
                cursor.mergeBlockFormat(shape)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                style = cursor.charFormat()
                style.setFontPointSize(size * _SIZES.get(level, 1.0))
                style.setFontWeight(QFont.Weight.Bold)
                style.clearProperty(style.Property.FontSizeAdjustment.value)
                cursor.setCharFormat(style)
            block = block.next()
        self._fit()
        self._mark()

    def _fit(self) -> None:
        """Lines of a length that reads well, and pictures no wider than they."""
        em = self.fontMetrics().averageCharWidth()
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        beside = max(18, (room - _WIDEST * em) // 2)
        left, right = min(beside, 40), max(beside, room - _WIDEST * em - 40)
        self.setViewportMargins(left, 14, right, 0)
        self.document().setTextWidth(self.viewport().width())  # Qt leaves it as it was while the window is hidden
        width = room - left - right - 12
        block = self.document().begin()
        while block.isValid():
            each = block.begin()
            while not each.atEnd():
                style = each.fragment().charFormat()
                if style.isImageFormat():
                    self._fit_picture(each.fragment().position(), style.toImageFormat(), width)
                    break  # the fragments are others now; a block of the manual has one picture
                each += 1
            block = block.next()

    def _fit_picture(self, position: int, style: QTextImageFormat, width: int) -> None:
        """Scaled here, because Qt would scale it roughly."""
        picture = QImage(str(self._picture(style.name()))) if _PICTURE.fullmatch(style.name()) else QImage()
        shown = min(width, picture.width())
        if shown <= 0 or shown == style.width():
            return
        ratio = self.devicePixelRatioF()
        scaled = picture.scaledToWidth(round(shown * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(style.name()), scaled)
        style.setWidth(shown)
        style.setHeight(picture.height() * shown / picture.width())
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(style)

    def _mark(self) -> None:
        marks = []
        block = self.document().begin()
        while block.isValid():
            for start, end in places(block.text(), self._words):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
                marks.append(mark)
            block = block.next()
        self.setExtraSelections(marks)

    def _on_link(self, link: QUrl) -> None:
        found = _LINK.fullmatch(link.toString())
        if found is not None:
            self.asked.emit(found[1], found[2] or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """The colours of links follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._text:
            at = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(at)


def places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """From where to where the folded words stand in a text, whatever accents and capitals it has."""
    letters = [(number, letter) for number, char in enumerate(text) for letter in fold(char) or _between(char)]
    folded = "".join(letter for _, letter in letters)
    return [
        (letters[found.start()][0], letters[found.end() - 1][0] + 1)
        for word in words
        for found in re.finditer(re.escape(word), folded)
    ]


def _between(char: str) -> str:
    return "" if char in "'’" else " "


def _as_bold(code: re.Match[str]) -> str:
    """Keys and names in the letters of the text: others would set the lines apart."""
    plain = re.sub(r"([*_\[\]])", r"\\\1", code[1])
    return f"**{plain}**"
