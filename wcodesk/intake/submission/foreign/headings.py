"""Headings of the report's sections as Members write them: in English and French, Spanish and Portuguese."""

from __future__ import annotations

import re
from functools import lru_cache

from wcodesk.intake.submission.foreign.synonyms import significant
from wcodesk.model.kinds import kind_of
from wcodesk.model.records import SectionKind

_NUMBERING = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVXivx]{1,4})[.)]+\s+")
_LONGEST = 90  # characters of a line that may be a heading
_OTHERS = {
    SectionKind.BACKGROUND: "antecedentes, contexto, informacion general, informacao geral, introduccion, introducao",
    SectionKind.CURRENT_PLANNING: "planificacion actual, planificacion, planes actuales, plan actual, planes futuros,"
    " planeamiento actual, prioridades actuales, actividades planificadas, actividades previstas, planeamento atual,"
    " planeamento actual, planejamento atual, planejamento, planeamento, prioridades atuais, atividades planejadas,"
    " atividades previstas, planos futuros",
    SectionKind.REFORM_PROGRESS: "reforma modernizacion, reforma modernizacion aduanera, reforma modernizacion aduanas,"
    " progreso reforma modernizacion, progresos reforma modernizacion, avances reforma modernizacion, avance reforma"
    " modernizacion, progreso reforma modernizacion aduanera, avances reforma modernizacion aduanera, reforma aduanera,"
    " modernizacion aduanera, reforma modernizacao, reforma modernizacao aduaneira, progresso reforma modernizacao,"
    " progressos reforma modernizacao, avancos reforma modernizacao, reforma aduaneira, modernizacao aduaneira",
    SectionKind.WCO_SUPPORT: "apoyo oma, asistencia oma, asistencia tecnica oma, apoyo tecnico oma, cooperacion oma,"
    " actividades oma, misiones oma, apoio oma, assistencia oma, assistencia tecnica oma, atividades oma, missoes oma,"
    " apoyo organizacion mundial aduanas, apoio organizacao mundial alfandegas, apoio organizacao mundial aduanas",
}
_KINDS = {tuple(phrase.split()): kind for kind, words in _OTHERS.items() for phrase in words.split(",")}


@lru_cache(maxsize=8192)
def kind_in(text: str) -> SectionKind | None:
    """The kind that one line announces as a heading, in any of the four languages; None for any other line."""
    if len(text) > _LONGEST or not text.strip():
        return None
    known = kind_of(text)
    if known is None and not text.rstrip().endswith((".", ";", ",", "?", "!")):
        known = _KINDS.get(significant(_NUMBERING.sub("", text)))
    return known


def known_heading(text: str) -> str:
    """The part of a text that is a heading of a known kind, without what explains it; "" where it is none.

    Whoever asks writes "Background (please describe…)" or "Background: in a few sentences" beside the answer.
    """
    line = " ".join(text[:300].split())
    for part in (line, *(line.partition(sign)[0] for sign in "(:–")):
        if kind_in(part) is not None:
            return part.strip()
    return ""
