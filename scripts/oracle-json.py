#!/usr/bin/env python3
"""Hold what landlint calls JSON against Python's reader and against a suite of tests.

    scripts/oracle-json.py LANDLINT [FOLDER…]     exit 1 where a verdict differs

Every text stands in a sound file of one plot: as the value of a property, as a foreign member of the feature,
as a member of the collection before its features and behind them. Without folders: seeded texts, most of them
damaged, read by landlint and by Python's json. With folders: the files y_*, n_* and i_* of JSONTestSuite below
them, of which a reader must accept the first, refuse the second and may do either with the third; each also as
a file of its own, which is no GeoJSON and is refused without a crash. A refusal has a code, a line and a
column; no run may take longer than SECONDS. Those files have a licence of their own (MIT) and stand in no
folder of this project: `apt-get source --download-only haskell-aeson` fetches them.
"""

import json
import pathlib
import random
import re
import sys
import tempfile

import timed_check

SEED = 20251231
ROUNDS = 500
FILES = 250
# A generous bound for a run over FILES small files, or over one of the suite: a hang, not a speed.
SECONDS = 60
# What is told of a text that is no JSON: syntax, encoding, numbers, nesting, brackets, commas, no object.
REFUSED = {"INP101", "INP102", "INP107", "INP108", "INP111", "INP112", "INP114", "INP115", "INP116", "INP121"}
# Of these RFC 8259 leaves to a reader what it does: names that stand twice, numbers beyond a double, nesting,
# surrogates alone.
LEFT_OPEN = {"INP104", "INP108", "INP111"}
# Called y_ in copies of the suite from before RFC 8259, i_ since: numbers beyond a double, UTF-16.
MOVED = re.compile("y_number_.*(huge_exp|overflow)|y_string_utf16[BL]E_no_BOM")
SHAPE = b'"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]}'
FRAMES = {
    "property": (b'{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"a":',
                 b"}," + SHAPE + b"}]}"),
    "foreign member": (b'{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"a":',
                       b',"properties":{},' + SHAPE + b"}]}"),
    "before the features": (b'{"type":"FeatureCollection","a":',
                            b',"features":[{"type":"Feature","id":1,"properties":{},' + SHAPE + b"}]}"),
    "behind the features": (b'{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{},'
                            + SHAPE + b'}],"a":', b"}"),
}


def told(program, paths):
    """For each file the codes that landlint tells of its JSON; where one has no place, "?"."""
    codes = {str(path): set() for path in paths}
    lines, status = timed_check.told(program, paths, ["--select", "INP"], SECONDS)
    for finding in lines[:-1]:
        place = finding["subject"]
        if finding["rule"] < "INP2":
            codes[place["file"]].add(finding["rule"] if place["line"] and place["column"] else "?")
    for failure in lines[-1]["failures"]:
        path, column, code = re.match(
            r"(.*?\.geojson)(?::\d+)?(:\d+)?: (?:.*?: )?(INP\d+|GEO\d+)", failure["en"]).groups()
        # Where nothing of a file can be used, the finding has the place.
        codes[path].add(code if column or " be used: " in failure["en"] else "?")
    if status == 0 and any(found & REFUSED for found in codes.values()):
        codes[str(paths[0])].add("exit 0")
    return [codes[str(path)] for path in paths]


def judged(program, texts):
    """(codes in each frame) of each text."""
    answers = [{} for _ in texts]
    with tempfile.TemporaryDirectory() as folder:
        for frame, (before, after) in FRAMES.items():
            for start in range(0, len(texts), FILES):
                paths = []
                for index, text in enumerate(texts[start:start + FILES]):
                    paths.append(pathlib.Path(folder) / f"{index}.geojson")
                    paths[-1].write_bytes(before + text + after)
                for index, codes in enumerate(told(program, paths), start):
                    answers[index][frame] = codes
    return answers


# Values as JSON has them, and pieces of what it does not have.
NUMBERS = ["0", "-0", "7", "-12", "0.5", "1e1", "1E+2", "12.50e-3", "123456789012", "1e-400"]
STRINGS = ['""', '"a"', '"地块"', '"\\n\\/"', '"\\u5730"', '"\\ud83d\\ude00"', '"😀"', '"[{"', '"\\\\"', '"\\""']
PIECES = [b"", b",", b":", b"[", b"]", b"{", b"}", b'"', b"\\", b"0", b"-", b"+", b".", b"e", b"\n", b"\t", b"\0",
          b"\x0c", b"\x1e", b"\x7f", b"\xef\xbb\xbf", b"\xff", b"\xc3", b"\xe5\x9c", b"\xed\xa0\x80", b"\\u00", b"\\u12G4",
          b"\\x", b"NaN", b"Infinity", b"-Infinity", b"tru", b"nulll", b"'", b"/*x*/", b"//", b"#", b"\xc2\xa0", b" ",
          b"01", b"1.", b".5", b"0x1", b"1e", b"\\ud800", b"=", b";"]


def value(chance, depth=0):
    kind = chance.randrange(4 if depth > 3 else 8)
    if kind < 2:
        return chance.choice(NUMBERS)
    if kind == 2:
        return chance.choice(STRINGS)
    if kind == 3:
        return chance.choice(["true", "false", "null"])
    gap = chance.choice(["", "", " ", "\n", "\r\n\t"])
    inner = [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind < 6:
        return "[" + ("," + gap).join(inner) + gap + "]"
    return "{" + ("," + gap).join(f'"{name}"{gap}:{item}' for name, item in zip("xyz", inner)) + "}"


def damaged(chance):
    text = value(chance).encode()
    for _ in range(chance.choice([0, 1, 1, 1, 2])):
        at = chance.randrange(len(text) + 1)
        keep = chance.choice([0, 0, 1, 2])
        text = text[:at] + chance.choice(PIECES) + text[at + keep:]
    return text[:chance.randrange(len(text) + 1)] if chance.random() < 0.1 else text


class Open(Exception):
    """What RFC 8259 leaves to a reader."""


def accepts(bytes_):
    """Whether Python calls the text JSON; Open where the standard does not say."""
    def constant(_):
        raise ValueError("a word that is no value")

    try:
        text = bytes_.decode("utf-8")
        read = json.loads(text, parse_constant=constant)
    except (ValueError, RecursionError):
        return False
    if re.search(r"[\ud800-\udfff]", json.dumps(read, ensure_ascii=False)) or "Infinity" in json.dumps(read):
        raise Open
    return True


def seeded(program):
    chance = random.Random(SEED)
    texts = [damaged(chance) for _ in range(ROUNDS)]
    differing = refused = left = 0
    for text, answer in zip(texts, judged(program, texts)):
        for frame, codes in answer.items():
            before, after = FRAMES[frame]
            try:
                sound = accepts(before + text + after)
            except Open:
                left += 1
                continue
            refused += not sound
            wrong = codes & (REFUSED - LEFT_OPEN - {"INP116"}) if sound else not codes & REFUSED
            if wrong or "?" in codes or "exit 0" in codes:
                differing += 1
                if differing <= 20:
                    print(f"{frame}: Python {'reads' if sound else 'refuses'} {text!r}, landlint tells "
                          f"{sorted(codes)}", file=sys.stderr)
    print(f"json: seeded: {len(texts) * len(FRAMES)} files, {refused} refused, {left} that the standard leaves open, "
          f"{differing} verdicts differ (seed {SEED})")
    return differing


def suite(program, folder):
    files = sorted(path for path in pathlib.Path(folder).rglob("*.json") if path.name[:2] in ("y_", "n_", "i_"))
    if not files:
        print(f"skipped: {folder}: no files y_*.json, n_*.json, i_*.json")
        return 0
    texts = [path.read_bytes() for path in files]
    kinds = ["i_" if MOVED.match(path.name) else path.name[:2] for path in files]
    differing = 0
    for kind, path, text, answer in zip(kinds, files, texts, judged(program, texts)):
        for frame, codes in answer.items():
            wrong = {"y_": codes & REFUSED, "n_": not codes & REFUSED, "i_": False}[kind]
            if wrong or "?" in codes or "exit 0" in codes:
                differing += 1
                print(f"{frame}: {path.name}: {text[:60]!r}, landlint tells {sorted(codes)}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        alone = pathlib.Path(scratch) / "alone.geojson"
        for path, text in zip(files, texts):
            alone.write_bytes(text)
            codes = told(program, [alone])[0]
            if not codes or "?" in codes:
                differing += 1
                print(f"alone: {path.name}: {text[:60]!r}, landlint tells {sorted(codes)}", file=sys.stderr)
    print(f"json: {folder}: {len(files)} files ({kinds.count('y_')} to accept, {kinds.count('n_')} to refuse, "
          f"{kinds.count('i_')} either), "
          f"each in {len(FRAMES)} places and alone, {differing} verdicts differ")
    return differing


def main(program, folders):
    return 1 if sum([suite(program, name) for name in folders] if folders else [seeded(program)]) else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
