import string

from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.markdown import clean
from wcodesk.ui.document import read_blocks, write_blocks

TEXT = st.text(max_size=20) | st.text(alphabet="\n •-*|#\t\u00a0\u2028\ufffc\u200fאבğ😀&<>", max_size=12)
HREFS = st.sampled_from(["", "https://example.org/?a=1&b=2", "mailto:a@example.org"])
RUNS = st.lists(st.builds(Run, TEXT, st.booleans(), st.booleans(), HREFS), max_size=4).map(tuple)
LABELS = st.sampled_from(["1.", "(a)", "ii.", "1.1", "12)", "(viii)", "x"])
ROWS = st.lists(st.lists(RUNS, max_size=3).map(tuple), max_size=3).map(tuple)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(list(BlockType)), RUNS, st.integers(1, 3), LABELS)
    | st.builds(Block, st.just(BlockType.TABLE), rows=ROWS),
    max_size=6,
)
TABLE = Block(BlockType.TABLE, rows=(((Run("Year"),), (Run("Course"),)), ((Run("2019"),), ())))


@settings(max_examples=300, deadline=None)
@given(BLOCKS)
@example([TABLE, TABLE])
@example([Block(BlockType.BULLET, (Run("one\ntwo"),), 2), TABLE, Block(BlockType.HEADING, (Run("Next"),), 3)])
def test_a_document_gives_back_the_blocks_it_was_made_of(qapp, blocks):
    document = QTextDocument()
    wanted = clean(blocks)
    write_blocks(document, wanted)
    assert clean(read_blocks(document)) == wanted


def test_labels_are_kept_as_printed(qapp):
    document = QTextDocument()
    write_blocks(
        document,
        [Block(BlockType.NUMBERED, (Run("first"),), 2, "(a)"), Block(BlockType.NUMBERED, (Run("b"),), 1, "1.1")],
    )
    assert [(block.level, block.label) for block in read_blocks(document)] == [(2, "(a)"), (1, "1.1")]


def test_writing_again_leaves_nothing_of_the_text_before(qapp):
    document = QTextDocument()
    write_blocks(document, [TABLE, Block(BlockType.PARAGRAPH, (Run("old"),))])
    write_blocks(document, [Block(BlockType.PARAGRAPH, (Run("new"),))])
    assert document.toPlainText() == "new"


@given(st.text(alphabet=string.ascii_letters + "😀é ", min_size=1, max_size=30), st.data())
def test_a_part_is_read_by_positions(qapp, text, data):
    document = QTextDocument()
    write_blocks(document, [Block(BlockType.PARAGRAPH, (Run(text),))])
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = [len(text[:place].encode("utf-16-le")) // 2 for place in (start, end)]
    assert "".join(block.text for block in read_blocks(document, *units)) == text[start:end]


def test_a_line_break_stays_inside_its_block(qapp):
    document = QTextDocument()
    write_blocks(document, [Block(BlockType.BULLET, (Run("one\ntwo"),))])
    assert document.blockCount() == 1


def test_joining_two_items_keeps_the_first_ones_shape(qapp):
    document = QTextDocument()
    write_blocks(document, [Block(BlockType.BULLET, (Run("one"),), 2), Block(BlockType.PARAGRAPH, (Run(" two"),))])
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.deletePreviousChar()
    assert read_blocks(document) == (Block(BlockType.BULLET, (Run("one two"),), 2),)
