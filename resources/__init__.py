"""Data the program ships with; wcodesk/model/resources.py finds it."""
