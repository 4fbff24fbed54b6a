"""The frame of the drawing: local metres, the street frame, stations, roads, the plan area.

Local metres are EPSG:4547 minus ORIGIN. Stations (OpenStreetMap, ODbL) are the anchors; all else is
drawn by hand in the street frame: s runs north-west along 开放大道, t to its right.
"""

from math import sin

from .curves import curve
from .geodesy import to_grid, to_lonlat

ORIGIN = (450000.0, 2580000.0)
STATIONS = (  # name, English, longitude, latitude, inside the city; OpenStreetMap, ODbL
    ("红卫", "Hongwei", 113.482133, 23.401625, True),
    ("新南", "Xinnan", 113.489968, 23.379812, True),
    ("枫下", "Fengxia", 113.502780, 23.365909, True),
    ("知识城", "Knowledge City", 113.519352, 23.352390, True),
    ("何棠下", "Hetangxia", 113.538482, 23.334014, True),
    ("旺村", "Wangcun", 113.546742, 23.325832, True),
    ("汤村", "Tangcun", 113.559603, 23.309983, True),
    ("镇龙北", "Zhenlong North", 113.571956, 23.292277, True),
    ("镇龙", "Zhenlong", 113.587983, 23.287267, True),
    ("镇龙西", "Zhenlong West", 113.568544, 23.281070, True),
    ("金坑", "Jinkeng", 113.521599, 23.251961, True),
    ("中新", "Zhongxin", 113.607887, 23.288180, False),
    ("新和", "Xinhe", 113.461595, 23.415733, False),
    ("马沥", "Mali", 113.445121, 23.396636, False),
)


PLAN_AREA = (  # kilometres, local; a drawing, no legal boundary
    (0.2, -8.2), (2.2, -8.4), (3.3, -7.8), (4.2, -7.0), (5.9, -6.6), (7.9, -5.5), (8.7, -4.4),
    (9.0, -2.9), (9.2, -1.4), (8.6, 0.1), (7.7, 1.4), (7.3, 2.4), (6.0, 3.7), (5.2, 4.9),
    (4.4, 5.6), (3.2, 6.5), (2.6, 7.7), (1.2, 9.0), (0.3, 10.2), (-1.4, 10.7), (-3.0, 10.5),
    (-3.9, 9.8), (-5.0, 9.0), (-5.9, 8.1), (-6.1, 6.9), (-5.7, 5.8), (-4.6, 4.6), (-4.3, 3.0),
    (-3.5, 1.4), (-3.5, -0.2), (-2.7, -1.8), (-2.5, -3.4), (-1.5, -4.9), (-1.2, -6.4), (-0.7, -7.6),
)


CENTRE = (850.0, 3650.0)       # near the station 知识城
ALONG, ACROSS = (-0.6476, 0.7620), (0.7620, 0.6476)


def local(lon, lat):
    e, n = to_grid(lon, lat)
    return e - ORIGIN[0], n - ORIGIN[1]


def lonlat(point):
    return to_lonlat(point[0] + ORIGIN[0], point[1] + ORIGIN[1])


def place(s, t):
    """Local metres of a place in the street frame (kilometres), gently bent."""
    s, t = s * 1000, t * 1000
    ds = 120 * sin(t / 1000 + 0.4) + 90 * sin(s / 1900 + t / 1300)
    dt = 170 * sin(s / 1900 + 0.7) + 55 * sin(s / 800 + t / 1100)
    s, t = s + ds, t + dt
    return (CENTRE[0] + s * ALONG[0] + t * ACROSS[0], CENTRE[1] + s * ALONG[1] + t * ACROSS[1])


def plan_area_ring():
    return curve([(x * 1000, y * 1000) for x, y in PLAN_AREA], 350, closed=True)


EXPRESSWAYS = (  # name, English, points (s, t), half width of the road, buffer beyond it
    ("开放大道", "Kaifang Avenue", ((-10.9, 0), (7.2, 0)), 30),
    ("人才大道", "Rencai Avenue", ((2.7, -3.4), (2.7, 3.2)), 25),
    ("永九快速", "Yongjiu Expressway", ((1.2, -2.6), (7.4, -2.6)), 35),
    ("九佛快速", "Jiufo Expressway", ((1.2, 2.2), (7.4, 2.2)), 35),
    ("花莞高速", "Huadu-Dongguan Expressway", ((-2.5, -3.3), (-11.2, -3.2)), 40),
    ("广河高速", "Guangzhou-Heyuan Expressway", ((-8.5, 4.4), (-8.5, -5.6)), 40),
)


def roads():
    out = []
    for name, english, ((s0, t0), (s1, t1)), half in EXPRESSWAYS:
        n = 24
        line = [place(s0 + (s1 - s0) * k / n, t0 + (t1 - t0) * k / n) for k in range(n + 1)]
        out.append(dict(name=name, name_en=english, line=curve(line, 120), half=half))
    return out
