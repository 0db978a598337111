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
    "Authorized Economic Operator (AEO)",
    "Coordinated Border Management (CBM)",
    "Cross-border e-commerce",
    "Customs laboratories",
    "Customs-Business partnership",
    "Data analytics",
    "Enforcement and compliance",
    "Express consignments and postal items",
    "Gender equality and diversity",
    "Harmonized System and classification",
    "Human Resource Management (HRM)",
    "Information technology and the WCO Data Model",
    "Integrity",
    "Intellectual Property Rights (IPR)",
    "Leadership and Management Development (LMDP)",
    "National Committee on Trade Facilitation (NCTF)",
    "Non-intrusive inspection (NII)",
    "Passenger controls (API/PNR)",
    "Performance measurement",
    "Post Clearance Audit (PCA)",
    "Project management",
    "Revised Kyoto Convention (RKC)",
    "Risk management",
    "Rules of origin",
    "Security and strategic trade controls",
    "Single Window",
    "Stakeholder engagement",
    "Strategic planning",
    "Time Release Study (TRS)",
    "Trade Facilitation Agreement (TFA)",
    "Transit",
    "Valuation",
    "Wildlife and CITES",
)
"""Suggestions for the topic of a mission, in alphabetical order."""

PROGRAMMES: tuple[str, ...] = (
    "A-CIP Programme",
    "EU-WCO Programme for the Harmonized System in Africa",
    "Global Trade Facilitation Programme (GTFP)",
    "HMRC-WCO-UNCTAD TFA Capacity Building Programme",
    "Mercator Programme",
    "Security Programme",
    "TF-MICs Programme",
    "UNODC-WCO Container Control Programme (CCP)",
    "WCO-EAC CREATe Project",
    "WCO/JICA Joint Project",
)
"""Suggestions for the programme that a mission belongs to, in alphabetical order."""

DONORS: tuple[str, ...] = (
    "Customs Cooperation Fund China (CCF/China)",
    "Customs Cooperation Fund Germany (CCF/Germany)",
    "Customs Cooperation Fund Japan (CCF/Japan)",
    "Customs Cooperation Fund Korea (CCF/Korea)",
    "European Union",
    "Finland",
    "HM Revenue and Customs (HMRC)",
    "JICA",
    "Norad",
    "SECO",
    "Sida",
    "USAID",
    "World Bank Group",
)
"""Suggestions for who pays for a mission, in alphabetical order."""
