#!/usr/bin/env python3
"""Writes Sources/Expressions/FoldingTables.swift: full case folding and letters without their marks.

  make-folding-tables.py           writes the file
  make-folding-tables.py --check   exit 1 where the file is not what this would write; where this
                                   Python knows another version of Unicode it says so and exits 0

Case folding is toCasefold of the Unicode Standard (D144), as str.casefold has it. Letters without
marks are those of the full canonical decomposition less its combining marks, and Latin letters named
"… LETTER X WITH …" that have no decomposition (ø, đ, ł): the conformance tests of OGC 21-065r2 want
ACCENTI('København') = ACCENTI('Kobenhavn').
"""
import pathlib
import re
import sys
import unicodedata

TARGET = pathlib.Path(__file__).parent.parent / "Sources/Expressions/FoldingTables.swift"


def scalars():
    return (c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF)


def is_accent(c):
    """Marks that ACCENTI drops; nukta, kana voicing and virama (classes 7 to 9) make other letters."""
    return unicodedata.category(c) == "Mn" and unicodedata.combining(c) not in (0, 7, 8, 9)


def bare(c):
    out = "".join(x for x in unicodedata.normalize("NFD", c) if not is_accent(x))
    return "".join(without_stroke(x) for x in out)


def without_stroke(c):
    match = re.fullmatch(r"(LATIN (?:SMALL|CAPITAL) LETTER [A-Z]{1,2}) WITH .*", unicodedata.name(c, ""))
    if not match:
        return c
    try:
        return unicodedata.lookup(match[1])
    except KeyError:
        return c


def runs(pairs):
    """Single scalars to single scalars as (first, last, stride, distance)."""
    out = []
    for source, target in pairs:
        distance = target - source
        if out:
            first, last, stride, known = out[-1]
            gap = source - last
            if known == distance and gap <= 2 and stride in (0, gap):
                out[-1] = (first, source, gap, known)
                continue
        out.append((source, source, 0, distance))
    return [(a, b, s or 1, d) for a, b, s, d in out]


def wrapped(items, indent="    "):
    lines, line = [], indent
    for item in items:
        if len(line) + len(item) + 2 > 100:
            lines.append(line.rstrip())
            line = indent
        line += item + ", "
    lines.append(line.rstrip())
    return "\n".join(lines)


def table(change):
    single, several = [], []
    for c in scalars():
        out = change(chr(c))
        if out == chr(c):
            continue
        if len(out) == 1:
            single.append((c, ord(out)))
        else:
            several.append((c, out))
    return runs(single), several


def swift(name, words, change):
    single, several = table(change)
    flat = [f"0x{a:X}, 0x{b:X}, {s}, {d}" for a, b, s, d in single]
    many = [f'0x{c:X}: "' + "".join(f"\\u{{{ord(x):X}}}" for x in out) + '"' for c, out in several]
    return f"""
  /// {words} First and last scalar, step, distance to the target.
  static let {name}Runs: [Int32] = [
{wrapped(flat)}
  ]

  static let {name}Several: [UInt32: String] = [
{wrapped(many) if many else "    :"}
  ]
"""


def main():
    def accent(c):
        # Marks are dropped by the code; Hangul and compatibility ideographs have none.
        if is_accent(c) or any(a <= c <= b for a, b in (("\uAC00", "\uD7A3"), ("\uF900", "\uFAFF"),
                                                       ("\U0002F800", "\U0002FA1F"))):
            return c
        return bare(c)

    text = f"""/// Unicode {unicodedata.unidata_version}; written by scripts/make-folding-tables.py.
enum FoldingTables {{
  static let unicodeVersion = "{unicodedata.unidata_version}"
{swift("case", "Full case folding.", str.casefold)}{swift("accent", "Letters without their marks.", accent)}}}
"""
    if "--check" in sys.argv:
        known = TARGET.read_text(encoding="utf-8")
        version = re.search(r"Unicode (\S+);", known)
        if version and version[1] != unicodedata.unidata_version:
            print(f"skipped: the tables are of Unicode {version[1]}, this Python knows {unicodedata.unidata_version}")
            return 0
        return 0 if known == text else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {len(text.splitlines())} lines")
    return 0


sys.exit(main())
