from __future__ import annotations

from wcodesk.reports.pdf.labels import Labels
from wcodesk.reports.styles import report_styles

STYLES = report_styles()
STYLE = STYLES.text["running"]


def test_a_label_is_set_once_for_a_style_a_room_and_a_side() -> None:
    labels = Labels(STYLES)
    first = labels.label("12", STYLE, 100)
    assert labels.label("12", STYLE, 100) is first
    assert labels.label("12", STYLE, 100, "right").lines[0].x > first.lines[0].x
    assert labels.label("12", STYLES.text["cell"], 100) is not first


def test_no_more_labels_are_kept_than_that() -> None:
    labels = Labels(STYLES)
    first = labels.label("0", STYLE, 100)
    for number in range(1, Labels.MOST + 1):
        labels.label(str(number), STYLE, 100)
    assert labels.label("0", STYLE, 100) is not first
