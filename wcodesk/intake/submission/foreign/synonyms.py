"""The words by which people call what we ask for: heads of columns and choices, in four languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.folding import fold, folded_words

_MISSIONS = {
    "title": "title, activity, activities, activity title, event, mission, mission title, workshop, training, course,"
    " training activity, capacity building activity, technical assistance activity, initiative, titre, intitule,"
    " intitule activite, activite, activites, evenement, formation, action, libelle, objet mission, titulo, actividad,"
    " actividades, evento, mision, capacitacion, atividade, atividades, acao, missao, formacao",
    "member": "member, members, country, countries, administration, customs administration, member administration,"
    " beneficiary, beneficiary country, beneficiary member, recipient, recipient country, state, member state, pays,"
    " membre, pays membre, pays beneficiaire, beneficiaire, administration douaniere, pais, miembro, pais miembro,"
    " pais beneficiario, beneficiario, administracion, administracion aduanera, membro, pais membro, administracao",
    "form": "form, type, type activity, activity type, type event, type mission, type support, kind, kind activity,"
    " category, nature, format, modality, forme, type activite, nature activite, categorie, tipo, tipo actividad,"
    " clase, modalidad, categoria, tipo atividade, natureza",
    "topic": "topic, topics, subject, subject matter, theme, thematic area, area, area focus, focus area, field,"
    " domain, sujet, theme activite, thematique, domaine, matiere, tema, area tematica, asunto, materia, assunto,"
    " area atuacao",
    "when": "when, timeline, target date,"
    " date, dates, date activity, activity date, activity dates, mission date, mission dates, event date,"
    " period, time, timing, timeframe, time frame, year, month, schedule, quand, periode, date activite, calendrier,"
    " annee, mois, echeance, cuando, fecha, fechas, periodo, ano, mes, calendario, fecha actividad, data, datas,"
    " quando, prazo, implementation date, period implementation, fiscal year",
    "begin": "start, start date, starting date, begin, begin date, beginning, from, date from, dates from, starts,"
    " debut, date debut, dates debut, commencement, inicio, fecha inicio, desde, data inicio, comeco, first day,"
    " dates start, date start, dates begin, du, fecha inicial, data inicial, fechas inicio,"
    " fechas desde, datas inicio",
    "end": "end, end date, ending date, finish, finish date, to, until, till, date to, dates to, ends, closing date,"
    " fin, date fin, dates fin, au, jusqu au, fecha fin, fecha final, fin fecha, hasta, termino, data fim, data final,"
    " fim, ate, last day, dates end, date end, data termino, fechas fin, fechas hasta, datas fim",
    "place": "place, venue, location, city, town, where, site, lieu, endroit, ville, ou, lugar, sede,"
    " ciudad, ubicacion, local, cidade, localizacao, activity location, activity venue, mission location, donde",
    "mode": "mode, mode delivery, delivery mode, delivery, attendance, online in person, virtual physical, mode"
    " prestation, presentiel distance, presentiel virtuel, modo, presencial virtual, formato, modalidade",
    "state": "status, activity status, implementation status, state activity, progress status, stage, etat, statut,"
    " etat avancement, estado, situacion, estatus, estado actividad, situacao, implementation",
    "programme": "programme, program, project, project programme, programme project, framework, programme projet,"
    " projet, cadre, programa, proyecto, programa proyecto, projeto, programa projeto, umbrella programme",
    "donor": "donor, donors, provider,"
    " donor partner, funding, funded by, funding source, source funding, fund, funder, sponsor,"
    " sponsored by, financed by, financing, budget source, partner, partners, development partner, donateur, donateurs,"
    " bailleur, bailleur fonds, bailleurs fonds, financement, finance par, source financement, partenaire, partenaires,"
    " donante, donantes, financiamiento, financiacion, fuente financiamiento, fondo, doador, doadores, financiamento,"
    " fonte financiamento, financiador",
    "note": "note, notes, remark, remarks, comment, comments, observation, observations, description, details, result,"
    " results, outcome, outcomes, objective, objectives, remarque, remarques, commentaire, commentaires, objectif,"
    " objectifs, resultats, nota, notas, comentario, comentarios, observaciones, observacoes, objetivo, objetivos,"
    " resultados, descripcion, descricao",
}
_TEXTS = {
    "member": _MISSIONS["member"],
    "heading": "heading, section, sections, chapter, topic, title, item, part, subject, question, questions, area,"
    " rubrique, titre, partie, chapitre, sujet, volet, seccion, apartado, titulo, capitulo, tema, pregunta, secao,"
    " topico, pergunta",
    "type": "type, row type, kind row, type ligne, tipo",
    "level": "level, niveau, nivel, indent",
    "label": "number, no, nr, numbering, numero, label, num",
    "text": "text, contribution, update, updated text, input, response, answer, content, narrative, information,"
    " description, paragraph, comments, member response, new text, details, texte, reponse, contenu, mise jour,"
    " commentaires, apport, texto, contribucion, respuesta, contenido, actualizacion, informacion, contribuicao,"
    " resposta, conteudo, atualizacao, informacao, progress, situation, achievements",
}
_PEOPLE = (
    "email, e mail, phone, telephone, tel, fax, mobile, position, job title, function, fonction, cargo, surname,"
    " first name, last name, family name, prenom, nom famille, nom prenom, courriel, correo, correo electronico,"
    " apellido, apellidos, telefono, telefone, contact person, contact point, address, adresse, direccion, endereco,"
    " poste, courrier electronique, adresse electronique, email address, mail"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SILENT = _set(
    "of the a an and or in on for by with de du des d la le les l et ou en au aux par pour del los las el y e o da do"
    " das dos para por as"
)
_ALONE = _set("ou as au du to from de")  # silent between others, but a head when nothing else is said
_NAMES = _set("name names title titre intitule nom nombre nome titulo designation libelle denominacion")
_ELISION = re.compile(r"\b[ldLD]['’]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

Phrases = tuple[tuple[str, ...], ...]


def _phrases(words: str) -> Phrases:
    found = []
    for phrase in words.split(","):
        every = tuple(phrase.split())
        found.append(tuple(word for word in every if word not in _SILENT) or every)
    return tuple(dict.fromkeys(found))


MISSION_HEADS: Mapping[str, Phrases] = {name: _phrases(words) for name, words in _MISSIONS.items()}
"""How the columns of missions are called; "begin" and "end" make "when" together."""

TEXT_HEADS: Mapping[str, Phrases] = {name: _phrases(words) for name, words in _TEXTS.items()}
"""How the columns of texts are called."""

PEOPLE_HEADS: Mapping[str, Phrases] = {str(number): (phrase,) for number, phrase in enumerate(_phrases(_PEOPLE))}
"""What only a list of people has."""

_CHOICES = {
    "state": {
        "planned": "plan, scheduled, upcoming, proposed, foreseen, to be held, in preparation, ongoing, in progress,"
        " confirmed, prevu, prevus, prevues, planifie, planifiee, programme, programmee, a venir, en cours,"
        " planificado, planificada, previsto, prevista, programado, programada, en curso, planejado, planejada,"
        " planeado, em curso",
        "delivered": "done, held, completed, complete, finished, implemented, conducted, realise, realisee, realises,"
        " realisees, tenu, tenue, termine, terminee, acheve, achevee, execute, effectue, effectuee, realizado,"
        " realizada, ejecutado, ejecutada, finalizado, finalizada, completado, completada, concluido, concluida",
        "reported": "reported on, written up, in the report, report submitted, report received, report done, rapporte,"
        " rapportee, rapportes, rapportees, consigne, consignee, consignes, consignees,"
        " rapport remis, rapport recu, compte rendu fait, reportado, reportada,"
        " informado, informada, relatado, relatada",
        "postponed": "delayed, deferred, rescheduled, on hold, reporte, reportee, differe, ajourne, ajournee, suspendu,"
        " pospuesto, pospuesta, aplazado, aplazada, postergado, adiado, adiada",
        "cancelled": "canceled, not held, abandoned, annule, annulee, cancelado, cancelada, anulado, anulada",
    },
    "mode": {
        "in person": "physical, face to face, onsite, on site, on the spot, f2f, presentiel, en presence, sur place,"
        " presencial, en persona",
        "virtual": "online, on line, remote, distance, en ligne, a distance, virtuelle, distanciel, en linea,"
        " a distancia, virtuel, zoom, teams, online via zoom",
        "hybrid": "mixed, blended, mixte, hibrido, hibrida, mixto, misto",
    },
    "form": {
        "diagnostic": "diagnosis, diagnostic mission, mission de diagnostic, mission diagnostic, diagnostico",
        "needs assessment": "assessment, evaluacion de necesidades, avaliacao de necessidades",
        "workshop": "national workshop, regional workshop, work shop, workshops, atelier national, atelier regional,"
        " ateliers, taller, taller nacional, taller regional, oficina",
        "training": "train, trainings, course, training course, training session, national training, stage, cours,"
        " session de formation, capacitacion, curso, entrenamiento, formacion, formacao, treinamento",
        "accreditation": "accreditation workshop, acreditacion, atelier d accreditation, atelier daccreditation",
        "seminar": "national seminar, regional seminar, seminaire, seminario",
        "webinar": "webinars, online seminar, web seminar, webinario, seminaire en ligne",
        "conference": "forum, symposium, conferencia",
        "meeting": "meetings, reunion, reuniao, encuentro",
        "study visit": "study tour, visite d etude, visite detude, voyage d etude, visita de estudio, visita de estudo",
        "mission": "support mission, ta mission, technical assistance mission, technical assistance,"
        " assistance technique, mission d appui, mission dappui, mission d assistance technique, asistencia tecnica,"
        " assistencia tecnica,"
        " mision, mision de apoyo, missao",
        "evaluation": "review, monitoring, evaluacion, avaliacao, suivi",
        "project": "projet, proyecto, projeto",
        "other": "others, autres, otro, otra, otros, outro, outra",
    },
}
CHOICE_WORDS: Mapping[str, Mapping[str, str]] = {
    name: {fold(word): value for value, words in values.items() for word in words.split(",")}
    for name, values in _CHOICES.items()
}
"""What choices are called beside their own labels: stored values by field, then by the folded word."""

_KNOWN_CHOICES: Mapping[str, frozenset[str]] = {
    each.name: frozenset(
        (*CHOICE_WORDS.get(each.name, ()), *(fold(word) for choice in each.choices for word in choice))
    )
    for each in MISSION_FIELDS
    if each.choices
}

_NOTHING_WORDS = (
    "n/a, n.a., na, n.d., nd, none, nil, null, nothing, not applicable, not available, no data, neant, aucun, aucune,"
    " sans objet, s/o, non applicable, ninguno, ninguna, no aplica, nada, nenhum, nenhuma, nao se aplica, n/d, tbd,"
    " tbc, to be determined, to be confirmed, to be defined, a determiner, a definir, a confirmer, por definir,"
    " a confirmar"
)
_NOTHING = frozenset(fold(word) for word in _NOTHING_WORDS.split(","))
_SIGNS = frozenset("-–—−_./*?…")


def says_nothing(text: str) -> bool:
    """Whether a cell says in so many words that there is nothing to say: "n/a", "-", "none", "néant"."""
    text = text.strip()
    if not text or len(text) > 24:
        return False
    return fold(text) in _NOTHING or (len(text) <= 3 and _SIGNS.issuperset(text.lower()))


def is_choice(name: str, text: str) -> bool:
    """Whether a text is one of a closed list, as far as people's words for it are known."""
    from wcodesk.model.workbook_words import stored

    if fold(text) in _KNOWN_CHOICES.get(name, ()):
        return True
    asked = next(each for each in MISSION_FIELDS if each.name == name)
    try:
        return bool(stored(asked, text))
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def _said(head: str) -> tuple[tuple[str, ...], ...]:
    """The words of a head that count; without those in brackets, and without "name of", in a second and third way."""
    ways: list[tuple[str, ...]] = []
    for text in (head, _BRACKETS.sub(" ", head)):
        every = folded_words(_ELISION.sub("", text))
        words = tuple(word for word in every if word not in _SILENT)
        if not words and len(every) == 1 and every[0] in _ALONE:
            words = tuple(every)
        for way in (words, words[1:] if words and words[0] in _NAMES else ()):
            if way and way not in ways:
                ways.append(way)
    return tuple(ways)


def significant(text: str) -> tuple[str, ...]:
    """The folded words of a text that count."""
    return tuple(word for word in folded_words(_ELISION.sub("", text)) if word not in _SILENT)


def likeness(head: str, phrases: Phrases, *, generic: bool = False) -> float:
    """How likely a head means what one of the phrases means, 0 to 1.

    generic: the phrases also qualify other heads ("activity" in "activity location"), so that beginning with one says
    less.
    """
    from rapidfuzz import fuzz

    best = 0.0
    for way, words in enumerate(_said(head[:200])):
        whole = " ".join(words)
        for phrase in phrases:
            size, extra = len(phrase), len(words) - len(phrase)
            if not extra and words == phrase:
                score = 1.0
            elif extra > 0 and words[:size] == phrase:
                score = max(0.62, (0.84 if generic else 0.94) - 0.04 * extra)
            elif extra > 0 and words[-size:] == phrase:
                score = max(0.58, 0.87 - 0.04 * extra)
            elif extra > 1 and any(words[at : at + size] == phrase for at in range(1, extra)):
                score = max(0.5, 0.72 - 0.03 * extra)
            elif abs(extra) < 2 and len(whole) > 4 and (ratio := fuzz.ratio(whole, " ".join(phrase), score_cutoff=84)):
                score = 0.9 * ratio / 100
            else:
                continue
            best = max(best, score - 0.02 * way)
    return best
