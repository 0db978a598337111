"""The six regions of the WCO."""

from __future__ import annotations

from wcodesk.model.records import Region

REGIONS: tuple[Region, ...] = (
    Region("europe", "Europe", "Europe", 1),
    Region("asia-pacific", "Asia/Pacific", "Asie/Pacifique", 2),
    Region("americas", "Americas and the Caribbean", "Amériques et Caraïbes", 3),
    Region("esa", "East and Southern Africa", "Afrique orientale et australe", 4),
    Region("mena", "North of Africa, Near and Middle East", "Afrique du Nord, Proche et Moyen-Orient", 5),
    Region("wca", "West and Central Africa", "Afrique occidentale et centrale", 6),
)
