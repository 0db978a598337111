"""The import window: workbooks that came back, decided about change by change."""
