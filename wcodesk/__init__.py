"""WCO Desk: keep the country sections of the Capacity Building Progress Report."""

__version__ = "0.1.0"
