"""The words a mission is described with: its forms, modes and states, and suggestions for free text.

A choice is closed: nothing else is stored. A suggestion is only offered: anything may be typed.
"""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.records import MissionMode, MissionState


class Choice(NamedTuple):
    """One of a closed list. value: what is stored; label: what is shown."""

    value: str
    label: str


MISSION_FORMS: tuple[Choice, ...] = (
    Choice("diagnostic", "Diagnostic"),
    Choice("scoping", "Scoping"),
    Choice("needs assessment", "Needs assessment"),
    Choice("workshop", "Workshop"),
    Choice("training", "Training"),
    Choice("accreditation", "Accreditation"),
    Choice("seminar", "Seminar"),
    Choice("webinar", "Webinar"),
    Choice("conference", "Conference"),
    Choice("meeting", "Meeting"),
    Choice("study visit", "Study visit"),
    Choice("mission", "Support mission"),
    Choice("evaluation", "Evaluation"),
    Choice("support", "Support"),
    Choice("project", "Project"),
    Choice("other", "Other"),
)

MISSION_MODES: tuple[Choice, ...] = (
    Choice(MissionMode.IN_PERSON.value, "In person"),
    Choice(MissionMode.VIRTUAL.value, "Virtual"),
    Choice(MissionMode.HYBRID.value, "Hybrid"),
)
"""The modes that can be chosen; a mode that is not known is left empty."""

MISSION_STATES: tuple[Choice, ...] = (
    Choice(MissionState.PLANNED.value, "Planned"),
    Choice(MissionState.DELIVERED.value, "Delivered"),
    Choice(MissionState.POSTPONED.value, "Postponed"),
    Choice(MissionState.CANCELLED.value, "Cancelled"),
)

TOPICS: tuple[str, ...] = (
    "Advance rulings",
    "AEO",
    "Career development",
    "CBM",
    "Container control",
    "COPES",
    "CTS",
    "Cultural property",
    "Customs laboratories",
    "Customs-Business partnership",
    "Data analytics",
    "Data Model",
    "Drugs and precursors",
    "E-commerce",
    "E-learning",
    "Enforcement",
    "Express consignments and postal items",
    "Gender equality and diversity",
    "HRM",
    "HS",
    "Integrity",
    "IPR",
    "IT",
    "LMD",
    "National Committee on Trade Facilitation (NCTF)",
    "nCEN",
    "Non-intrusive inspection (NII)",
    "Organizational development",
    "Passenger controls (API/PNR)",
    "PCA",
    "Performance measurement",
    "PGS",
    "PICARD",
    "Programme management",
    "Project management",
    "Reform and modernization",
    "Regional cooperation",
    "Regional structures",
    "Revenue Package",
    "Risk Management",
    "RKC",
    "Rules of Origin",
    "SAFE",
    "Security",
    "Single Window",
    "Stakeholder engagement",
    "STCE",
    "Strategic planning",
    "TFA",
    "Train the trainers",
    "Transit",
    "TRS",
    "Valuation",
    "Wildlife trade",
)
"""Suggestions for the topic of a mission, in alphabetical order: as short as the report writes them."""

PROGRAMMES: tuple[str, ...] = (
    "A-CIP Programme",
    "EU-WCO Programme for the Harmonized System in Africa",
    "Fellowship Programme",
    "Global Trade Facilitation Programme (GTFP)",
    "HMRC-WCO-UNCTAD TFA Capacity Building Programme",
    "INAMA Project",
    "Leadership and Management Development Programme (LMDP)",
    "Mercator Programme",
    "Security Programme",
    "STCE Project",
    "TF-MICs Programme",
    "UNODC-WCO Container Control Programme (CCP)",
    "WCO-EAC CREATe Project",
    "WCO-Finland ESA Project II",
    "WCO/JICA Joint Project",
)
"""Suggestions for the programme that a mission belongs to, in alphabetical order."""

DONORS: tuple[str, ...] = (
    "Asian Development Bank (ADB)",
    "Customs Cooperation Fund China (CCF/China)",
    "Customs Cooperation Fund Germany (CCF/Germany)",
    "Customs Cooperation Fund Japan (CCF/Japan)",
    "Customs Cooperation Fund Korea (CCF/Korea)",
    "European Union",
    "Finland",
    "HM Revenue and Customs (HMRC)",
    "Inter-American Development Bank (IDB)",
    "Japan",
    "JICA",
    "Norad",
    "SECO",
    "Sida",
    "UK Foreign and Commonwealth Office (FCO)",
    "US Customs and Border Protection (CBP)",
    "USAID",
    "World Bank Group",
)
"""Suggestions for who pays for a mission, in alphabetical order."""
