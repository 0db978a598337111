"""A small published report in the shape of the real ones, with invented text: two regions, four Members."""

from __future__ import annotations

ISSUE = "March 2021"

REPORT = """ Progress Report Overview


1. This invented report exists for trying the desk. It tells of harbours, lighthouses and ledgers that nobody
has ever audited, and it is long enough for a paragraph to run over two lines.

2. Its second paragraph names three things:

¶ a lamp that is lit before dusk;
¶ a ledger that is closed before dawn;
¶ a gull.

x


x x
 EUROPE REGION

Regional Developments

The harbours of the northern coast agreed to count their barrels on the same day of the week, so that
no barrel is counted twice.

National Developments

ALBANIA

Background

The lighthouse administration employs twelve keepers and one cat. Its lamps were changed for brighter ones, and
the old lamps went to a school.

Current planning

The keepers plan to paint the tower:

¶ the lower half in red;
¶ the upper half in white, with
o one stripe of blue;
o one door of oak.

WCO support

A workshop on lamp oil took place in Durrës in spring.

Capacity Building Progress Report
March 2021

62. Part I

ICELAND

Background:

Fog bells ring here by hand. A fund of ú 300 pays for new ropes.

Customs Reform and Modernization Progress

The harbour masterôs office now answers letters within ña weekò, which used to take a season.

°
° °
 EAST AND SOUTHERN AFRICA REGION

Regional Developments

Ferry timetables of the great lakes are printed in one booklet from this year on.

National Developments

ESWATINI

Background

Surveyors measured every weighbridge twice and found them honest.

KENYA

WCO support

Two trainers came to see the new ferry ledger and stayed for the music.

°
° °
"""


def invented_report() -> bytes:
    """The report as the bytes of a UTF-8 file; as out of a PDF, a blank ends each line that is not empty."""
    lines = (f"{line} " if line else "" for line in REPORT.split("\n"))
    return "\n".join(lines).encode("utf-8")
