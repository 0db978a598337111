"""What came back: the cells of a file -> a submission -> a proposal beside what the report says now."""

from wcodesk.intake.submission.propose import propose
from wcodesk.intake.submission.reading import understand

__all__ = ["propose", "understand"]
