"""Data the program ships with: read through importlib.resources.files("wcodesk_resources")."""
