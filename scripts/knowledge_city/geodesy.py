"""Coordinates of the drawing: CGCS2000 / 3-degree Gauss-Krueger CM 114E (EPSG:4547), GCJ-02.

The drawing is made in metres and written in lon/lat. Only the standard library is used, so
that the generated files can be reproduced on any machine with Python.
"""

from math import atan, atan2, atanh, cos, cosh, degrees, pi, radians, sin, sinh, sqrt

SEMI_MAJOR = 6378137.0
FLATTENING = 1 / 298.257222101
CENTRAL_MERIDIAN = 114.0
FALSE_EASTING = 500000.0

_N = FLATTENING / (2 - FLATTENING)
_RECTIFYING = SEMI_MAJOR / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
# Krueger's series to the fourth power of n; nanometres inside a three-degree zone.
_FORWARD = (
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16 + 41 * _N**4 / 180,
    13 * _N**2 / 48 - 3 * _N**3 / 5 + 557 * _N**4 / 1440,
    61 * _N**3 / 240 - 103 * _N**4 / 140,
    49561 * _N**4 / 161280,
)
_INVERSE = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)
_ECCENTRICITY = sqrt(FLATTENING * (2 - FLATTENING))


def to_grid(lon, lat):
    """Easting and northing in metres of EPSG:4547."""
    phi, lam = radians(lat), radians(lon - CENTRAL_MERIDIAN)
    s = sin(phi)
    t = sinh(atanh(s) - _ECCENTRICITY * atanh(_ECCENTRICITY * s))
    xi, eta = atan2(t, cos(lam)), atanh(sin(lam) / sqrt(1 + t * t))
    e, n = eta, xi
    for k, a in enumerate(_FORWARD, 1):
        e += a * cos(2 * k * xi) * sinh(2 * k * eta)
        n += a * sin(2 * k * xi) * cosh(2 * k * eta)
    return FALSE_EASTING + _RECTIFYING * e, _RECTIFYING * n


def to_lonlat(easting, northing):
    """Longitude and latitude in degrees (CGCS2000, written as CRS84)."""
    xi, eta = northing / _RECTIFYING, (easting - FALSE_EASTING) / _RECTIFYING
    x, h = xi, eta
    for k, b in enumerate(_INVERSE, 1):
        x -= b * sin(2 * k * xi) * cosh(2 * k * eta)
        h -= b * cos(2 * k * xi) * sinh(2 * k * eta)
    target = sin(x) / sqrt(sinh(h) ** 2 + cos(x) ** 2)
    tau = target
    for _ in range(4):
        sigma = sinh(_ECCENTRICITY * atanh(_ECCENTRICITY * tau / sqrt(1 + tau * tau)))
        value = tau * sqrt(1 + sigma * sigma) - sigma * sqrt(1 + tau * tau)
        stretch = (1 + (1 - _ECCENTRICITY**2) * tau * tau) / (
            (1 - _ECCENTRICITY**2) * sqrt((1 + tau * tau) * (1 + value * value))
        )
        tau += (target - value) * stretch
    return CENTRAL_MERIDIAN + degrees(atan2(sinh(h), cos(x))), degrees(atan(tau))


def area_scale(easting):
    """Ellipsoidal area per planar area near `easting`, to 1e-8 of the area."""
    lat = radians(23.33)
    e2 = _ECCENTRICITY**2
    w = 1 - e2 * sin(lat) ** 2
    radius2 = SEMI_MAJOR**2 * (1 - e2) / w**2
    point_scale = 1 + (easting - FALSE_EASTING) ** 2 / (2 * radius2)
    return 1 / point_scale**2


def to_gcj02(lon, lat):
    """The public GCJ-02 obfuscation of a WGS 84 position; about 613 m east-south-east here."""
    a, e2 = 6378245.0, 0.00669342162296594323
    x, y = lon - 105.0, lat - 35.0
    ripple = (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    dlat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + ripple
    dlat += (20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3
    dlat += (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3
    dlon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + ripple
    dlon += (20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    dlon += (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    phi = radians(lat)
    w = 1 - e2 * sin(phi) ** 2
    dlat = dlat * 180 / ((a * (1 - e2)) / (w * sqrt(w)) * pi)
    dlon = dlon * 180 / (a / sqrt(w) * cos(phi) * pi)
    return lon + dlon, lat + dlat
