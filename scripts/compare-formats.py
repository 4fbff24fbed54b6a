#!/usr/bin/env python3
"""Holds the reports of one run against each other, against GeoJSON's schema and the input.

    scripts/compare-formats.py FOLDER INPUT      FOLDER as scripts/check-formats fills it

Counts and areas must be the same in text, JSON, JSON Lines, GeoJSON, CSV, SARIF, Markdown, JUnit,
annotations of GitHub, GitLab's code quality and reviewdog's; the annotated parcels
must keep every member of every feature. Exit 1 where they differ.
"""
import csv
import io
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

from jsonschema import Draft7Validator

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "../shared/schemas/geojson.schema.json"
ORDER = ("violates", "suspected", "borderline", "incomplete", "conforms")
FAULTS = []


def same(what, *values):
    if any(value != values[0] for value in values):
        FAULTS.append(f"{what}: {' / '.join(str(value)[:120] for value in values)}")


def standard(folder):
    """RFC 7946 by the schema that stands beside the project; it may be a reference to the web."""
    if not SCHEMA.exists():
        print("skipped: GeoJSON's own schema (../shared/schemas is not here)")
        return
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    if "properties" not in schema and "oneOf" not in schema:
        print(f"skipped: {SCHEMA.name} holds no schema, but {json.dumps(schema)[:90]}")
        return
    for name in ("findings", "annotated"):
        document = json.loads((folder / f"{name}.geojson").read_text(encoding="utf-8"))
        errors = list(Draft7Validator(schema).iter_errors(document))
        for error in errors[:5]:
            FAULTS.append(f"{name}.geojson: {error.message[:150]}")
        print(f"{name}.geojson: {'RFC 7946 schema ok' if not errors else len(errors)}")


def units(text):
    """Square metres with four decimals as a whole number."""
    return round(float(text) * 10_000)


def counts(folder):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    findings = json.loads((folder / "findings.geojson").read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in
             (folder / "report.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = list(csv.DictReader(io.StringIO(
        (folder / "plots.csv").read_bytes().decode("utf-8-sig"), newline=""), strict=True))
    screen = (folder / "screen").read_text(encoding="utf-8")
    run = lines[-1]
    for member in ("plots_total", "plots_area_m2", "conclusions", "findings_total", "findings_listed", "rules",
                   "complete", "exit_status", "exit_reason", "provenance", "notices"):
        same(member, report[member], run[member], findings[member])
    indicators = sum(line["type"] == "indicator" for line in lines)
    same("indicators", len(report["indicators"]), len(findings["indicators"]), indicators)
    same("findings", report["findings_total"], len(report["findings"]), len(lines) - 1 - indicators,
         len(findings["features"]))
    same("plots", report["plots_total"], len(rows))
    by_conclusion = {word: sum(row["conclusion_word"] == word for row in rows)
                     for word in (*ORDER, "not-evaluated", "not-applicable")}
    same("conclusions", report["conclusions"], by_conclusion)
    same("area of all plots", units(report["plots_area_m2"]),
         sum(units(row["area_m2"]) for row in rows if row["area_m2"]))
    # The screen leaves out 未判定 and 不适用 where no plot is.
    said = {"not-evaluated": 0, "not-applicable": 0} | {word.replace(" ", "-"): int(number.replace(",", "")) for word, number in re.findall(
        r"(violates|suspected|borderline|incomplete|conforms|not evaluated|not applicable) ([\d,]+)",
        # Indicators have verdicts of their own, further down.
        screen.split("\nIndicators ")[0])}
    same("conclusions on the screen", report["conclusions"], said)
    hectares = f"{report['plots_area_m2'] / 10_000:,.4f} ha"
    same("area on the screen", True, hectares in screen)
    findings_by_id = {feature["id"]: feature["properties"] for feature in findings["features"]}
    for finding in report["findings"]:
        flat = findings_by_id.get(finding["fingerprint"])
        if flat is None:
            FAULTS.append(f"{finding['fingerprint']} is not in findings.geojson")
            continue
        for member in ("rule", "verdict", "area_m2", "plot_area_m2"):
            same(f"{finding['fingerprint']} {member}", finding[member], flat[member])
    by_plot = {}
    for row in rows:
        by_plot.setdefault(row["plot"].strip(), []).append(row)
    for finding in report["findings"]:
        plot = finding["subject"].get("plot")
        if plot is None or finding["verdict"] not in ("violates", "borderline"):
            continue
        codes = " ".join(row[finding["verdict"]] for row in by_plot.get(plot, []))
        same(f"{plot} {finding['rule']} in the table", True, finding["rule"] in codes.split())
    for row in rows:
        same(f"{row['plot']}: id is text", True, re.fullmatch(r"\d{12}[A-Z]{2}\d{5}", row["plot"].strip())
             is not None)
    text = (folder / "full.txt").read_text(encoding="utf-8")
    same("findings in full.txt", report["findings_total"], text.count("Again") if "Again" in text else -1)
    for_merge(folder, report)
    print(f"reports: {len(rows)} plots, {report['findings_total']} findings, compared in 11 formats")


def level(finding):
    """As docs/formats.md says, where schematic layers are trusted and borderline does not count."""
    own = {"error": "error", "warning": "warning", "advisory": "note"}[finding["severity"]]
    if finding["verdict"] == "borderline":
        return "warning" if own == "error" else own
    return own if finding["verdict"] in ("violates", "suspected", "incomplete") else "note"


def for_merge(folder, report):
    """Formats that decide a merge: the same findings at the levels that docs/formats.md gives."""
    run = json.loads((folder / "findings.sarif").read_text(encoding="utf-8"))["runs"][0]
    by_print = {finding["fingerprint"]: finding for finding in report["findings"]}
    same("findings in SARIF", report["findings_total"], run["properties"]["findings_total"],
         len(run["results"]))
    for result in run["results"]:
        name = result["partialFingerprints"]["primaryLocationLineHash"]
        finding = by_print.get(name)
        if finding is None:
            FAULTS.append(f"{name} of SARIF is not in report.json")
            continue
        region = result["locations"][0]["physicalLocation"]["region"]
        same(f"{name} in SARIF", (finding["rule"], level(finding), finding["subject"]["line"] or 1),
             (result["ruleId"], result["level"], region["startLine"]))
    levels = {word: sum(level(finding) == word for finding in report["findings"])
              for word in ("error", "warning", "note")}
    same("levels in SARIF", levels, run["properties"]["findings_by_level"])
    said = "errors {error:,}, warnings {warning:,}, notes {note:,}".format(**levels)
    notice = (folder / "run.github.txt").read_text(encoding="utf-8").splitlines()[-1]
    same("levels on GitHub", True, said in notice)
    words = {"major": "error", "minor": "warning", "info": "note",
             "ERROR": "error", "WARNING": "warning", "INFO": "note"}
    issues = json.loads((folder / "a.codequality.json").read_text(encoding="utf-8"))
    same("findings for GitLab", [(f["fingerprint"], f["rule"], level(f)) for f in report["findings"]],
         [(i["fingerprint"], i["check_name"], words[i["severity"]]) for i in issues])
    diagnostics = json.loads(
        (folder / "findings.rdjson").read_text(encoding="utf-8"))["diagnostics"]
    same("findings for reviewdog",
         [(f["rule"], level(f), f["subject"]["line"] or 1) for f in report["findings"]],
         [(d["code"]["value"], words[d["severity"]], d["location"]["range"]["start"]["line"])
          for d in diagnostics])
    suites = ElementTree.parse(folder / "junit.xml").getroot()
    failing = {case.get("name").split()[0] for case in suites.iter("testcase")
               if case.find("failure") is not None}
    same("failing rules in JUnit", failing,
         {f["rule"] for f in report["findings"] if level(f) == "error"})
    cases = [case.get("name").split()[0] for case in suites.iter("testcase")]
    same("cases in JUnit", int(suites.get("tests")), len(cases))
    # Checks that were not asked for have no case; what was judged has one.
    same("cases in JUnit without a rule", set(cases) - {r["code"] for r in report["rules"]}, set())
    same("judged rules without a case in JUnit",
         {r["code"] for r in report["rules"] if any(r["counts"].values())} - set(cases), set())
    summary = (folder / "summary.md").read_text(encoding="utf-8")
    same("levels in Markdown", True, said in summary)
    same("findings in Markdown", True, f"of {report['findings_total']:,}\n" in summary)
    for rule in report["rules"]:
        counts = {word: rule["counts"][word] for word in ("violates", "suspected", "borderline")}
        row = next((line for line in summary.splitlines()
                    if line.startswith(f"| **{rule['code']}** ")), None)
        if any(counts.values()):
            cells = [cell.strip().replace(",", "") for cell in row.split("|")[3:6]] if row else []
            same(f"{rule['code']} in Markdown", [str(n) if n else "–" for n in counts.values()], cells)


def annotated(folder, source):
    before = json.loads(source.read_text(encoding="utf-8"))["features"]
    after = json.loads((folder / "annotated.geojson").read_text(encoding="utf-8"))["features"]
    same("annotated features", len(before), len(after))
    own = 0
    for number, (old, new) in enumerate(zip(before, after)):
        for member in old:
            if member != "properties":
                same(f"feature {number} {member}", json.dumps(old[member]), json.dumps(new.get(member)))
        kept = list(new["properties"].items())[:len(old["properties"])]
        same(f"feature {number} properties", json.dumps(list(old["properties"].items())),
             json.dumps(kept))
        added = list(new["properties"])[len(old["properties"]):]
        own += len(added)
        same(f"feature {number}: answers behind its own properties", True,
             bool(added) and all(name.startswith("landlint_") for name in added))
    print(f"annotated: {len(after)} features with every member they had, {own} answers added")


def main(folder, source):
    standard(folder)
    counts(folder)
    annotated(folder, source)
    for fault in FAULTS[:20]:
        print(f"differs: {fault}", file=sys.stderr)
    print(f"formats: {len(FAULTS)} differences")
    return 1 if FAULTS else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
