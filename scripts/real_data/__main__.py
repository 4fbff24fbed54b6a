"""Runs the comparisons of scripts/check-real; exit 1 where one of them fails."""
import sys
from pathlib import Path

import balance
import cadastre
import common
import comparison
import systems
import topology
import zoning

PARTS = {"cadastre": cadastre, "zoning": zoning, "systems": systems,
         "topology": topology, "balance": balance, "comparison": comparison}


def main(names):
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"check-real: no part is called {unknown[0]}; parts: {' '.join(PARTS)}",
              file=sys.stderr)
        return 2
    for name in names or PARTS:
        part = PARTS[name]
        print(f"-- {name}")
        if not Path(part.NEEDS).exists():
            print(f"skipped: {part.NEEDS} is not there")
            continue
        part.check()
    print(f"real data: {common.passed} checks passed, {common.failed} failed")
    return 1 if common.failed else 0


sys.exit(main(sys.argv[1:]))
