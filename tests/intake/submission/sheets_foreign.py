"""Sheets as Members send them, none of ours: rows, and what each is to be taken for."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sheet_maker import sheet_of

from wcodesk.intake.book.cells import Sheet, State
from wcodesk.model.submission import SheetUse

M, T, N = SheetUse.MISSIONS, SheetUse.TEXTS, SheetUse.NOTHING
LONG = "The administration is part of the Ministry of Finance and has some nine hundred officers in twelve offices."
MORE = "A strategic plan for 2020 to 2024 was adopted, with a single window and a new risk management system."


class Case(NamedTuple):
    """header, columns, member: of the mapping; columns: fields by letter, as "A=title B=when". file: its name."""

    name: str
    sheet: Sheet
    use: SheetUse
    header: int = 0
    columns: str = ""
    member: str = ""
    file: str = ""


ROWS = [
    ["Workshop on Customs valuation", "Albania", "3-7 June 2019", "Tirana"],
    ["Training on the Harmonized System", "Albania", "September 2019", "Durrës"],
    ["AEO study visit", "Albania", "2020", ""],
]
TWO = [
    ["Atelier national sur la valeur", date(2019, 6, 3), date(2019, 6, 7), "Dakar", "Réalisé"],
    ["Formation sur le SH", date(2019, 9, 2), date(2019, 9, 6), "Thiès", "Prévu"],
]
CASES = (
    Case(
        "english table",
        sheet_of([["Activity", "Country", "Date", "Venue"], *ROWS]),
        M,
        1,
        "A=title B=member C=when D=place",
    ),
    Case(
        "title rows and blank rows above",
        sheet_of([["Ministry of Finance"], ["Customs missions 2019"], [], ["Title", "Member", "When", "Place"], *ROWS]),
        M,
        4,
        "A=title B=member C=when D=place",
    ),
    Case(
        "number column first",
        sheet_of([["No.", "Name of activity", "Period"], [1, "Workshop on AEO", "June 2019"], [2, "Training", "2020"]]),
        M,
        1,
        "B=title C=when",
    ),
    Case(
        "french heads over two rows, merged",
        sheet_of(
            [["Intitulé de l’activité", "Dates", "", "Lieu", "État"], ["", "Début", "Fin"], *TWO],
            "Sénégal",
            merges=["A1:A2", "B1:C1", "D1:D2", "E1:E2"],
        ),
        M,
        2,
        "A=title B=begin C=end D=place E=state",
        "SN",
    ),
    Case(
        "french heads over two rows, not merged",
        sheet_of([["Activité", "Période", "", "Lieu", "Statut"], ["", "Du", "Au"], *TWO]),
        M,
        2,
        "A=title B=begin C=end D=place E=state",
    ),
    Case(
        "one head over two columns of dates",
        sheet_of([["Activity", "Dates", "", "Venue", "Status"], *TWO], merges=["B1:C1"]),
        M,
        1,
        "A=title B=begin C=end D=place E=state",
    ),
    Case(
        "spanish",
        sheet_of(
            [
                ["Actividad", "País", "Fecha de inicio", "Fecha de fin", "Lugar", "Donante", "Estado"],
                ["Taller de valoración", "Perú", "03/06/2019", "07/06/2019", "Lima", "BID", "Realizado"],
                ["Curso sobre origen", "Ecuador", "13/08/2019", "15/08/2019", "Quito", "", "Previsto"],
            ]
        ),
        M,
        1,
        "A=title B=member C=begin D=end E=place F=donor G=state",
    ),
    Case(
        "portuguese",
        sheet_of(
            [
                ["Atividade", "Data", "Local", "Tipo", "Financiamento"],
                ["Oficina sobre valor aduaneiro", "junho 2019", "Maputo", "Oficina", "União Europeia"],
                ["Formação em SH", "2020", "Beira", "Formação", "JICA"],
            ],
            "Moçambique",
        ),
        M,
        1,
        "A=title B=when C=place D=form E=donor",
    ),
    Case(
        "types and topics",
        sheet_of(
            [
                ["Type of activity", "Subject", "Title of the activity", "Date of activity", "Place of the activity"],
                ["Workshop", "Valuation", "National workshop on transfer pricing", "June 2019", "Tirana"],
                ["Training", "HS", "Training for classification officers", "July 2019", "Tirana"],
            ]
        ),
        M,
        1,
        "A=form B=topic C=title D=when E=place",
    ),
    Case(
        "no column of titles, but subjects",
        sheet_of([["Subject", "Dates", "Donor"], ["Risk management", "June 2019", "JICA"], ["PCA", "2020", "WCO"]]),
        M,
        1,
        "A=title B=when C=donor",
    ),
    Case(
        "a column of Members without a head",
        sheet_of([["", "Activity", "When"], ["Albania", "Workshop on AEO", "2019"], ["Georgia", "HS course", "2020"]]),
        M,
        1,
        "A=member B=title C=when",
    ),
    Case(
        "dates under a head that says nothing",
        sheet_of([["Activity", "Q", "Venue"], ["Workshop on AEO", "June 2019", "Tirana"], ["HS", "2020", "Durrës"]]),
        M,
        1,
        "A=title B=when C=place",
    ),
    Case(
        "states in a column headed Situation",
        sheet_of(
            [
                ["Mission", "Situation", "Période"],
                ["Mission d’appui", "réalisée", "2019"],
                ["Atelier sur l’origine", "annulée", "2020"],
            ],
            "Côte d’Ivoire",
        ),
        M,
        1,
        "A=title B=state C=when",
        "CI",
    ),
    Case(
        "programme and donor",
        sheet_of(
            [
                [
                    "Programme / Project",
                    "Activity",
                    "Beneficiary country",
                    "Start date",
                    "End date",
                    "Funded by",
                    "Mode",
                ],
                ["SECO GTFP", "TRS workshop", "Tunisia", date(2020, 2, 3), date(2020, 2, 7), "SECO", "Online"],
                ["Mercator", "Scoping mission", "Ghana", date(2020, 3, 3), date(2020, 3, 7), "HMRC", "In person"],
            ]
        ),
        M,
        1,
        "A=programme B=title C=member D=begin E=end F=donor G=mode",
    ),
    Case(
        "end date alone",
        sheet_of([["Activity", "Completion", "End date"], ["Workshop", "yes", "June 2019"], ["PCA", "no", "2020"]]),
        M,
        1,
        "A=title C=when",
    ),
    Case(
        "remarks",
        sheet_of([["Event", "Year", "Remarks"], ["Workshop on AEO", 2019, "Twenty officers took part."]]),
        M,
        1,
        "A=title B=when C=note",
    ),
    Case(
        "misspelt heads",
        sheet_of([["Activty", "Contry", "Vennue", "Date"], *[[row[0], row[1], row[3], row[2]] for row in ROWS]]),
        M,
        1,
        "A=title B=member C=place D=when",
    ),
    Case(
        "member in the title above",
        sheet_of([["Missions held in Georgia in 2019"], ["Activity", "Date"], ["Workshop on AEO", "June 2019"]]),
        M,
        2,
        "A=title B=when",
        "GE",
    ),
    Case(
        "member in the file's name",
        sheet_of([["Activity", "Date"], ["Workshop on AEO", "June 2019"]]),
        M,
        1,
        "A=title B=when",
        "MD",
        "Moldova_missions_2019.xlsx",
    ),
    Case(
        "member beside the word country",
        sheet_of([["Country:", "Republic of Moldova"], [], ["Activity", "Date"], ["Workshop on AEO", "June 2019"]]),
        M,
        3,
        "A=title B=when",
        "MD",
    ),
    Case(
        "two Members in the title name none",
        sheet_of([["Albania and Georgia"], ["Activity", "Date"], ["Workshop on AEO", "June 2019"]]),
        M,
        2,
        "A=title B=when",
    ),
    Case(
        "a missions table titled WCO support",
        sheet_of([["WCO support"], ["Activity", "Country", "Date", "Venue"], *ROWS]),
        M,
        2,
        "A=title B=member C=when D=place",
    ),
    Case(
        "dates without heads at all",
        sheet_of([["Workshop on Customs valuation", "June 2019"], ["Training on the HS", "July 2019"]], "Albania"),
        M,
        0,
        "A=title B=when",
        "AL",
    ),
    Case(
        "headed text",
        sheet_of([["Background"], [LONG], ["Current planning"], ["- single window"], ["- AEO"]], "Albania"),
        T,
        0,
        "A=text",
        "AL",
    ),
    Case(
        "headed text in french",
        sheet_of([["Contexte"], [LONG], ["Planification actuelle"], [MORE], ["Appui de l’OMD"], [LONG]], "Mali"),
        T,
        0,
        "A=text",
        "ML",
    ),
    Case(
        "headed text with numbered headings and a small table",
        sheet_of(
            [["1. Background"], [LONG], ["2. Current planning"], [MORE], ["", "Port", "Year"], ["", "North", 2019]],
        ),
        T,
        0,
        "A=text B=text C=text",
    ),
    Case(
        "headed text all in one cell",
        sheet_of([[f"Background\n{LONG}\nCurrent planning\n- one\n- two"]], "Kenya"),
        T,
        0,
        "A=text",
        "KE",
    ),
    Case(
        "headed text below a title",
        sheet_of(
            [
                ["Contribution of the Customs of Jordan"],
                ["June 2020"],
                [],
                ["Background"],
                [LONG],
                ["WCO support"],
                [MORE],
            ]
        ),
        T,
        0,
        "A=text",
        "JO",
    ),
    Case(
        "headings beside texts",
        sheet_of([["Section", "Contribution"], ["Background", LONG], ["Current planning", MORE]]),
        T,
        1,
        "A=heading B=text",
    ),
    Case(
        "headings beside texts without heads",
        sheet_of([["Background", LONG], ["Current planning", MORE], ["WCO support", LONG]], "Fiji"),
        T,
        0,
        "A=heading B=text",
        "FJ",
    ),
    Case(
        "text sent beside text returned",
        sheet_of(
            [
                ["Section", "Text of June 2020", "Updated text"],
                ["Background", LONG + LONG, MORE],
                ["WCO support", LONG, MORE],
            ]
        ),
        T,
        1,
        "A=heading C=text",
    ),
    Case(
        "several Members with headings beside",
        sheet_of(
            [
                ["Country", "Section", "Text"],
                ["Albania", "Background", LONG],
                ["", "Current planning", MORE],
                ["Georgia", "Background", LONG],
            ],
            merges=["A2:A3"],
        ),
        T,
        1,
        "A=member B=heading C=text",
    ),
    Case(
        "headings over columns, a Member a row",
        sheet_of(
            [
                ["Member", "Background", "Current planning", "WCO support"],
                ["Albania", LONG, MORE, ""],
                ["Georgia", LONG],
            ]
        ),
        T,
        1,
        "A=member B=text C=text D=text",
    ),
    Case(
        "headings over columns, one Member",
        sheet_of([["Background", "Current planning"], [LONG, MORE]], "Chad"),
        T,
        1,
        "A=text B=text",
        "TD",
    ),
    Case(
        "headings of nobody's kind beside texts",
        sheet_of([["Topic", "Update"], ["Single Window", LONG], ["Laboratory", MORE]], "Nepal"),
        T,
        1,
        "A=heading B=text",
        "NP",
    ),
    Case(
        "our own columns, copied",
        sheet_of(
            [
                ["Type", "Level", "Number", "Text"],
                ["", "", "", "Background"],
                ["Paragraph", "", "", LONG],
                ["", "", "", "Current planning"],
                ["Bullet", 1, "", "one"],
                ["Numbered item", 1, "1.", "two"],
            ],
            "Albania",
        ),
        T,
        1,
        "A=type B=level C=label D=text",
        "AL",
    ),
    Case(
        "two rows of heads, the lower one over the dates alone",
        sheet_of(
            [
                ["INFORME DE MISIONES – PARAGUAY"],
                ["N°", "Nombre del evento", "Fechas", "", "Sede", "Organizador", "Modalidad"],
                ["", "", "Desde", "Hasta"],
                [1, "Taller sobre OEA", date(2020, 2, 3), date(2020, 2, 7), "Asunción", "OMA", "Presencial"],
                [2, "Webinario SH", date(2020, 3, 3), date(2020, 3, 3), "", "BID", "Virtual"],
            ],
            merges=["A1:G1", "C2:D2"],
        ),
        M,
        3,
        "B=title C=begin D=end E=place G=mode",
        "PY",
    ),
    Case(
        "heads in a language that is not known",
        sheet_of(
            [
                ["Мероприятие", "Дата", "Место"],
                ["Семинар по стоимости", "03.06.2019", "Минск"],
                ["Учебный визит", "13.06.2019", "Минск"],
            ],
            "Belarus",
        ),
        M,
        1,
        "A=title B=when",
        "BY",
    ),
    Case(
        "headed text in spanish",
        sheet_of(
            [["Antecedentes"], [LONG], ["2. Planificación actual:"], [MORE], ["Apoyo de la OMA"], [MORE]], "Chile"
        ),
        T,
        0,
        "A=text",
        "CL",
    ),
    Case(
        "headed text in portuguese",
        sheet_of([["Reforma e modernização aduaneira"], [LONG], ["Planeamento atual"], [MORE]], "Angola"),
        T,
        0,
        "A=text",
        "AO",
    ),
    Case(
        "questions and answers",
        sheet_of(
            [
                ["No", "Question", "Answer"],
                [1, "How is your administration organized?", LONG],
                [2, "What is planned for next year?", MORE],
            ],
            "Rwanda",
        ),
        T,
        1,
        "B=heading C=text",
        "RW",
    ),
    Case(
        "a letter with headings in one cell",
        sheet_of([[f"Dear all,\n\nBackground\n{LONG}\n\nCurrent planning\n- one\n\nBest regards"]], "Ghana"),
        T,
        0,
        "A=text",
        "GH",
    ),
    Case(
        "contacts",
        sheet_of(
            [
                ["Name", "Position", "E-mail", "Telephone"],
                ["A. Person", "Head of unit", "a@example.org", "+1 000"],
                ["B. Person", "Officer", "b@example.org", "+1 001"],
            ]
        ),
        N,
        1,
    ),
    Case(
        "contacts in french",
        sheet_of([["Nom", "Prénom", "Fonction", "Courriel"], ["X", "Y", "Directeur", "x@example.org"]]),
        N,
        1,
    ),
    Case("a letter", sheet_of([["Dear colleague,"], ["please find attached our answer."], ["Kind regards"]]), N),
    Case("figures", sheet_of([["Revenue", 2018, 2019], ["Imports", 100, 120], ["Exports", 90, 95]]), N),
    Case("an empty sheet", sheet_of([]), N),
    Case("hidden", sheet_of([["Activity", "Date"], ["Workshop", "2019"]], state=State.HIDDEN), N),
)
