"""The plan's layers as GeoJSON text, from the town."""

import json

from .curves import band
from .cutting import cut_all
from .frame import STATIONS, place, plan_area_ring, roads
from .geodesy import to_gcj02
from .plane import area, contains
from .writing import collection, feature, line, point, polygon, union_geometry

HAND = "手绘示意,依据规划文字与车站锚点(OpenStreetMap)"
HAND_EN = "schematic, hand-drawn from the plan's words and station anchors"
IN_FORCE = "2020-09-28"


def plan_area():
    return collection("plan-area", [feature("PLA-01", polygon(plan_area_ring(), decimals=9), {
        "name_zh": "中新广州知识城规划范围(示意)",
        "name_en": "Knowledge City plan area (schematic)",
        "role": "plan-area", "source": HAND, "valid_from": IN_FORCE,
        "quote": "北面与白云区钟落潭镇、从化区太平镇接壤,南面与黄埔区萝岗街、永和街接壤",
    })])


def _frame_ring(corners, step=0.1):
    """A ring of street-frame corners, densified so that its sides follow the roads."""
    out = []
    for (s0, t0), (s1, t1) in zip(corners, corners[1:] + corners[:1]):
        n = max(1, round(max(abs(s1 - s0), abs(t1 - t0)) / step))
        out += [place(s0 + (s1 - s0) * k / n, t0 + (t1 - t0) * k / n) for k in range(n)]
    return out


def layout(permanent):
    """Core, axis and clusters. Sides along named roads follow the drawn road's centreline."""
    river = next(w.line for w in permanent if w.ident == "PGH-02")
    split = -1.7

    def side(t, s0, s1):
        n = round(abs(s1 - s0) / 0.1)
        return [place(s0 + (s1 - s0) * k / n, t) for k in range(n + 1)]

    whole = _frame_ring([(-8.5, -3.2), (-8.5, 1.2), (-5.3, 1.2), (-5.3, -3.2)])
    if area(whole) < 0:
        whole.reverse()
    west = max(cut_all([whole], [river]), key=lambda r: contains(r, place(-7, -2)))
    pieces = cut_all([west], [side(split, -9.0, -4.8)])
    smart = next(r for r in pieces if contains(r, place(-7, -2.4)))
    digital = next(r for r in pieces if contains(r, place(-7, -1.0)))
    life = _frame_ring([(2.7, 0), (2.7, 2.2), (6.75, 2.2), (6.75, 0)])
    chip = _frame_ring([(2.7, -2.6), (2.7, 0), (6.75, 0), (6.75, -2.6)])
    core = _frame_ring([(-3.0, -1.7), (-3.0, 1.5), (-1.9, 1.5), (-1.9, 2.2), (0.3, 2.2), (0.3, 1.5),
                        (2.7, 1.5), (2.7, -1.7)])
    avenue = roads()[0]["line"]
    south = {"pair": "south", "bounds": "凤凰湖以南、花莞高速以东、广河高速以北、平岗河以西",
             "north_by": "凤凰湖", "west_by": "花莞高速", "south_by": "广河高速", "east_by": "平岗河",
             "quote": "主要是指凤凰湖以南、花莞高速以东、广河高速以北、平岗河以西区域"}
    north = {"pair": "north", "bounds": "人才大道以北、永九快速以东、知识城北站以南、九佛快速以西",
             "north_by": "知识城北站", "west_by": "永九快速", "south_by": "人才大道", "east_by": "九佛快速",
             "quote": "主要是指人才大道以北、永九快速以东、知识城北站以南、九佛快速以西区域"}
    drawer = {"split": "drawer", "split_note": "规划只给出两组团合计的四至,组团之间的分界为画法选择"}

    def unit(ident, ring, zh, en, role, **more):
        return feature(ident, polygon(ring, decimals=9), dict(
            {"name_zh": zh, "name_en": en, "role": role, "source": HAND, "valid_from": IN_FORCE},
            **more))

    return collection("layout", [
        unit("LAY-CORE", core, "知识创造与科技创新核", "Knowledge creation and innovation core", "core",
             quote="知识创造与科技创新核。位于知识城中部", bounds_note="规划无四至,范围为画法选择"),
        unit("LAY-AXIS", band(avenue, 250), "知识辐射传播轴", "Knowledge radiation axis", "axis",
             quote="沿开放大道构建功能高度复合的创新发展轴线", width_m=500,
             width_note="规划未定轴线宽度,500米为画法选择"),
        unit("LAY-S1", digital, "新一代信息技术产业组团", "New-generation IT cluster", "cluster",
             **south, **drawer),
        unit("LAY-S2", smart, "高端装备制造与新能源汽车产业组团",
             "High-end equipment and new-energy vehicle cluster", "cluster", **south, **drawer),
        unit("LAY-N1", life, "生命科学与生物医药产业组团", "Life science and biomedicine cluster",
             "cluster", **north, **drawer),
        unit("LAY-N2", chip, "新材料新能源及集成电路产业组团",
             "New materials, new energy and integrated circuit cluster", "cluster",
             **north, **drawer),
    ])


def road_lines():
    return collection("roads", [feature(f"ROAD-{k + 1:02d}", line(r["line"]), {
        "name_zh": r["name"], "name_en": r["name_en"], "role": "network", "source": HAND,
        "half_width_m": r["half"],
    }) for k, r in enumerate(roads())])


def blue_lines(permanent, planned):
    out = []
    for w in permanent + planned:
        fixed = w.level == "permanent"
        holes = [w.hole] if w.hole else []
        out.append(feature(w.ident, polygon(w.ring, holes, decimals=9), {
            "name_zh": w.name, "name_en": ("Blue line " if fixed else "Planned water ") + w.ident,
            "role": "blue-line", "level": w.level, "level_zh": "永久蓝线" if fixed else "预控蓝线",
            "kind": "湖泊" if w.line is None else "河涌", "source": HAND, "valid_from": IN_FORCE,
        }))
    return collection("blue-lines", out, quote="划定永久蓝线、预控蓝线两级管控",
                      level_note="规划未定义两级蓝线;分级含义为方案包解释")


def reserved_land(reserves):
    out = []
    for r in reserves:
        industrial = r["kind"] == "industrial"
        out.append(feature(r["id"], union_geometry(r["rings"], decimals=9), {
            "name_zh": r["name"], "name_en": f"Reserved land {r['id']}", "role": "reserved-land",
            "kind": r["kind"], "kind_zh": "产业用地留白" if industrial else "战略留白",
            "release_date": r["release"], "source": HAND, "valid_from": IN_FORCE,
            "quote": "实施产业用地“留白”弹性机制" if industrial
                     else "建立空间布局战略“留白”机制,提高规划弹性",
        }))
    return collection("reserved-land", out)


def construction_area(layout_text):
    """规划城市建设区: core and clusters stand for it, since the plan draws no line."""
    out = []
    for f in json.loads(layout_text)["features"]:
        if f["properties"]["role"] in ("core", "cluster"):
            out.append(feature(f["id"].replace("LAY", "JSQ"), f["geometry"], {
                "name_zh": f["properties"]["name_zh"] + "(示意)", "role": "construction-area",
                "source": HAND, "valid_from": IN_FORCE,
                "quote": "规划城市建设区雨水年径流总量控制率不低于82%",
                "bounds_note": "规划未给出建设区界线,以一核四组团代替,为画法选择",
            }))
    return collection("construction-area", out)


def water_surface(permanent):
    """The water itself, within its blue line."""
    return collection("water-surface", [
        feature("SM-" + w.ident, polygon(w.water_ring, [w.hole] if w.hole else [], decimals=9), {
            "name_zh": w.name, "role": "water", "kind": "湖泊" if w.line is None else "河涌",
            "source": HAND, "valid_from": IN_FORCE,
        }) for w in permanent])


def detailed_plan(plots):
    out = [feature(p["id"], p["geometry"], {
        "DKBH": p["id"], "DYMC": p["unit"], "YDYHFLDM": p["use"], "YDYHFLMC": p["use_name"],
        "JRYT": p["compatible"], "RJL": p["far"], "JZMD": p["density"], "LDL": p["green"],
        "JZGD": p["height"], "PFSJ": p["approved"], "PFWH": p["document"],
    }) for p in plots]
    return collection("detailed-plan", out, role="detailed-plan", synthetic=True,
                      source="由种子脚本生成的示意控规地块,不是任何已批控规")


def facilities(places):
    out = []
    for k, (zh, en, lon, lat, inside) in enumerate(STATIONS):
        out.append(feature(f"STA-{k + 1:02d}", {"type": "Point", "coordinates": [lon, lat]}, {
            "name_zh": zh, "name_en": en, "role": "facility", "kind": "metro-station",
            "kind_zh": "轨道车站", "level": None, "inside": inside,
            "source": "© OpenStreetMap contributors, ODbL 1.0",
        }))
    for f in places:
        out.append(feature(f["id"], point(f["at"]), {
            "name_zh": f["name"], "name_en": f["name_en"], "role": "facility", "kind": f["kind"],
            "kind_zh": f["kind_zh"], "level": f["level"], "inside": True, "source": HAND,
        }))
        if f["kind"] == "primary-care":  # one station has not said
            out[-1]["properties"]["standardised"] = None if f["name"].endswith("站12") else True
        if f["kind"] == "school":  # a drawn school has no enrolment
            out[-1]["properties"]["places"] = None
    return collection("facilities", out,
                      attribution="Stations: © OpenStreetMap contributors, ODbL 1.0")


def stations_gcj02():
    """The stations as a web map shows them: the GCJ-02 copy, for tests of offset detection."""
    out = []
    for k, (zh, en, lon, lat, inside) in enumerate(STATIONS):
        shifted = [round(c, 6) for c in to_gcj02(lon, lat)]
        out.append(feature(f"STA-{k + 1:02d}", {"type": "Point", "coordinates": shifted}, {
            "name_zh": zh, "name_en": en, "role": "facility", "kind": "metro-station",
            "inside": inside, "source": "© OpenStreetMap contributors, ODbL 1.0; GCJ-02 by formula",
        }))
    return collection("stations-gcj02", out, datum="GCJ-02",
                      warning="故意偏移约613米的副本,用于检验坐标偏移识别,不得用作位置",
                      attribution="Stations: © OpenStreetMap contributors, ODbL 1.0")
