#!/usr/bin/env python3
"""Writes Tests/ExpressionsTests/oracle.csv: SQLite's answers to conditions with NULL in every place.

One line per condition; its answers are one letter a row (T, F, U) over the grid of a, b and s below,
the last varying fastest. CQL2 spells two operators differently; the rest is common to both languages.
"""
import itertools
import pathlib
import sqlite3

A = [None, 0.0, 1.0, 2.0]
B = [None, 0.0, 1.0, 3.0]
S = [None, "x", "xy"]

COMPARISONS = ["=", "<>", "<", ">", "<=", ">="]


def conditions():
    for op in COMPARISONS:
        for pair in ("a {} b", "a {} 1", "1 {} a", "s {} 'x'", "a + b {} 2", "a {} b * 2", "-a {} b - 2"):
            yield pair.format(op)
    for negated in ("", "NOT "):
        yield f"a {negated}IN (1)"
        yield f"a {negated}IN (1, b)"
        yield f"a {negated}IN (b, b + 1)"
        yield f"a {negated}IN (0, 1, 2)"
        yield f"1 {negated}IN (a, b)"
        yield f"s {negated}IN ('x', 'zz')"
        yield f"s {negated}IN ('x', s)"
        for low, high in itertools.product(("0", "1", "a", "b"), repeat=2):
            yield f"a {negated}BETWEEN {low} AND {high}"
            yield f"1 {negated}BETWEEN {low} AND {high}"
        for pattern in ("x%", "%y", "_", "__", "%", "", "x", "X%", "%x%y%"):
            yield f"s {negated}LIKE '{pattern}'"
    for operand in ("a", "s", "a + b", "a / b", "(a = b)", "(a > 1 AND b > 1)", "1", "'x'"):
        yield f"{operand} IS NULL"
        yield f"{operand} IS NOT NULL"
        yield f"NOT {operand} IS NULL"
    atoms = ["a = 1", "b > 0", "s = 'x'", "a IS NULL", "b / a > 1", "TRUE", "FALSE"]
    for x, y in itertools.product(atoms, repeat=2):
        yield f"{x} AND {y}"
        yield f"{x} OR NOT {y}"
        yield f"NOT ({x} AND {y})"
        yield f"({x}) = ({y})"
    for x, y, z in itertools.product(atoms[:4], repeat=3):
        yield f"{x} AND {y} OR {z}"
        yield f"NOT {x} AND ({y} OR {z})"
    for text in ("a / b = 1", "a / b <> 1", "b / (a - 1) > 0", "a / b > 1 OR a = 1", "a * b - a / b >= 0",
                 "a - b - 1 = 0", "a - (b - 1) = 0", "a + b * 2 = 4", "(a + b) * 2 = 4", "8 / 2 / a = 2",
                 "a % b = 1", "7 % a = 1"):
        yield text


def main():
    base = sqlite3.connect(":memory:")
    base.execute("PRAGMA case_sensitive_like = ON")
    base.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a REAL, b REAL, s TEXT)")
    for n, row in enumerate(itertools.product(A, B, S)):
        base.execute("INSERT INTO t VALUES (?, ?, ?, ?)", (n, *row))
    path = pathlib.Path(__file__).parent.parent / "Tests/ExpressionsTests/oracle.csv"
    with path.open("w", newline="\n") as out:
        out.write(f"condition,SQLite {sqlite3.sqlite_version}\n")
        for text in dict.fromkeys(conditions()):
            rows = base.execute(f"SELECT {text} FROM t ORDER BY n").fetchall()
            letters = "".join({None: "U", 0: "F", 1: "T"}[row[0]] for row in rows)
            out.write(f'"{text}",{letters}\n')


if __name__ == "__main__":
    main()
