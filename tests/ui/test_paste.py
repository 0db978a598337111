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
        ("<b style='mso-bidi-font-weight:normal'>one</b> <i style='mso-bidi-font-style:\nnormal'>two</i>",
         "**one** *two*"),
        ("<b style='mso-bidi-font-weight:bold;font-weight:\nnormal'>one</b>", "one"),
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


WORD_PICTURE = (
    "<p class=MsoNormal>one <!--[if gte vml 1]><v:shape style='width:96pt'><v:imagedata src='file:///a.png'/></v:shape>"
    "<![endif]--><![if !vml]><img src='file:///b.png' v:shapes='Picture_1'><![endif]>two</p><p>three</p><!--End-->"
)


def test_words_behind_a_picture_of_word_stay():
    assert text_of(WORD_PICTURE) == "one two\n\nthree"
    assert from_html(WORD_PICTURE).dropped == ("1 picture",)


def test_a_list_of_word_that_came_through_a_browser_is_one():
    item = WORD_ITEM.replace("<![if !supportLists]>", "<!--[if !supportLists]-->").replace(
        "<![endif]>", "<!--[endif]-->"
    )
    assert text_of(item.format(level=1, sign="·", text="one")) == "- one"


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


def copied(edit: SectionEdit, first: str, last: str = "") -> QMimeData:
    """What goes to the clipboard of all from the first words to the last."""
    begin = edit.document().find(first)
    end = edit.document().find(last or first)
    begin.setPosition(begin.selectionStart())
    begin.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(begin)
    return edit.createMimeDataFromSelection()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. a **new** port\n2. two", "new"),
        ("- a port\n  - a **new** port", "new"),
        ("## The **new** port\n\nwords", "new"),
        ("| a **new** port | b |\n| --- | --- |", "new"),
        ("| **new** | b |\n| --- | --- |", "new"),
    ],
)
def test_words_out_of_an_item_a_heading_or_a_cell_are_pasted_as_words(edit, text, words):
    edit.set_markdown(text)
    data = copied(edit, words)
    assert data.text() == words
    edit.set_markdown("the  port")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(4):
        edit.moveCursor(QTextCursor.MoveOperation.Right)
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "the new port"
    assert "**new**" in edit.markdown()


def test_words_keep_the_blanks_at_their_ends(edit):
    edit.set_markdown("- the new **port** is open")
    data = copied(edit, "new port ")
    edit.set_markdown("theold")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(3):
        edit.moveCursor(QTextCursor.MoveOperation.Right)
    edit.textCursor().insertText(" ")
    edit.insertFromMimeData(data)
    assert edit.markdown() == "the new **port** old"


def test_words_of_another_program_keep_the_blanks_at_their_ends(edit):
    edit.set_markdown("ab")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.moveCursor(QTextCursor.MoveOperation.Right)
    data = QMimeData()
    data.setText(" words ")
    edit.insertFromMimeData(data)
    assert edit.markdown() == "a words b"


def test_a_whole_item_and_what_reaches_into_another_one_are_pasted_as_items(edit):
    edit.set_markdown("1. one\n2. two two\n3. three")
    assert copied(edit, "one").text() == "1. one"
    assert copied(edit, "e", "two t").text() == "1. e\n2. two t"


def paste_behind(edit: SectionEdit, words: str, text: str) -> str:
    """Put the cursor behind these words and paste a text there."""
    cursor = edit.document().find(words)
    cursor.setPosition(cursor.selectionEnd())
    edit.setTextCursor(cursor)
    edit.insertFromMimeData(to_mime(parse(text)))
    return edit.markdown()


@pytest.mark.parametrize(
    ("pasted", "after"),
    [
        ("1. x\n2. y", "1. one\n2. x\n3. y\n4. two\n5. three"),
        ("7. x", "1. one\n2. x\n3. two\n4. three"),
        ("3. x\n5. y", "1. one\n2. x\n3. y\n4. two\n5. three"),
        ("(a) x", "1. one\n(a) x\n2. two\n3. three"),
        ("1. x\n   1. deep\n2. y", "1. one\n2. x\n   1. deep\n3. y\n4. two\n5. three"),
        ("- x", "1. one\n- x\n2. two\n3. three"),
        ("more", "1. onemore\n2. two\n3. three"),
    ],
)
def test_pasted_plain_numbers_count_on_between_items(edit, pasted, after):
    edit.set_markdown("1. one\n2. two\n3. three")
    assert paste_behind(edit, "one", pasted) == render(parse(after))


def test_numbers_pasted_into_an_empty_item_or_over_others_count_on(edit):
    edit.set_markdown("1. one\n2. two\n3. three\n4. four")
    cursor = edit.document().find("two")
    cursor.setPosition(edit.document().find("three").selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.insertFromMimeData(to_mime(parse("1. x\n2. y\n3. z")))
    assert edit.markdown() == "1. one\n2. x\n3. y\n4. z\n5. four"


def test_what_is_pasted_before_the_first_item_begins_the_list(edit):
    edit.set_markdown("words\n\n1. one\n2. two")
    assert paste_behind(edit, "words", "4. x\n5. y") == render(parse("words\n\n1. x\n2. y\n3. one\n4. two"))


def test_numbers_with_no_list_around_them_stay_as_they_were_pasted(edit):
    edit.set_markdown("words")
    assert paste_behind(edit, "words", "4. x\n6. y") == render(parse("words\n\n4. x\n6. y"))


def test_a_number_behind_that_did_not_go_on_stays(edit):
    edit.set_markdown("1. one\n7. seven")
    assert paste_behind(edit, "one", "1. x") == "1. one\n2. x\n7. seven"


def test_a_list_of_labels_takes_pasted_numbers_as_they_are(edit):
    edit.set_markdown("(a) one\n(b) two")
    assert paste_behind(edit, "one", "1. x") == "(a) one\n1. x\n(b) two"
