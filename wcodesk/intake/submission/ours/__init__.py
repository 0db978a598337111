"""Our own files that came back: Member workbooks, however they were rearranged, and the Excel pages of a report."""
