"""The words a mission is described with: its forms, modes and states, and suggestions for free text.

A choice is closed: nothing else is stored. A suggestion is only offered: anything may be typed.
"""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.records import MissionMode, MissionState
from wcodesk.model.translation import mark


class Choice(NamedTuple):
    """One of a closed list. value: what is stored; label: what files show, and tr(label) what a window does."""

    value: str
    label: str


MISSION_FORMS: tuple[Choice, ...] = (
    Choice("diagnostic", mark("Diagnostic")),
    Choice("scoping", mark("Scoping")),
    Choice("needs assessment", mark("Needs assessment")),
    Choice("workshop", mark("Workshop")),
    Choice("training", mark("Training")),
    Choice("accreditation", mark("Accreditation")),
    Choice("seminar", mark("Seminar")),
    Choice("webinar", mark("Webinar")),
    Choice("conference", mark("Conference")),
    Choice("meeting", mark("Meeting")),
    Choice("study visit", mark("Study visit")),
    Choice("mission", mark("Support mission")),
    Choice("evaluation", mark("Evaluation")),
    Choice("support", mark("Support")),
    Choice("project", mark("Project")),
    Choice("other", mark("Other")),
)

MISSION_MODES: tuple[Choice, ...] = (
    Choice(MissionMode.IN_PERSON.value, mark("In person")),
    Choice(MissionMode.VIRTUAL.value, mark("Virtual")),
    Choice(MissionMode.HYBRID.value, mark("Hybrid")),
)
"""The modes that can be chosen; a mode that is not known is left empty."""

MISSION_STATES: tuple[Choice, ...] = (
    Choice(MissionState.PLANNED.value, mark("Planned")),
    Choice(MissionState.DELIVERED.value, mark("Delivered")),
    Choice(MissionState.REPORTED.value, mark("Reported")),
    Choice(MissionState.POSTPONED.value, mark("Postponed")),
    Choice(MissionState.CANCELLED.value, mark("Cancelled")),
)
"""In the order in which they are listed, sorted and grouped: as a mission comes on, then what did not take place."""

STATE_ORDER = {choice.value: number for number, choice in enumerate(MISSION_STATES)}

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

FIELD_WORDS = frozenset(
    {
        "acquis", "anticorruption", "Frontex", "interagency", "intersectoral", "Mercosur", "phytosanitary",
        "plurilateral", "recordation", "Tajik", "timeframe", "timeframes",
    }
)  # fmt: skip
"""Words that Customs write in every country and that common dictionaries lack."""
