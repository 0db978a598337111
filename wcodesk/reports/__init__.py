"""Snapshots out as PDF, Excel pages and JSON."""
