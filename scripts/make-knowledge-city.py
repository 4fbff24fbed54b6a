#!/usr/bin/env python3
"""Draws geodata/knowledge-city: layers, samples, contracts, catalogues and their README.

Everything it writes is schematic or synthetic and says so. The same Python gives the same
bytes. With --check nothing is written, and the exit status is 1 if a committed file differs.
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from knowledge_city import package  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent / "geodata" / "knowledge-city"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--root", type=pathlib.Path, default=ROOT, help="the package folder")
    options = parser.parse_args()
    files = package.files()
    differing = []
    for name, text in sorted(files.items()):
        path = options.root / name
        data = text.encode("utf-8")
        if path.is_file() and path.read_bytes() == data:
            continue
        differing.append(name)
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    for name in differing:
        print(("differs: " if options.check else "written: ") + name)
    print(f"{len(files)} files, {len(differing)} " + ("differ" if options.check else "written"))
    return 1 if options.check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
