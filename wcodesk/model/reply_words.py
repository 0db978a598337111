"""The words of a reply to a Member whose workbook came back with problems, in English and French."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.submission import Level, ProblemKind


class ReplyWords(NamedTuple):
    """Everything that a reply says in one language; {…} is filled in by whoever makes it.

    said: what is wrong and what to do, for each kind of problem that must be mended or checked. counts: of one, of
    more; both are for {number} problems of a level.
    """

    subject: str
    opening: str
    fine: str
    marked: str
    plain: str
    counts: dict[Level, tuple[str, str]]
    both: str
    levels: dict[Level, str]
    sheet: str
    file: str
    line: str
    empty: str
    whole_sheet: str
    value: str
    offers: str
    or_: str
    more: str
    closing: str
    said: dict[tuple[ProblemKind, Level], str]


_ERROR, _WARNING = Level.ERROR, Level.WARNING

ENGLISH = ReplyWords(
    subject="Subject: Your workbook “{file}”: {counts}",
    opening="Dear colleagues,\n\nThank you for sending back the workbook “{file}”. There are questions about it that "
    "only you can answer: {counts}.",
    fine="Dear colleagues,\n\nThank you for sending back the workbook “{file}”. There are no questions about it.",
    marked="The cells are marked in the attached workbook: yellow in a red frame, with a note that says what it is "
    "about. Please write your answers into these cells and send that workbook back. The rest of it needs nothing more.",
    plain="The attached workbook is a plain copy of yours, since notes could not be put into the file itself: it has "
    "the contents of your cells, but not their colours and formats, nor formulas and pictures.",
    counts={
        _ERROR: ("{number} entry to correct", "{number} entries to correct"),
        _WARNING: ("{number} to check", "{number} to check"),
    },
    both="{first} and {second}",
    levels={_ERROR: "To correct", _WARNING: "To check"},
    sheet="Sheet “{sheet}” ({count})",
    file="The file as a whole ({count})",
    line="- {place}, {value} {level}: {said}",
    empty="which is empty.",
    whole_sheet="- {level}: {said}",
    value="“{value}”.",
    offers="Perhaps: {offers}.",
    or_=" or ",
    more="…and {number} more, which are marked in the attached workbook.",
    closing="Thank you for your help. With kind regards,\n{contact}",
    said={
        (ProblemKind.DATE, _ERROR): "This is not understood as a date. Please write it like 3-7 June 2019, 3 June "
        "2019, June 2019, 2019 or FY 2019/20.",
        (ProblemKind.DATE, _WARNING): "This date looks unusual. Please check day, month and year.",
        (ProblemKind.CHOICE, _ERROR): "This is not on the list of the cell. Please choose one of its entries.",
        (ProblemKind.CHOICE, _WARNING): "This is not quite what the list of the cell says. Please check what is meant.",
        (ProblemKind.MEMBER, _ERROR): "No Member of the WCO is known by this name. Please write its usual name or its "
        "code of two letters.",
        (ProblemKind.MEMBER, _WARNING): "It is not certain which Member this is. Please write its usual name.",
        (ProblemKind.REQUIRED, _ERROR): "Something must stand here. Please fill it in.",
        (ProblemKind.REQUIRED, _WARNING): "Something should stand here. Please fill it in if you can.",
        (ProblemKind.LENGTH, _ERROR): "This text is too long to be taken over. Please shorten it.",
        (ProblemKind.LENGTH, _WARNING): "This text is very long. Please shorten it if you can.",
        (ProblemKind.CELL, _ERROR): "The cell shows an error, or a formula without its result. Please type what "
        "should stand there.",
        (ProblemKind.CELL, _WARNING): "The cell holds a formula. Please check that it shows what should stand there.",
        (ProblemKind.TEXT, _ERROR): "The text cannot be read. Please write it again.",
        (ProblemKind.TEXT, _WARNING): "The text looks damaged or cut off. Please check its letters and its end.",
        (ProblemKind.STRUCTURE, _ERROR): "It is not clear what this row is or where it belongs. Please choose its "
        "type from the list, or move it to where it belongs.",
        (ProblemKind.STRUCTURE, _WARNING): "This stands where it was not expected. Please check that it is in its "
        "place.",
        (ProblemKind.WORKBOOK, _ERROR): "This could not be read. Please use the workbook that we sent you, with its "
        "sheets and columns in place.",
        (ProblemKind.WORKBOOK, _WARNING): "This is not as it was in the workbook that we sent you. Please check it.",
    },
)

FRENCH = ReplyWords(
    subject="Objet : votre classeur « {file} » : {counts}",
    opening="Chers collègues,\n\nMerci de nous avoir renvoyé le classeur « {file} ». Il soulève des questions "
    "auxquelles vous seuls pouvez répondre : {counts}.",
    fine="Chers collègues,\n\nMerci de nous avoir renvoyé le classeur « {file} ». Il ne soulève aucune question.",
    marked="Les cellules concernées sont signalées dans le classeur ci-joint : en jaune dans un cadre rouge, avec une "
    "note qui dit de quoi il s’agit. Merci d’écrire vos réponses dans ces cellules et de nous renvoyer ce classeur. Le "
    "reste ne demande plus rien de votre part.",
    plain="Le classeur ci-joint est une copie simple du vôtre, car des notes n’ont pas pu être ajoutées au fichier "
    "lui-même : il contient ce que disent vos cellules, mais ni leurs couleurs et formats, ni les formules et images.",
    counts={
        _ERROR: ("{number} donnée à corriger", "{number} données à corriger"),
        _WARNING: ("{number} à vérifier", "{number} à vérifier"),
    },
    both="{first} et {second}",
    levels={_ERROR: "À corriger", _WARNING: "À vérifier"},
    sheet="Feuille « {sheet} » ({count})",
    file="Le fichier dans son ensemble ({count})",
    line="- {place}, {value} {level} : {said}",
    empty="qui est vide.",
    whole_sheet="- {level} : {said}",
    value="« {value} ».",
    offers="Peut-être : {offers}.",
    or_=" ou ",
    more="…et {number} autres, signalées dans le classeur ci-joint.",
    closing="Nous vous remercions de votre aide. Avec nos meilleures salutations,\n{contact}",
    said={
        (ProblemKind.DATE, _ERROR): "Ceci n’est pas compris comme une date. Merci de l’écrire par exemple ainsi : 3-7 "
        "juin 2019, 3 juin 2019, juin 2019, 2019 ou exercice 2019/20.",
        (ProblemKind.DATE, _WARNING): "Cette date paraît inhabituelle. Merci de vérifier le jour, le mois et l’année.",
        (ProblemKind.CHOICE, _ERROR): "Ceci ne figure pas dans la liste de la cellule. Merci d’y choisir une entrée.",
        (ProblemKind.CHOICE, _WARNING): "Ceci ne correspond pas tout à fait à la liste de la cellule. Merci de "
        "vérifier ce qui est entendu.",
        (ProblemKind.MEMBER, _ERROR): "Aucun Membre de l’OMD n’est connu sous ce nom. Merci d’écrire son nom usuel ou "
        "son code à deux lettres.",
        (ProblemKind.MEMBER, _WARNING): "Il n’est pas certain de quel Membre il s’agit. Merci d’écrire son nom usuel.",
        (ProblemKind.REQUIRED, _ERROR): "Cette cellule doit être remplie. Merci de la compléter.",
        (ProblemKind.REQUIRED, _WARNING): "Cette cellule devrait être remplie. Merci de la compléter si possible.",
        (ProblemKind.LENGTH, _ERROR): "Ce texte est trop long pour être repris. Merci de l’abréger.",
        (ProblemKind.LENGTH, _WARNING): "Ce texte est très long. Merci de l’abréger si possible.",
        (ProblemKind.CELL, _ERROR): "La cellule affiche une erreur, ou une formule sans son résultat. Merci d’y saisir "
        "ce qui doit y figurer.",
        (ProblemKind.CELL, _WARNING): "La cellule contient une formule. Merci de vérifier qu’elle affiche ce qui doit "
        "y figurer.",
        (ProblemKind.TEXT, _ERROR): "Ce texte est illisible. Merci de le saisir à nouveau.",
        (ProblemKind.TEXT, _WARNING): "Ce texte paraît endommagé ou coupé. Merci d’en vérifier les lettres et la fin.",
        (ProblemKind.STRUCTURE, _ERROR): "On ne voit pas ce qu’est cette ligne ni où elle doit figurer. Merci de "
        "choisir son type dans la liste ou de la placer là où elle doit être.",
        (ProblemKind.STRUCTURE, _WARNING): "Ceci figure à un endroit inattendu. Merci de vérifier que c’est bien sa "
        "place.",
        (ProblemKind.WORKBOOK, _ERROR): "Ceci n’a pas pu être lu. Merci d’utiliser le classeur que nous vous avons "
        "adressé, sans déplacer ses feuilles ni ses colonnes.",
        (ProblemKind.WORKBOOK, _WARNING): "Ceci n’est pas tel que dans le classeur que nous vous avons adressé. Merci "
        "de vérifier.",
    },
)

REPLY_WORDS: dict[str, ReplyWords] = {"en": ENGLISH, "fr": FRENCH}

AUTHOR = "WCO Desk"
"""Who fastens the notes of a reply to their cells, and their first line: LibreOffice forgets who wrote a note."""


def is_reply_note(text: str) -> bool:
    """Whether a note at a cell says what a reply put there and nothing else: who answers in it adds a line."""
    first, *lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    begins = tuple(
        f"{level}{colon}" for words in REPLY_WORDS.values() for level in words.levels.values() for colon in (":", " :")
    )
    return first == f"{AUTHOR}:" and bool(lines) and all(line.startswith(begins) for line in lines)
