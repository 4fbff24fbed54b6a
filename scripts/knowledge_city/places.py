"""Schematic facility points: health, schools, three levels of centres, hubs, transfer."""

from math import hypot

from .plane import inner_point

# use of the plot, kind, Chinese, English, most of them
FROM_PLOTS = (
    ("080602", "primary-care", "社区卫生服务中心", "Primary care", 14),
    ("070102", "primary-care", "社区卫生服务站", "Primary care station", 12),
    ("080601", "hospital", "医院", "Hospital", 6),
    ("080403", "school", "中小学", "School", 30),
    ("080404", "kindergarten", "幼儿园", "Kindergarten", 24),
    ("1310", "fire-station", "消防站", "Fire station", 6),
)
CENTRES = (("community", "社区中心", 6), ("neighbourhood", "邻里中心", 12), ("block", "街坊中心", 24))
HUBS = (("municipal", "市级客运枢纽", 1), ("district", "区级客运枢纽", 1), ("cluster", "组团级客运枢纽", 3))


def spread(places, count):
    """Up to `count` places far from each other, the first one first."""
    chosen = []
    while places and len(chosen) < count:
        best = max(places, key=lambda q: min(
            (hypot(q[0] - c[0], q[1] - c[1]) for c in chosen), default=0))
        chosen.append(best)
        places = [q for q in places if q is not best]
    return chosen


def facilities(plots):
    out = []

    def add(prefix, kind, zh, en, level, points):
        for k, at in enumerate(points, 1):
            out.append(dict(id=f"{prefix}-{k:02d}", kind=kind, kind_zh=zh, level=level, at=at,
                            name=f"示例{zh}{k:02d}", name_en=f"{en} {k:02d} (schematic)"))

    def of(*uses):
        return [inner_point(p.ring) for p in plots if p.use in uses and p.zone != "village"]

    for use, kind, zh, en, most in FROM_PLOTS:
        add("FAC-" + use, kind, zh, en, None, spread(of(use), most))
    free = of("0702")
    for level, zh, count in CENTRES:
        chosen = spread(free or of("0901"), count)
        free = [p for p in free if p not in chosen]
        add("CEN-" + level[:3].upper(), "centre", zh, level.capitalize() + " centre", level, chosen)
    free = of("120802", "120803")
    for level, zh, count in HUBS:
        chosen = spread(free, count)
        free = [p for p in free if p not in chosen]
        add("HUB-" + level[:3].upper(), "hub", zh, level.capitalize() + " passenger hub", level,
            chosen)
    add("TRN", "transfer-centre", "智慧交通换乘中心", "Transfer centre", None, free[:1])
    return out
