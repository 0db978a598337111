"""The same print blocks as a typst document, with its own contents, bookmarks and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.links import find_links
from wcodesk.reports.links import web_target
from wcodesk.reports.outline import (
    Body,
    ContentsList,
    Cover,
    MemberName,
    Note,
    Opening,
    Ornament,
    Outline,
    PrintBlock,
    SectionHeading,
)
from wcodesk.reports.styles import report_styles

_SIGNS = re.compile(r"[\\#*_`~$@<>\[\]/=+'\"-]|(?<=\.)\.|(?<=\d)\.")
# Simple line breaks are the faster ones of typst, and find lines as ours are found: word by word.
_SETUP = """
#set document(title: "{title}", author: "{author}")
#set page(width: {page.width}pt, height: {page.height}pt,
  margin: (left: {page.left}pt, right: {page.right}pt, top: {page.top}pt, bottom: {page.bottom}pt),
  header: text(size: 8.5pt)[{title} #h(1fr) {month}],
  footer: context text(size: 8.5pt)[{part} #h(1fr) #counter(page).display()])
#set text(font: "Arimo", size: {size}pt, top-edge: 0.75em, bottom-edge: -0.25em,
  lang: "en", region: "gb", hyphenate: true)
#set par(justify: true, leading: {gap}pt, spacing: {space}pt, linebreaks: "simple")
#set smartquote(enabled: false)
#show heading.where(level: 1): it => {{ pagebreak(weak: true); text(size: 19pt, it.body) }}
#show link: set text(fill: rgb("#1F4E8C"))
"""


def typst_source(outline: Outline) -> str:
    """The document of an outline."""
    styles = report_styles()
    text = styles.text["paragraph"]
    setup = _SETUP.format(
        title=outline.title, author=outline.author, month=outline.month, part=outline.part, page=styles.page,
        size=text.size, gap=text.leading - text.size, space=text.after + text.leading - text.size,
    )  # fmt: skip
    return setup + "\n".join(part for block in outline.blocks for part in _block(block))


def _block(block: PrintBlock) -> Iterator[str]:
    match block:
        case Cover():
            yield f"#text(size: 33pt, weight: 700)[{_escaped(block.title)}]\n\n{_escaped(block.month)}\n"
            yield f"{_escaped(block.part)}\n#pagebreak()"
        case ContentsList():
            yield f"#outline(title: [{_escaped(block.title)}])"
        case Opening() | MemberName() | SectionHeading():
            listed = "true" if block.listed else "false"
            yield f"#heading(level: {block.depth + 1}, outlined: {listed}, bookmarked: true)[{_escaped(block.text)}]"
        case Note():
            yield f"_{_escaped(block.text)}_\n"
        case Ornament():
            yield f"#align(center)[{' #linebreak() '.join(map(_escaped, block.lines))}]"
        case Body():
            yield _body(block.block)


def _body(block: Block) -> str:
    indent = "  " * (block.level - 1)
    match block.type:
        case BlockType.TABLE:
            count = max(len(row) for row in block.rows)
            cells = [f"[{_words(row[at]) if at < len(row) else ''}]" for row in block.rows for at in range(count)]
            header = f"table.header({', '.join(cells[:count])})"
            return f"#table(columns: {count}, {', '.join([header, *cells[count:]])})"
        case BlockType.HEADING:
            return f"#strong[{_words(block.runs)}]\n"
        case BlockType.BULLET:
            return f"{indent}- {_words(block.runs)}"
        case BlockType.NUMBERED:
            return f"{indent}/ {_escaped(block.label).replace(':', chr(92) + ':')}: {_words(block.runs)}"
    return f"{_words(block.runs)}\n"


def _words(runs: Sequence[Run]) -> str:
    return "".join(_styled(run) for run in runs)


def _styled(run: Run) -> str:
    text = run.text
    if run.href and (address := web_target(run.href)):
        made = _link(address, text)
    else:
        made, at = "", 0
        for start, end, found in find_links(text):
            if address := web_target(found):
                made += _escaped(text[at:start]) + _link(address, text[start:end])
                at = end
        made += _escaped(text[at:])
    if run.bold:
        made = f"#strong[{made}]"
    return f"#emph[{made}]" if run.italic else made


def _link(address: str, text: str) -> str:
    quoted = address.replace("\\", "\\\\").replace('"', '\\"')
    return f'#link("{quoted}")[{_escaped(text)}]'


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text).replace("\n", " #linebreak() ")
