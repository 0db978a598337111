"""A published report, as text out of a PDF, read by small passes into an edition proposal."""

from wcodesk.intake.report.reader import read_report

__all__ = ["read_report"]
