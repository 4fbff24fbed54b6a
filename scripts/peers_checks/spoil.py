"""Puts known faults into a city whose features stand one a line, each with its own lot.

Usage: spoil.py SOURCE TARGET; prints how many by kind, as JSON.
"""
import json
import math
import random
import sys

SEED = 20200928


def lots(lines):
    """Places of features that are one ring of at least 8 corners, far enough apart in the file that
    no two of them are neighbours by chance, in an order that the seed decides."""
    rng = random.Random(SEED)
    taken, listed = set(), []
    order = [i for i, line in enumerate(lines) if line.startswith('{"type":"Feature",')]
    rng.shuffle(order)
    for i in order:
        if taken & set(range(i - 3, i + 4)):
            continue
        feature = json.loads(lines[i].rstrip(",\n"))
        rings = feature["geometry"]["coordinates"]
        if feature["geometry"]["type"] == "Polygon" and len(rings) == 1 and len(rings[0]) > 8:
            taken.add(i)
            listed.append(i)
    return listed


def looped(ring):
    """Three corners more in the middle of the first edge: the edge is run along, crossed, and left
    for its end, so that a triangle of about 4 cm hangs on it."""
    (ax, ay), (bx, by) = ring[:2]
    length = math.hypot(bx - ax, by - ay)
    ux, uy = (bx - ax) / length * 4e-7, (by - ay) / length * 4e-7
    mx, my = (ax + bx) / 2, (ay + by) / 2
    ring[1:1] = [[round(x, 8), round(y, 8)] for x, y in (
        (mx + ux, my + uy), (mx + ux / 2 - uy, my + uy / 2 + ux),
        (mx + ux / 2 + uy, my + uy / 2 - ux))]


def written(feature):
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def spoil(source, target):
    """Writes `target`; one lot in a thousand has each fault. Returns how many by kind."""
    with open(source, encoding="utf-8") as file:
        lines = file.read().splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith('{"type":"Feature",'))
    last = max(i for i, line in enumerate(lines) if line.startswith('{"type":"Feature",'))
    each = max(1, (last - first + 1) // 1000)
    places = iter(lots(lines))
    features = {i: lines[i].rstrip(",") for i in range(first, last + 1)}
    behind = []
    for number in range(each):
        # Twice, by another name.
        twin = json.loads(features[next(places)])
        twin["properties"]["宗地代码"] = f"440112019999GB{number:05}"
        behind.append(written(twin))
        # About 2 m to the north-east: over one neighbour, away from the other.
        moved = next(places)
        feature = json.loads(features[moved])
        ring = feature["geometry"]["coordinates"][0]
        feature["geometry"]["coordinates"][0] = [
            [round(x + 2e-5, 8), round(y + 2e-5, 8)] for x, y in ring]
        features[moved] = written(feature)
        # A loop of some centimetres on an edge, which crosses it.
        crossed = next(places)
        feature = json.loads(features[crossed])
        looped(feature["geometry"]["coordinates"][0])
        features[crossed] = written(feature)
        # Left out.
        del features[next(places)]
    text = ",\n".join(list(features.values()) + behind)
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines[:first]) + "\n" + text + "\n]}\n")
    return {"drawn twice": each, "moved": each, "with a loop": each, "left out": each}


if __name__ == "__main__":
    print(json.dumps(spoil(*sys.argv[1:])))
