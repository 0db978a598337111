"""Pasted text is reduced to what the report can print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextCursor

from wcodesk.model.markdown import clean, parse, render
from wcodesk.ui.editor.clipboard import can_paste, from_mime, to_mime
from wcodesk.ui.editor.paste import from_html
from wcodesk.ui.editor.section_edit import SectionEdit

WORD_ITEM = (
    "<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'><![if !supportLists]>"
    "<span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp;</span></span><![endif]>{text}</p>"
)


def text_of(html: str) -> str:
    return render(from_html(html).blocks)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b> <i>three</i></p>", "one **two** *three*"),
        ("<div>one</div>two<br>three", "one\n\ntwo<br>three"),
        ("<h2>Title</h2><h6>Low</h6>", "## Title\n\n### Low"),
        ("<ul><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ul>", "- one\n  - two\n- three"),
        ("<ol><li>one</li><li>two</li></ol><p>x</p>", "1. one\n2. two\n\nx"),
        ("<a href='https://example.org/'>site</a>", "[site](https://example.org/)"),
        ("<a href='javascript:x()'>bad</a>", "bad"),
        ("<style>p {}</style><script>x()</script><p>words</p>", "words"),
        ("<b style='font-weight:normal'>not bold</b> <span style='font-weight: 700'>bold</span>", "not bold **bold**"),
        ("<p>a\n   b</p>", "a b"),
        ("<p>R&amp;D &lt;x&gt;</p>", "R&D <x>"),
        (WORD_ITEM.format(level=1, sign="·", text="one"), "- one"),
        (WORD_ITEM.format(level=2, sign="o", text="two"), "  - two"),
        (WORD_ITEM.format(level=1, sign="(a)", text="one"), "(a) one"),
        ("<table><tr><td>only</td></tr></table>", "only"),
        ("<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td><p>c</p><p>d</p></td></tr></table>",
         "| a |  |\n| --- | --- |\n| b | c<br>d |"),
    ],
)  # fmt: skip
def test_html_keeps_the_structure_and_nothing_else(html, text):
    assert text_of(html) == text


def test_pictures_are_left_out_and_said_so():
    assert from_html("<p>a</p><img src=x><img src=y>").dropped == ("2 pictures",)


def test_words_behind_a_condition_that_does_not_end_stay():
    assert text_of("<p>a</p><![; b") == "a\n\n; b"


@given(st.text(alphabet="<>/!-[]&;ab pliultdr\"'=x", max_size=60))
def test_broken_html_never_fails(html):
    assert clean(from_html(html).blocks) == clean(clean(from_html(html).blocks))


def test_our_own_text_is_copied_without_loss():
    blocks = parse("## Head\n\n- **a** [b](https://example.org/)\n  (ii) c\n\n| d | e |\n| --- | --- |\n| f |  |")
    assert from_mime(to_mime(blocks)).blocks == blocks


def test_what_is_copied_is_html_for_others():
    html = to_mime(parse("- R&D <x>\n  - *two*")).html()
    assert "<li>R&amp;D &lt;x&gt;</li><ul><li><i>two</i></li></ul>" in html


def test_plain_text_is_a_paragraph_a_line():
    data = QMimeData()
    data.setText("one\r\ntwo\n\n# three")
    assert from_mime(data).blocks == parse("one\n\ntwo\n\n\\# three")


def test_files_are_not_text():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/report.txt")])
    assert not can_paste(data)


@pytest.fixture
def edit(qtbot) -> SectionEdit:
    made = SectionEdit()
    qtbot.addWidget(made)
    return made


def paste(edit: SectionEdit, html: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    edit.insertFromMimeData(data)


def test_a_pasted_word_joins_the_sentence(edit):
    edit.set_markdown("one three")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.moveCursor(QTextCursor.MoveOperation.EndOfWord)
    paste(edit, "<p> two</p>")
    assert edit.markdown() == "onetwo three"


def test_a_pasted_list_stands_by_itself(edit):
    edit.set_markdown("before")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    paste(edit, "<ul><li>one</li><li>two</li></ul>")
    assert edit.markdown() == "before\n\n- one\n- two"


def test_a_pasted_table_stands_between_the_halves_of_the_text(edit):
    edit.set_markdown("beforeafter")
    cursor = edit.textCursor()
    cursor.setPosition(6)
    edit.setTextCursor(cursor)
    paste(edit, "<table><tr><td>a</td><td>b</td></tr></table>")
    assert edit.markdown() == "before\n\n| a | b |\n| --- | --- |\n\nafter"


def test_what_is_pasted_into_a_cell_stays_in_it(edit):
    edit.set_markdown("| a | b |\n| --- | --- |")
    edit.setTextCursor(edit.document().rootFrame().childFrames()[0].lastCursorPosition())
    paste(edit, "<ul><li>one</li><li>two</li></ul>")
    assert edit.markdown() == "| a | bone<br>two |\n| --- | --- |"


def test_a_paste_replaces_the_selection(edit):
    edit.set_markdown("old")
    edit.selectAll()
    paste(edit, "<p>new <b>words</b></p>")
    assert edit.markdown() == "new **words**"


def test_pasting_as_text_takes_the_words_alone(edit, qtbot):
    edit.set_markdown("")
    edit.copy()
    from PySide6.QtGui import QGuiApplication

    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    QGuiApplication.clipboard().setMimeData(data)
    edit.paste_text()
    assert edit.markdown() == "bold"
