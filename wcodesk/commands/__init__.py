"""The verbs of the command line, a module a family: each adds its parser and does its work.

Libraries are imported inside the functions that need them, so that each verb pays for no other.
"""
