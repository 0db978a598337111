"""Damaged signs and the genuine letters that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_builder import MEMBERS, ReportText, background, read, small_report

from wcodesk.intake.report.signs import SignRepair
from wcodesk.model.proposal import NoteKind

WORDS = (
    "the customs project strategy application members mobilization norm track goods list task bridge port in and per"
)


def repaired(text: str) -> str:
    return SignRepair([WORDS, text]).repair(text)[0]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("WCOôs tools, Membersô needs", "WCO’s tools, Members’ needs"),
        ("it doesnôt, theyôre, weôve", "it doesn’t, they’re, we’ve"),
        ("LAO PEOPLEôS REPUBLIC", "LAO PEOPLE’S REPUBLIC"),
        ("Côte dôIvoire and OôBrien", "Côte d’Ivoire and O’Brien"),
        ("lôadministration des douanes", "l’administration des douanes"),
        ("the 1990ôs", "the 1990’s"),
        ("Dnipropetrovsôk", "Dnipropetrovs’k"),
        ("a port´s gate", "a port’s gate"),
        ("the ñnew normò came", "the “new norm” came"),
        ("(ñGolden Listò)", "(“Golden List”)"),
        ("the plan ñPort 2020òand more", "the plan “Port 2020”and more"),
        ("its work programmes.ò", "its work programmes.”"),
        ("ñ2030 Agendaò", "“2030 Agenda”"),
        ("ólong and easyô tasks", "‘long and easy’ tasks"),
        ("ólong and easyò tasks", "‘long and easy’ tasks"),
        ("ómobilization of goodsô", "‘mobilization of goods’"),
        ("from 2016ï2019, July 2018ïJune 2019", "from 2016–2019, July 2018–June 2019"),
        ("EPCBïHRMP, WCO ïSida, SWï Its, a ï b", "EPCB–HRMP, WCO –Sida, SW– Its, a – b"),
        ("400,000 ú for it, ú 5 and ú7", "400,000 € for it, € 5 and €7"),
        ("-ĂProject of goods", "-“Project of goods"),
        ("Ă Project of goodsò", "“ Project of goods”"),
        ("law NÁ1/11 and nÁ 7", "law N°1/11 and n° 7"),
    ],
)
def test_damaged_signs_are_repaired(printed: str, meant: str) -> None:
    assert repaired(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Ricardo Treviño, España, niño, señor, Iñapari, Ñuñoa",
        "un ñandú",
        "Côte d'Ivoire, le rôle du contrôle, hôpital, dépôt, impôt, Rhône, diplôme, Nôtre-Dame",
        "Declaración de Adquisición, León, Kraków, Óbuda, Reykjavík, Łódź",
        "un óptimo órgano",
        "Niccolò, però, città, perché, più, Hòa Bình",
        "naïve, Haïti, Caraïbes, maïs, Thaïlande, Hanoï, Zaïre, Israël",
        "Perú, Anguiatú, menú, único",
        "Administração Geral Tributária, São Tomé, avô, robô, propôs",
        "Eser Çengel, façade, Curaçao",
        "môj stôl a kôň",
        "Hồ Chí Minh, Ngô, Phú Quốc",
        "CĂLĂRAȘI, Ăsta, ȚARĂ",
        "«methods of sharing»",
        "Á la carte, Ålesund",
    ],
)
def test_genuine_letters_are_left_alone(text: str) -> None:
    assert repaired(text) == text


def test_an_italian_name_inside_quotes_keeps_its_letter() -> None:
    assert repaired("the ñHub of Niccolò Rossiò opened") == "the “Hub of Niccolò Rossi” opened"


def test_a_word_that_is_only_met_damaged_does_not_vouch_for_itself() -> None:
    assert repaired("un ñandú y otro ñandú") == "un ñandú y otro ñandú"


def test_each_line_with_repaired_signs_is_noted(tmp_path: Path) -> None:
    extra = ReportText().add("The deskôs lamp is of the ñold kindò that the keeper likes.")
    proposal = read(small_report(extra).text(), tmp_path)
    (note,) = [note for note in proposal.notes if note.kind is NoteKind.REPAIRED]
    assert note.text == "Repaired: ô → ’, ñ → “, ò → ”"
    assert proposal.content.chapters[0].entries[0].sections[0].place == f"line {note.line - 2}"


def test_a_member_is_found_under_a_damaged_name(tmp_path: Path) -> None:
    text = small_report().add("Tea was had.").add("CÔTE DôIVOIRE").add("WCO support").add("A visit.").text()
    entry = read(text, tmp_path).content.chapters[0].entries[1]
    assert (entry.iso, entry.heading) == ("CI", "CÔTE D’IVOIRE")
    assert MEMBERS.find("CÔTE D’IVOIRE") is not None


def test_bullets_that_are_letters_are_no_damage(tmp_path: Path) -> None:
    blocks = background(ReportText().bullets("Åse counts;", "Ålesund is far.", sign="Å"), tmp_path)
    assert [block.text for block in blocks] == ["Åse counts;", "Ålesund is far."]
