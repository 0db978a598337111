"""Which place of the manual fits what has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget

# By the name of the class, so that nothing is imported for it; the nearest above the focus counts.
TOPICS = {
    "Desk": "first-steps",
    "StartPage": "going#the-start-page",
    "TreePanel": "going#the-tree",
    "Palette": "going#go-to",
    "EntryView": "editing",
    "HeadingEdit": "editing#headings-and-sections",
    "SectionEdit": "editing",
    "WordsDialog": "editing#spelling",
    "TableForm": "lists-and-tables#tables",
    "FindBar": "finding#in-the-text-that-is-shown",
    "FindWindow": "finding#in-a-member-a-region-or-the-whole-edition",
    "MissionsPanel": "missions",
    "MissionForm": "missions#the-form",
    "MissionsWindow": "all-missions",
    "PasteDialog": "all-missions#rows-from-excel",
    "NamesDialog": "all-missions#names-in-the-log",
    "PagePane": "printing#the-page-beside-the-text",
    "HistoryPane": "history#history",
    "ProblemsPane": "printing#problems",
    "ExportDialog": "printing#export",
    "FindingsDialog": "printing#look-it-over-first",
    "ProposalDialog": "editions#read-a-report",
    "WorkbooksDialog": "workbooks",
    "ImportWindow": "importing",
    "QueuePanel": "importing#the-queue",
    "TextDetail": "importing#texts",
    "RecordDetail": "importing#records",
    "ProblemDetail": "importing#problems",
    "MappingForm": "importing#a-table-of-the-members-own",
    "SummaryDialog": "importing#accept-and-take-back",
    "AboutFile": "importing#the-queue",
    "ReplyDialog": "importing#write-back-to-the-sender",
    "ShortcutsWindow": "keyboard",
    "CrashDialog": "troubleshooting#something-went-wrong",
    "NoticeBar": "troubleshooting",
    "QMessageBox": "troubleshooting",
}
IN_TABLES = "lists-and-tables#tables"
IN_LISTS = "lists-and-tables"


def topic_of(widget: QWidget | None) -> str:
    """The place that fits a widget; "" for none, which is the manual's first page."""
    if isinstance(widget, QTextEdit) and type(widget).__name__ == "SectionEdit":
        from wcodesk.ui.document import LISTS, block_shape

        cursor = widget.textCursor()
        if cursor.currentTable() is not None:
            return IN_TABLES
        if block_shape(cursor.block())[0] in LISTS:
            return IN_LISTS
    above = widget
    while above is not None:
        for kind in type(above).__mro__:
            if kind.__name__ in TOPICS:
                return TOPICS[kind.__name__]
        above = above.parentWidget()
    return ""
