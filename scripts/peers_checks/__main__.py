"""Runs landlint and its peers on one spoiled city and prints them side by side as Markdown.

Usage: peers_checks PARCELS LANDLINT RUNS; exit 1 where they count differently what has one meaning.
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import time

ROOM = pathlib.Path(__file__).parent
QGIS_PYTHON = "/usr/bin/python3"
ONE_THREAD = {name: "1" for name in
              ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


def measured(words, statuses=(0,), **environment):
    """Standard output of one process, its wall and core seconds, its own peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env={**os.environ, **environment})
    # Both pipes are small; what they hold is read before the process is waited for.
    text = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        sys.exit(f"{words[0]} ended with {process.returncode}: {errors[-2000:]}")
    return text, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def landlint(program, parcels, report):
    words = [program, "check", parcels, "--no-plan", "--as-of", "2025-12-31", "--lang", "en"]
    if report:
        words += ["-o", report]
    return measured(words, (0, 1))


def counted(report):
    """Plots by finding, in the words of the questions."""
    rules, invalid = {}, set()
    with open(report, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if line["type"] != "finding":
                continue
            rules[line["rule"]] = rules.get(line["rule"], 0) + 1
            if line["rule"].startswith("GEO2"):
                invalid.add(line["subject"]["ordinal"])
    return {
        "invalid": len(invalid),
        "shapes twice": rules.get("TOP102", 0),
        "pairs that share land": sum(rules.get(r, 0) for r in ("TOP101", "TOP102", "TOP103")),
        "gaps": rules.get("TOP201", 0) + rules.get("TOP202", 0)}, rules


def has_qgis():
    done = subprocess.run([QGIS_PYTHON, "-c", "import qgis.core"], capture_output=True,
                          check=False)
    return done.returncode == 0


def row(name, runs, quickest=None):
    """Quickest of the runs; the spread is the slowest against it."""
    wall, core, memory = min(runs)
    spread = max(run[0] for run in runs) / wall - 1
    ratio = "" if quickest is None else f"{wall / quickest:.1f}"
    print(f"| {name} | {wall:.2f} | {spread:.0%} | {ratio} | {core:.2f} | {memory:.0f} |",
          flush=True)
    return wall


def main():
    source, program, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    spoiled = str(source.parent / "spoiled.geojson")
    # In a process of its own: what is started from a large one is said to be as large.
    done = subprocess.run([sys.executable, str(ROOM / "spoil.py"), str(source), spoiled],
                          capture_output=True, text=True, check=True)
    faults = json.loads(done.stdout)
    report = str(source.parent / "found.jsonl")
    ours = [landlint(program, spoiled, None)[1:] for _ in range(runs)]
    reported = [landlint(program, spoiled, report)[1:] for _ in range(runs)]
    counts, rules = counted(report)
    peers = []
    for script, python in (("shapely_checks.py", sys.executable), ("qgis_checks.py", QGIS_PYTHON)):
        if python == QGIS_PYTHON and not has_qgis():
            continue
        words = [python, str(ROOM / script), spoiled]
        results = [measured(words, **ONE_THREAD, QT_QPA_PLATFORM="offscreen",
                            XDG_RUNTIME_DIR=str(source.parent), HOME=str(source.parent))
                   for _ in range(runs)]
        peers.append((json.loads(results[0][0].splitlines()[-1]), [r[1:] for r in results]))
    today = datetime.date.today().isoformat()
    print(f"### {source.parent.name} with all checks on the data, beside others, {today}\n\n"
          f"Put into it: {', '.join(f'{n} plots {word}' for word, n in faults.items())}. "
          f"Quickest of {runs} runs, spread is the slowest against it.\n\n"
          "| | wall s | spread | ratio | core s | peak MB |\n|---|---:|---:|---:|---:|---:|")
    quickest = row("landlint, all checks, text summary", ours)
    row("landlint, all checks, every finding as JSON Lines", reported, quickest)
    for answer, taken in peers:
        row(f"{answer['name']}, one thread", taken, quickest)
    names = list(counts)
    print(f"\n| counted | {' | '.join(names)} |\n|---|{'---:|' * len(names)}")
    for name, found in [("landlint", counts)] + [(a["name"], a["counts"]) for a, _ in peers]:
        print(f"| {name} | {' | '.join(str(found[n]) for n in names)} |")
    print()
    for answer, _ in peers:
        parts = ", ".join(f"{name} {s:.1f}" for name, s in answer["seconds"].items())
        rest = ", ".join(f"{answer['counts'][n]} {n}" for n in answer["counts"] if n not in names)
        print(f"Seconds of {answer['name']}: {parts}.{' Beside these ' + rest + '.' if rest else ''}")
    told = ", ".join(f"{rule} {n}" for rule, n in sorted(rules.items()))
    print(f"All findings of landlint by check: {told}.")
    if len(peers) < 2:
        print("QGIS skipped: Debian's qgis is not installed.")
    apart = [f"{n}: {counts[n]} and {a['counts'][n]} of {a['name']}" for a, _ in peers
             for n in names if a["counts"][n] != counts[n]]
    for words in apart:
        print(f"apart, {words}")
    return 1 if apart else 0


sys.exit(main())
