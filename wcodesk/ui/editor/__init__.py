"""The editor: one text per section, limited to what the report can print."""
