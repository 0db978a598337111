import io

from wcodesk.commands.output import Output


class Terminal(io.StringIO):
    """A stream that someone is watching."""

    def isatty(self) -> bool:
        return True


def shown(text: str) -> str:
    """What a terminal shows of one line in the end, with what was written over."""
    line: list[str] = []
    for part in text.split("\r"):
        line[: len(part)] = part
    return "".join(line).rstrip()


def test_a_table_is_aligned_with_numbers_to_the_right() -> None:
    out = io.StringIO()
    Output(out, io.StringIO()).table(("Name", "Words", "ID"), [("Albania", "7", "a"), ("Fiji", "1200", "b")])
    assert out.getvalue() == "Name     Words  ID\nAlbania      7  a\nFiji      1200  b\n"


def test_progress_is_one_line_that_is_written_over() -> None:
    err = Terminal()
    output = Output(io.StringIO(), err)
    output.progress(1, 3, "Reading the whole file")
    output.progress(2, 3, "Joining")
    assert shown(err.getvalue()) == "Joining (2 of 3)"


def test_progress_is_gone_when_the_work_is_done() -> None:
    err = Terminal()
    output = Output(io.StringIO(), err)
    output.progress(1, 3, "Reading")
    output.progress(3, 3, "Read")
    assert shown(err.getvalue()) == ""


def test_progress_is_gone_when_the_work_is_broken_off() -> None:
    err = Terminal()
    output = Output(io.StringIO(), err)
    output.progress(1, 3, "Reading")
    output.close()
    assert shown(err.getvalue()) == ""


def test_nothing_is_said_of_progress_when_nobody_watches() -> None:
    err = io.StringIO()
    Output(io.StringIO(), err).progress(1, 3, "Reading")
    assert err.getvalue() == ""
