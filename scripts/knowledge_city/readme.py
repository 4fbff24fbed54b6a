"""README of the package and of the samples: a row per file, and what the samples tell."""

import hashlib
from collections import Counter

DRAWN = "drawn by `scripts/make-knowledge-city.py` from the plan's words and station anchors"
CC0 = "as the project"
ODBL = "stations © OpenStreetMap contributors, ODbL 1.0; the rest as the project"
CRS84 = "CRS84 (lon, lat)"

ROWS = (  # file, what it is, origin, licence, reference system, certainty
    ("layers/plan-area.geojson", "plan area, one polygon; the published 178 km² guided its size",
     DRAWN, CC0, CRS84, "schematic"),
    ("layers/layout.geojson", "1 core, 1 axis, 4 clusters in two pairs", DRAWN, CC0, CRS84,
     "schematic"),
    ("layers/roads.geojson", "centrelines of the six roads that the plan names", DRAWN, CC0, CRS84,
     "schematic"),
    ("layers/blue-lines.geojson", "blue lines, `level` permanent or pre-control", DRAWN, CC0, CRS84,
     "schematic"),
    ("layers/reserved-land.geojson", "reserved land, `kind` industrial or strategic, `release_date`",
     DRAWN, CC0, CRS84, "schematic"),
    ("layers/detailed-plan.geojson", "detailed-plan plots with their limits as text", DRAWN, CC0,
     CRS84, "schematic, synthetic"),
    ("layers/water-surface.geojson", "the water within the permanent blue lines", DRAWN, CC0, CRS84,
     "schematic"),
    ("layers/construction-area.geojson", "stands for 规划城市建设区: core and clusters again", DRAWN, CC0,
     CRS84, "schematic"),
    ("layers/green-structure.geojson", "3 hill barriers, 1 green corridor, placed where no town is drawn",
     DRAWN, CC0, CRS84, "schematic"),
    ("layers/environment-zones.geojson", "3 environment zones that part the plan area", DRAWN, CC0,
     CRS84, "schematic"),
    ("layers/networks.geojson", "four bus levels and a tram; trunk, branch and cable tunnels", DRAWN,
     CC0, CRS84, "schematic"),
    ("layers/facilities.geojson", "metro stations; schools, clinics, centres, hubs",
     "stations: OpenStreetMap (gz-metro @62518be); the rest drawn", ODBL, CRS84,
     "stations ±30–75 m; the rest schematic"),
    ("samples/2025-12-31.geojson", "parcels at the end of 2025", "synthetic, seeded", CC0, CRS84,
     "synthetic"),
    ("samples/2024-12-31.geojson", "parcels a year before", "synthetic, seeded", CC0, CRS84,
     "synthetic"),
    ("samples/contracts/2025-12-31.csv", "contracts of the 2025 parcels, UTF-8 with BOM",
     "synthetic, seeded", CC0, "–", "synthetic"),
    ("samples/contracts/2024-12-31.csv", "contracts of the 2024 parcels, UTF-8 with BOM",
     "synthetic, seeded", CC0, "–", "synthetic"),
    ("samples/edges/stations-gcj02.geojson", "the stations shifted by the GCJ-02 formula (about "
     "613 m): for tests of offset detection only", "OpenStreetMap, shifted", ODBL,
     "GCJ-02, on purpose", "wrong on purpose"),
    ("catalogues/land-use-2023.csv", "land-use codes of the 2023 guide",
     "自然资发〔2023〕234号 through CCTool @6fb8c75; the annex itself was not compared", "facts", "–",
     "H, 2 codes may lack"),
    ("catalogues/land-use-2020-crosswalk.csv", "2020 trial to 2023", "CCTool @6fb8c75", "facts", "–",
     "H; 1311 disputed"),
    ("catalogues/gb50137-crosswalk.csv", "GB 50137-2011 to 2023", "bxgis @ed97a1e, practice", "facts",
     "–", "practice"),
    ("catalogues/survey-2020-collisions.csv", "third-survey codes; same string, other meaning",
     "CCTool @6fb8c75", "facts", "–", "H"),
    ("catalogues/industries.csv", "lead industries of core, south and north, with the plan's words",
     "the plan; synonyms are the package's reading", CC0, "–", "plan / reading"),
    ("catalogues/use-compatibility.csv", "pairs of uses that a source decides; a pair that is absent "
     "is undecided", "see its source column", CC0, "–", "articles from memory, unverified"),
)

HEAD = """# 知识城方案包 · The Knowledge City package

**示意,非法定边界;样例为合成数据。不得作为审查结论。**
**Schematic and synthetic: no legal boundary, no real parcel, not for decisions.**

The plan's text gives no coordinates, no areas, no widths and no floor-area limits. Everything with
a shape here was drawn by `scripts/make-knowledge-city.py` (seeded; the same bytes on every run) from
the plan's words, with metro stations as the only surveyed anchors. What the plan leaves open is a
drawing choice and says so in the feature:

- The plan area has only a verbal boundary; the polygon is a drawing.
- 一核 has no bounds, 一轴 has no width (drawn 500 m wide along a schematic 开放大道).
- The four clusters have bounds only as two pairs. The line inside a pair is the drawer's
  (`split: drawer`); industry is to be tested against the `pair`.
- 知识城北站 is a point, so the northern side of the north pair is a drawing choice; that the station
  红卫 is meant is an inference.
- The plan names 永久蓝线 and 预控蓝线 and defines neither. Lines, widths and streams are invented around
  the two lakes and the river that the plan names; streams called 示意 have no model.
- 规划城市建设区 has no line; core and clusters stand for it. 城乡用地 is not drawn at all.
- 开放大道, 人才大道, 永九快速, 九佛快速, 花莞高速 and 广河高速 are schematic centrelines.
- 三山 and 一廊 are counted by the plan and neither named nor placed; nor are environment zones, bus
  lines and utility tunnels. Their layers hold what the plan counts, at places of the drawer's choice.

Positions of stations are © OpenStreetMap contributors, [ODbL 1.0](https://opendatacommons.org/licenses/odbl/1-0/).
Points of commercial map services have no open licence and are not here, not even shifted back.

`plan.yaml` and `rules/` are written by hand and not by the script.

## Files

Reference system of every layer and sample: RFC 7946 lon/lat. The drawing was made in EPSG:4547.

| file | what | count | origin | licence | reference system | certainty | sha256 |
|---|---|---|---|---|---|---|---|
"""

ATTRIBUTES = """
## Attributes

| layer | attributes |
|---|---|
| all | `id` of the feature; `name_zh`, `name_en`, `role`, `source`, `valid_from`; `quote`: exact words of the plan |
| layout | `role` core, axis or cluster; clusters: `pair` south or north, `bounds`, `north_by`, `west_by`, `south_by`, `east_by`, `split`, `split_note`; axis: `width_m`, `width_note` |
| roads | `role` network, `half_width_m` |
| blue-lines | `level` permanent or pre-control, `level_zh`, `kind` 湖泊 or 河涌; holes are islands |
| reserved-land | `kind` industrial or strategic, `kind_zh`, `release_date` (null: not released) |
| detailed-plan | `DKBH` plot, `DYMC` unit, `YDYHFLDM` code, `YDYHFLMC` name, `JRYT` compatible codes by comma, `RJL` FAR, `JZMD` density, `LDL` green ratio, `JZGD` height in m, `PFSJ` approval date, `PFWH` document. Limits are text: `≤2.5` `≥1.2` `1.2-3.0` `≤35%` `—`. Industry (1001, 1101) has floors for FAR and density and a cap for green |
| green-structure | `role` barrier or corridor; corridor: `width_m`, `width_note` |
| environment-zones | `kind` undefined: the plan has no classes of zones |
| networks | `kind` public-transport (`level` express, trunk, branch, micro, tram) or utility-tunnel (`level` trunk, branch, cable) |
| facilities | `kind` metro-station, primary-care, hospital, school, kindergarten, fire-station, centre (`level` community, neighbourhood, block), hub (`level` municipal, district, cluster), transfer-centre; `inside` the plan area; primary care: `standardised`, schools: `places`, null where nobody knows |
| samples | 宗地代码 DKBH 项目名称 坐落 土地使用权人 权属性质 YDYHFLDM YDYHFLMC 登记面积 (m²) 批准日期 容积率 建筑密度 (%) 绿地率 (%) 建筑高度 (m) 主导产业 蓝线内规划许可 (无, a number, or empty) 电子监管号 年径流总量控制率 (%) 绿色建筑星级 (1–3, 非绿色建筑) |
| contracts | 电子监管号 供地方式 成交价格(万元) 合同签订日期 约定交地时间 实际交地时间 约定开工时间 约定竣工时间 实际开工时间 (a date, 未动工, empty, or 1900-01-01) 补充协议约定开工时间 中止开发日期 应动工开发面积 已动工开发面积 (m²) 总投资额(万元) 已投资额(万元) 闲置原因 原因审核状态 巡查日期 |

The detailed plan covers its plots only; streets between blocks and the hills are in no plot.

## Catalogues

Every catalogue has a `source` column. Groups of land use: construction = 07–15, reserved = 16,
water = 17, sea = 18–22 and 24, non-construction = the rest. **06 (农业设施建设用地) is counted as
non-construction**, as survey practice does; other tools count it as construction (column `note`).
`industries.csv` has one row per word: `kind` plan (the word stands in the quote) or synonym (what data
write instead). 新能源 is a word of the north, but not where it stands in 新能源汽车, a longer word of
the south: the longest word wins. The families of chapter 5, section 1 stand in no unit of the plan; where
they belong is the package's reading.
`use-compatibility.csv`: `actual` stands for itself and every class below it, `planned` for itself;
`verified` is no where nobody has looked the source up, and findings of USE101 say so.

## Making and checking

    scripts/make-knowledge-city.py           # writes every file of the table and both READMEs
    scripts/make-knowledge-city.py --check   # exit 1 if a committed file differs
    scripts/check-knowledge-city.py          # independent check of the geometry (needs Shapely, pyproj)
"""


def count(name, text):
    if name.endswith(".csv"):
        return text.count("\n") - 1
    return text.count('{"type":"Feature"')


def package(files):
    out = [HEAD]
    for name, what, origin, licence, system, certainty in ROWS:
        digest = hashlib.sha256(files[name].encode("utf-8")).hexdigest()
        out.append(f"| `{name}` | {what} | {count(name, files[name])} | {origin} | {licence} | {system} "
                   f"| {certainty} | `{digest}` |\n")
    missing = sorted(set(files) - {row[0] for row in ROWS})
    if missing:
        raise ValueError(f"no row for {missing}")
    return "".join(out) + ATTRIBUTES


WORDS = {
    "blue-no-permit": "permanent blue line entered, the permit column says 无",
    "blue-blank": "permanent blue line entered, the permit column is empty",
    "blue-before-line": "permanent blue line entered, approved before 2020-09-28",
    "blue-permit": "permanent blue line entered with a permit (in order)",
    "blue-sliver": "a strip of 0.12–0.17 m along the bank",
    "utility": "roads or utilities in a permanent blue line, the permit column says 无",
    "utility-permit": "roads or utilities in a permanent blue line with a permit (in order)",
    "planned-water": "pre-control blue line entered (to be consulted)",
    "planned-sliver": "a strip of 0.12–0.17 m in a pre-control line",
    "reserve": "reserved land not released, approved after it was drawn",
    "reserve-before": "the same, approved before it was drawn",
    "reserve-undated": "the same, no approval date",
    "reserve-sliver": "a strip of 0.12–0.16 m in reserved land",
    "reserve-started": "coded 16 with a contract and works",
    "use-barred": "a use that a source bars from the planned one",
    "use-silent": "a use on which no source decides (not judged)",
    "far-high": "FAR above the cap", "far-low": "industrial FAR below the floor",
    "density": "density above the cap", "green": "green ratio below the floor",
    "height": "height above the cap", "name-mismatch": "code and name disagree",
    "area-mismatch": "registered area differs from the measured one by 2.5–11.5 %",
    "no-use": "no land-use code",
    "idle-stated": "not started, the file says 未动工", "idle-blank": "not started, the column is empty",
    "idle-1900": "not started, written 1900-01-01", "idle-two-years": "not started for two years",
    "idle-delivery": "no agreed start: a year from delivery, then a year",
    "idle-claimed": "not started, a cause is claimed (待审核)",
    "idle-extended": "extended, and past that date too (one by more than a year)",
    "idle-verified": "not started, cause 经审核属实 (in order)",
    "extended-in-time": "extension still running (in order)",
    "anniversary-near": "one year ended within the last ten days",
    "anniversary-today": "the year ends on the as-of day (in order)",
    "resumed": "not started in 2024, begun in 2025 (in order)",
    "stalled-area": "stopped over a year, under a third developed",
    "stalled-investment": "stopped over a year, under 25 % invested",
    "stalled-exact-third": "stopped, exactly a third (in order)",
    "stalled-exact-quarter": "stopped, exactly 25 % (in order)",
    "stalled-recent": "stopped for less than a year (in order)",
    "no-dates": "neither an agreed start nor a delivery date (cannot be judged)",
    "unreadable": "agreed start written 交地后12个月内",
    "no-investment": "no investment and no date of stopping (cannot be judged)",
}
IN_ORDER = ("blue-permit", "utility-permit", "planned-water", "planned-sliver", "use-silent")


def samples(sample, counts):
    told = Counter(tag for p in sample.parcels for tag in p.story)
    deal = Counter(c.story for c in sample.contracts if c.story)
    trouble = sum(any(t not in IN_ORDER for t in p.story) for p in sample.parcels)
    share = 100 * trouble / len(sample.parcels)
    collective = sum(p.collective for p in sample.parcels)
    released = sum(bool(p.plot.reserve_released) for p in sample.parcels)
    several = sum(len(c.parcels) > 1 for c in sample.contracts)
    lines = [f"""# 合成样例 · The synthetic sample

**全部虚构:没有一宗真实宗地、权利人或合同。All of it is invented; nothing here is a real parcel.**

Two files of parcels of one schematic town, at the end of 2024 ({counts['2024']} parcels) and of 2025
({counts['2025']} parcels), and their contracts, joined by 电子监管号. Judge the 2025 file as of
2025-12-31, the 2024 file as of 2024-12-31. Holders are 示例单位0042, projects and addresses begin with
示例. Nearly everything is in order: {trouble} of {len(sample.parcels)} parcels of 2025 ({share:.1f} %) are
not. {collective} parcels are collective (village) land without a contract, {released} stand on reserved
land after its release, {several} contracts cover several polygons.

Figures are what was put in, not what a check finds: a plot pushed into a blue line is in another
detailed-plan plot too, and a rule may read a case otherwise.

## Parcels of 2025

| tag | parcels | what |
|---|---|---|
"""]
    for tag, what in WORDS.items():
        if told[tag] and not deal[tag]:
            lines.append(f"| {tag} | {told[tag]} | {what} |\n")
    lines.append("""
## Contracts of 2025

| tag | contracts | what |
|---|---|---|
""")
    for tag, what in WORDS.items():
        if deal[tag]:
            lines.append(f"| {tag} | {deal[tag]} | {what} |\n")
    lines.append(f"""
Off the lead industries of core or pair: 48 parcels; no industry given: 31 of those that have one to give.

Two parcels are used by the documents: `440112003012GB00417`, between two streams whose blue lines
overlap, and `440112003015GB00093` with contract `4401122023A00182`, whose works were due on 2024-06-30.

## From 2024 to 2025

{len(sample.new)} new grants besides those on land released in 2025, {len(sample.merged)} parcels merged out of
two, {len(sample.split)} split into two, {len(sample.changed)} with another land use; works begun and
investments made since.

## Spelling

Mostly clean. About 7 % of the dates are written 2023/5/8, 2023年5月8日, as a timestamp, as a serial
day, as a month alone or as milliseconds; about 7 % of the figures are text (`30%`, full-width
digits, a blank at the end).
""")
    return "".join(lines)
