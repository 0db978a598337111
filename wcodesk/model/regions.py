"""The six regions of the WCO."""

from __future__ import annotations

from wcodesk.model.records import Region
from wcodesk.model.translation import mark

REGIONS: tuple[Region, ...] = (
    Region("europe", mark("Europe"), "Europe", 1),
    Region("asia-pacific", mark("Asia/Pacific"), "Asie/Pacifique", 2),
    Region("americas", mark("Americas and the Caribbean"), "Amériques et Caraïbes", 3),
    Region("esa", mark("East and Southern Africa"), "Afrique orientale et australe", 4),
    Region("mena", mark("North of Africa, Near and Middle East"), "Afrique du Nord, Proche et Moyen-Orient", 5),
    Region("wca", mark("West and Central Africa"), "Afrique occidentale et centrale", 6),
)
