"""What came back: the cells of a file -> a submission -> a proposal beside what the report says now."""
