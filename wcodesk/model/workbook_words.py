"""The words of the Member workbook in English and French, and which Members are written to in French."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import RowType

LANGUAGES = ("en", "fr")

FRENCH_SPEAKING = frozenset(
    (
        *("BE", "FR", "LU"),  # Europe
        "HT",  # Americas
        *("BI", "DJ", "KM", "MG"),  # East and Southern Africa
        *("DZ", "MA", "MR", "TN"),  # North of Africa: Arabic is official, French the language of work with others
        *(
            "BF",
            "BJ",
            "CD",
            "CF",
            "CG",
            "CI",
            "CM",
            "GA",
            "GN",
            "ML",
            "NE",
            "SN",
            "TD",
            "TG",
        ),  # West and Central Africa
    )
)
"""Members whose administrations work in French, alone or first among the WCO's two languages."""

ROW_TYPES: dict[str, dict[RowType, str]] = {
    "en": {
        RowType.PARAGRAPH: "Paragraph",
        RowType.BULLET: "Bullet",
        RowType.NUMBERED: "Numbered item",
        RowType.HEADING: "Lower heading",
        RowType.TABLE_HEAD: "Table heading",
        RowType.TABLE_ROW: "Table row",
        RowType.CONTINUED: "Continued",
    },
    "fr": {
        RowType.PARAGRAPH: "Paragraphe",
        RowType.BULLET: "Puce",
        RowType.NUMBERED: "Élément numéroté",
        RowType.HEADING: "Intertitre",
        RowType.TABLE_HEAD: "En-tête de tableau",
        RowType.TABLE_ROW: "Ligne de tableau",
        RowType.CONTINUED: "Suite",
    },
}
"""What the list of types offers."""


class Words(NamedTuple):
    """Everything that a workbook says in one language; {…} is filled in by the writer."""

    guide: str
    texts: str
    missions: str
    facts: str
    lists: str
    report: str
    for_member: str
    deadline: str
    contact: str
    contact_unknown: str
    inside_title: str
    inside: tuple[tuple[str, str], ...]
    fill_title: str
    fill: tuple[str, ...]
    expects_title: str
    expects: dict[SectionKind, str]
    after_title: str
    after: tuple[str, ...]
    stamp: str
    texts_lead: str
    texts_columns: tuple[str, str, str, str]
    table_cell: str
    own_section: str
    own_hint: str
    missions_lead: str
    when_title: str
    when_help: str
    facts_lead: str
    tables: dict[str, str]
    sender_title: str
    sender: dict[str, str]
    page: str
    headings: dict[SectionKind, str]
    note: str
    note_deadline: str
    part: str


ENGLISH = Words(
    guide="Guide",
    texts="Texts",
    missions="Missions",
    facts="Facts",
    lists="Lists",
    report="{title} – {edition}",
    for_member="Contribution of {member}",
    deadline="Please send this workbook back by {date}.",
    contact="Your contact at the WCO: {contact}",
    contact_unknown="Please send it back to the Regional Development Manager who sent it to you.",
    inside_title="What is in this workbook",
    inside=(
        ("Texts", "The entry of {member} as it now stands, section by section, one paragraph or list item a row."),
        ("Missions", "The capacity-building activities for {member} in the log of the WCO."),
        (
            "Facts",
            "Conventions, groupings and structures as the report has them, your contact persons, and who answered.",
        ),
    ),
    fill_title="How to fill it in",
    fill=(
        "Write in the white cells; the grey and blue ones are locked (there is no password). Change the text that "
        "stands there wherever it is out of date, and leave what is still right.",
        "New text goes into the empty rows below a section. Choose its type from the list: paragraph, bullet, "
        "numbered item, lower heading, or the rows of a table. More rows can be inserted anywhere.",
        "A bullet or numbered item has level 1, or 2 when it stands under another. The number of an item, such as 1. "
        "or (a), goes into the column Number.",
        "A table has one row for each of its rows: its first cell in the column Text, the others in the columns to "
        "the right. Its first row has the type Table heading.",
        "To take out a paragraph, empty its cell. To take out the whole text of a section, write CLEAR in capitals in "
        "one of its rows. A section whose rows are all empty keeps the text that the report has.",
        "A text too long for one row goes on in a row of the type Continued. Alt+Enter begins a new line in a cell.",
        "**Two asterisks** on both sides make bold, *one* italic, and [words](https://www.wcoomd.org) a link. They "
        "stand only where the text has such words; everything else is plain.",
        "Pictures, comments and colours do not reach the report. Please keep the sheets and their columns in place, "
        "and send the file back as an Excel workbook (.xlsx).",
    ),
    expects_title="What the report expects",
    expects={
        SectionKind.BACKGROUND: "The administration in a few sentences: its place in government, its size, laws and "
        "systems, and what has changed since the last report.",
        SectionKind.CURRENT_PLANNING: "What is planned or under way: strategic plan, priorities and projects, with "
        "their dates and those who support them.",
        SectionKind.REFORM_PROGRESS: "What has been achieved in the period of the report: laws, systems, procedures "
        "and organization, with dates and figures.",
        SectionKind.WCO_SUPPORT: "Support from the WCO and its partners in the period and what came of it. The "
        "missions themselves are on the sheet Missions.",
        SectionKind.OTHER: "Please bring the text under this heading up to date.",
    },
    after_title="What happens then",
    after=(
        "The Regional Development Manager compares what you send with what was sent to you and takes over each change "
        "after reading it. Nothing is replaced unseen.",
        "If something cannot be read or raises a question, you hear from us with the sheet and cell it is about.",
    ),
    stamp="Workbook format {format} · {member} · edition {edition} · state of {date} · store {store}",
    texts_lead="White cells are yours. The guide says how; CLEAR in a row empties its section.",
    texts_columns=("Type", "Level", "Number", "Text"),
    table_cell="Table, cell {number}",
    own_section="Another section, if there is something else to tell. Its heading:",
    own_hint="Write the heading into the white cell above and the text below.",
    missions_lead="Please correct what is wrong and add what is missing in the empty rows. What was not held has the "
    "state Cancelled or Postponed.",
    when_title="When",
    when_help="Write it like 3-7 June 2019, 3 June 2019, June 2019, 2019 or FY 2019/20.",
    facts_lead="As the report has them. Please correct what is wrong and add what is missing in the empty rows.",
    tables={
        "conventions": "Conventions and agreements",
        "groupings": "Unions, markets and communities",
        "structures": "Offices, centres and laboratories hosted",
        "contacts": "Contact persons for capacity building",
    },
    sender_title="Who filled this in",
    sender={
        "name": "Name",
        "position": "Position",
        "email": "E-mail",
        "date": "Date",
        "remarks": "Remarks",
    },
    page="Page",
    headings={
        SectionKind.BACKGROUND: "Background",
        SectionKind.CURRENT_PLANNING: "Current planning",
        SectionKind.REFORM_PROGRESS: "Reform and modernization progress",
        SectionKind.WCO_SUPPORT: "WCO support",
        SectionKind.OTHER: "Other headings",
    },
    note="Subject: {title}, {edition}: contribution of {member}\n\nDear colleagues,\n\nThe WCO is preparing the next "
    "{title}. The attached workbook, “{file}”, holds the entry of {member} as it now stands, the capacity-building "
    "activities that we have on record, and a few facts.\n\nPlease correct what has changed, add what is new, and "
    "send the workbook back{deadline}. Its first sheet says how; what you leave as it is stays in the report as it "
    "is.\n\nWith kind regards,\n{contact}\n",
    note_deadline=" by {date}",
    part="Part",
)

FRENCH = Words(
    guide="Guide",
    texts="Textes",
    missions="Missions",
    facts="Données",
    lists="Listes",
    report="{title} – {edition}",
    for_member="Contribution : {member}",
    deadline="Merci de renvoyer ce classeur au plus tard le {date}.",
    contact="Votre contact à l’OMD : {contact}",
    contact_unknown="Merci de le renvoyer au Responsable du développement régional qui vous l’a adressé.",
    inside_title="Ce que contient ce classeur",
    inside=(
        ("Textes", "La contribution actuelle ({member}), section par section, un paragraphe ou un élément par ligne."),
        ("Missions", "Les activités de renforcement des capacités ({member}) inscrites au registre de l’OMD."),
        (
            "Données",
            "Conventions, groupements et structures tels que le rapport les connaît, vos contacts, et l’auteur.",
        ),
    ),
    fill_title="Comment le remplir",
    fill=(
        "Écrivez dans les cellules blanches ; les grises et les bleues sont verrouillées (sans mot de passe). "
        "Modifiez le texte qui n’est plus à jour et laissez ce qui reste exact.",
        "Un nouveau texte s’écrit dans les lignes vides sous la section. Choisissez son type dans la liste : "
        "paragraphe, puce, élément numéroté, intertitre ou lignes d’un tableau. D’autres lignes peuvent être insérées "
        "partout.",
        "Une puce ou un élément numéroté est de niveau 1, ou 2 s’il dépend d’un autre. Le numéro d’un élément, tel "
        "que 1. ou (a), va dans la colonne Numéro.",
        "Un tableau occupe une ligne pour chacune des siennes : la première cellule dans la colonne Texte, les autres "
        "dans les colonnes de droite. Sa première ligne est du type En-tête de tableau.",
        "Pour supprimer un paragraphe, videz sa cellule. Pour supprimer tout le texte d’une section, écrivez EFFACER "
        "en majuscules dans l’une de ses lignes. Une section dont toutes les lignes sont vides garde le texte du "
        "rapport.",
        "Un texte trop long pour une ligne continue dans une ligne du type Suite. Alt+Entrée commence une nouvelle "
        "ligne dans la cellule.",
        "**Deux astérisques** de chaque côté donnent du gras, *un seul* de l’italique, et "
        "[mots](https://www.wcoomd.org) un lien. Ils ne figurent que là où le texte en a besoin ; tout le reste est "
        "du texte simple.",
        "Les images, commentaires et couleurs n’arrivent pas dans le rapport. Merci de ne pas déplacer les feuilles "
        "ni leurs colonnes et de renvoyer le fichier comme classeur Excel (.xlsx).",
    ),
    expects_title="Ce que le rapport attend",
    expects={
        SectionKind.BACKGROUND: "L’administration en quelques phrases : sa place dans l’État, sa taille, ses lois et "
        "ses systèmes, et ce qui a changé depuis le dernier rapport.",
        SectionKind.CURRENT_PLANNING: "Ce qui est prévu ou en cours : plan stratégique, priorités et projets, avec "
        "leurs dates et ceux qui les soutiennent.",
        SectionKind.REFORM_PROGRESS: "Ce qui a été accompli pendant la période du rapport : lois, systèmes, "
        "procédures et organisation, avec dates et chiffres.",
        SectionKind.WCO_SUPPORT: "L’appui de l’OMD et de ses partenaires pendant la période et ses résultats. Les "
        "missions elles-mêmes figurent sur la feuille Missions.",
        SectionKind.OTHER: "Merci de mettre à jour le texte sous ce titre.",
    },
    after_title="Ce qui se passe ensuite",
    after=(
        "Le Responsable du développement régional compare ce que vous renvoyez avec ce qui vous a été adressé et "
        "reprend chaque modification après l’avoir lue. Rien n’est remplacé sans avoir été vu.",
        "Si quelque chose est illisible ou soulève une question, nous vous indiquons la feuille et la cellule "
        "concernées.",
    ),
    stamp="Format du classeur {format} · {member} · édition {edition} · état du {date} · base {store}",
    texts_lead="Les cellules blanches sont à vous. Le guide dit comment ; EFFACER dans une ligne vide sa section.",
    texts_columns=("Type", "Niveau", "Numéro", "Texte"),
    table_cell="Tableau, cellule {number}",
    own_section="Une autre section, s’il y a autre chose à dire. Son titre :",
    own_hint="Écrivez le titre dans la cellule blanche ci-dessus et le texte ci-dessous.",
    missions_lead="Merci de corriger ce qui est inexact et d’ajouter ce qui manque dans les lignes vides. Ce qui n’a "
    "pas eu lieu a l’état Annulée ou Reportée.",
    when_title="Quand",
    when_help="Écrivez par exemple 3-7 juin 2019, 3 juin 2019, juin 2019, 2019 ou exercice 2019/20.",
    facts_lead="Tels que le rapport les connaît. Merci de corriger ce qui est inexact et de compléter les lignes "
    "vides.",
    tables={
        "conventions": "Conventions et accords",
        "groupings": "Unions, marchés et communautés",
        "structures": "Bureaux, centres et laboratoires accueillis",
        "contacts": "Contacts pour le renforcement des capacités",
    },
    sender_title="Qui a rempli ce classeur",
    sender={
        "name": "Nom",
        "position": "Fonction",
        "email": "Courriel",
        "date": "Date",
        "remarks": "Remarques",
    },
    page="Page",
    headings={
        SectionKind.BACKGROUND: "Contexte",
        SectionKind.CURRENT_PLANNING: "Planification actuelle",
        SectionKind.REFORM_PROGRESS: "Progrès de la réforme et de la modernisation",
        SectionKind.WCO_SUPPORT: "Appui de l’OMD",
        SectionKind.OTHER: "Autres titres",
    },
    note="Objet : {title}, {edition} : contribution de votre administration ({member})\n\nChers collègues,\n\nL’OMD "
    "prépare le prochain {title}. Le classeur ci-joint, « {file} », contient votre contribution telle qu’elle figure "
    "actuellement dans le rapport, les activités de renforcement des capacités que nous avons enregistrées et "
    "quelques données.\n\nMerci de corriger ce qui a changé, d’ajouter ce qui est nouveau et de nous renvoyer le "
    "classeur{deadline}. Sa première feuille explique comment ; ce que vous laissez tel quel reste tel quel dans le "
    "rapport.\n\nAvec nos meilleures salutations,\n{contact}\n",
    note_deadline=" au plus tard le {date}",
    part="Partie",
)

WORDS: dict[str, Words] = {"en": ENGLISH, "fr": FRENCH}

_FRENCH_LABELS = {
    "title": "Intitulé",
    "form": "Forme",
    "topic": "Sujet",
    "when": "Quand",
    "place": "Lieu",
    "mode": "Mode",
    "state": "État",
    "programme": "Programme",
    "donor": "Donateur",
    "convention": "Convention",
    "status": "Statut",
    "since": "Depuis",
    "grouping": "Groupement",
    "kind": "Type",
    "name": "Nom",
    "note": "Note",
    "role": "Fonction",
    "office": "Service",
    "email": "Courriel",
}
_FRENCH_CHOICES = {
    "diagnostic": "Diagnostic",
    "scoping": "Cadrage",
    "needs assessment": "Évaluation des besoins",
    "workshop": "Atelier",
    "training": "Formation",
    "accreditation": "Accréditation",
    "seminar": "Séminaire",
    "webinar": "Webinaire",
    "conference": "Conférence",
    "meeting": "Réunion",
    "study visit": "Visite d’étude",
    "mission": "Mission de soutien",
    "evaluation": "Évaluation",
    "support": "Soutien",
    "project": "Projet",
    "other": "Autre",
    "in person": "En présentiel",
    "virtual": "En ligne",
    "hybrid": "Hybride",
    "planned": "Prévue",
    "delivered": "Réalisée",
    "reported": "Consignée",
    "postponed": "Reportée",
    "cancelled": "Annulée",
    "party": "Partie",
    "acceding": "Adhésion en cours",
    "member": "Membre",
    "observer": "Observateur",
    "candidate": "Candidat",
}
"""As the desk says them in French; tests/model/test_workbook.py holds both together."""

_EARLIER_CHOICES = {
    "mission d’appui": "mission",
    "appui": "support",
    "virtuel": "virtual",
    "rapportée": "reported",
}
"""What French workbooks said before, and still say when they come back."""


def language_of(iso: str) -> str:
    """The language in which a Member is written to."""
    return "fr" if iso.upper() in FRENCH_SPEAKING else "en"


def label(field: Field, language: str) -> str:
    """A field's label."""
    return _FRENCH_LABELS.get(field.name, field.label) if language == "fr" else field.label


def choices(field: Field, language: str) -> tuple[str, ...]:
    """What the list of a field offers: all that is allowed, or suggestions."""
    if field.kind is FieldKind.CHOICE:
        return tuple(shown(field, choice.value, language) for choice in field.choices)
    return field.suggestions


def shown(field: Field, value: str, language: str) -> str:
    """A stored value as the workbook shows it."""
    if field.kind is FieldKind.CHOICE and language == "fr":
        return _FRENCH_CHOICES.get(value, field.show(value))
    return field.show(value, language=language)


def stored(field: Field, text: str) -> str:
    """What is stored for a cell's text, in either language. ValueError with a sentence for the user, as Field.read."""
    if field.kind is FieldKind.CHOICE:
        wanted = text.strip().casefold()
        earlier = _EARLIER_CHOICES.get(wanted)
        for choice in field.choices:
            if wanted and (wanted == _FRENCH_CHOICES.get(choice.value, "").casefold() or choice.value == earlier):
                return choice.value
    return field.read(text)


def row_type(text: str) -> str:
    """The type that a cell of the texts names, in either language; "" for an empty cell, else the text as it is."""
    wanted = text.strip().casefold()
    for names in ROW_TYPES.values():
        for kind, name in names.items():
            if wanted in (name.casefold(), kind.value):
                return kind
    return text.strip()
