"""Green structure, environment zones, transport and utility lines: counts and levels from the plan.

The plan gives how many there are and which levels they have, and no place for any of them: every
place here is a drawing choice and says so.
"""

from .curves import band, blob, curve
from .cutting import cut_all
from .frame import place, plan_area_ring, roads
from .plane import contains, counter_clockwise
from .writing import collection, feature, line, polygon

HAND = "手绘示意,规划只有个数与层次而无位置"
IN_FORCE = "2020-09-28"
GREEN = "构建“三山屏障、一廊骨架、蓝绿脉络、绿园点缀”的生态绿地结构"
BUSES = "打造以四层次公交线网体系(快、干、支、微)为主体、有轨电车为骨干"
TUNNELS = "建设干线、支线和缆线管廊等多级网络衔接的智慧综合管廊系统"
HILLS = (  # centre in local metres, radii, turn, wobble, phases; where no town is drawn
    ((553, -3345), 1150, 900, 0.6, (0.10, 0.07, 0.05), (0.4, 2.0, 4.4)),
    ((2496, -5120), 950, 760, 1.2, (0.09, 0.08, 0.04), (1.4, 0.3, 3.0)),
    ((-755, 1007), 950, 740, 0.2, (0.08, 0.09, 0.05), (2.6, 1.1, 0.7)),
)
CORRIDOR = ((-2277, -590), (-1500, -950), (-409, -1262), (200, -2100))


def _properties(zh, en, role, quote, **more):
    return dict({"name_zh": zh, "name_en": en, "role": role, "source": HAND,
                 "valid_from": IN_FORCE, "quote": quote}, **more)


def green_structure():
    """Three hills and one corridor."""
    out = []
    for k, (centre, across, along, turn, wobble, phases) in enumerate(HILLS, 1):
        ring = counter_clockwise(blob(centre, across, along, turn, wobble, 72, phases))
        out.append(feature(f"HILL-{k}", polygon(ring, decimals=9), _properties(
            f"山体屏障{k}(示意)", f"Hill barrier {k} (schematic)", "barrier", GREEN)))
    out.append(feature("GREEN-1", polygon(band(curve(CORRIDOR, 60), 180), decimals=9), _properties(
        "生态廊道(示意)", "Green corridor (schematic)", "corridor", GREEN,
        width_m=360, width_note="规划未定廊道宽度,360米为画法选择")))
    return collection("green-structure", out)


def environment_zones():
    """Three zones that part the plan area: cuts leave no gap and no overlap."""
    def side(s, t0=-12, t1=12, n=240):
        return [place(s, t0 + (t1 - t0) * k / n) for k in range(n + 1)]

    pieces = cut_all([counter_clockwise(plan_area_ring())], [side(-5.0), side(2.7)])
    names = {"south": ((-7, 0), "南部"), "middle": ((0, 0), "中部"), "north": ((4.5, 0), "北部")}
    out = []
    for k, (name, (at, zh)) in enumerate(names.items(), 1):
        own = [r for r in pieces if contains(r, place(*at))]
        out.append(feature(f"ENVZ-{k}", polygon(own[0], decimals=9), _properties(
            f"{zh}环境功能区(示意)", f"Environment zone {name} (schematic)", "environment-zone",
            "科学划定环境功能分区", kind="undefined", kind_note="规划没有分区类别")))
    if len(pieces) != len(out):
        raise ValueError(f"the plan area falls into {len(pieces)} pieces")
    return collection("environment-zones", out)


def networks():
    """Four bus levels and the tram along drawn roads; tunnels that join level to level."""
    avenue = roads()[0]["line"]

    def street(*corners):
        return curve([place(*c) for c in corners], 150)

    routes = (
        ("express", "快线", roads()[3]["line"]), ("trunk", "干线", roads()[1]["line"]),
        ("branch", "支线", street((-3.0, -1.7), (-3.0, 0), (-3.0, 1.5))),
        ("micro", "微线", street((-1.9, 0.3), (-1.2, 0.9), (-0.4, 0.3))),
        ("tram", "有轨电车", avenue),
    )
    out = [feature(f"BUS-{k}", line(points), _properties(
        f"公交{zh}(示意)", f"Public transport, {level} (schematic)", "network", BUSES,
        kind="public-transport", level=level)) for k, (level, zh, points) in enumerate(routes, 1)]
    # Each lower level begins at a vertex of the one above it.
    first, second = avenue[len(avenue) // 3], avenue[2 * len(avenue) // 3]

    def spur(start, dx, dy):
        return [start, (start[0] + dx / 2, start[1] + dy / 2), (start[0] + dx, start[1] + dy)]

    branches = [spur(first, 700, 600), spur(second, 650, 560)]
    tunnels = [("trunk", "干线", avenue)] + [("branch", "支线", b) for b in branches] + [
        ("cable", "缆线", spur(b[1], -240, 280)) for b in branches]
    out += [feature(f"TUN-{k}", line(points), _properties(
        f"综合管廊{zh}(示意)", f"Utility tunnel, {level} (schematic)", "network", TUNNELS,
        kind="utility-tunnel", level=level)) for k, (level, zh, points) in enumerate(tunnels, 1)]
    return collection("networks", out)
