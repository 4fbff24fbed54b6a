#!/usr/bin/env python3
"""Checks written reports against docs/schemas and against what schemas cannot say.

    scripts/check-formats.py FILE…     endings: .geojson .json .jsonl .csv .sarif .md .xml
                                       .codequality.json gl-code-quality-report.json
                                       .rdjson .github.txt

SARIF and JUnit are held against published schemas where ../shared/schemas has them. Prints one line a file; exit 1 where a file is wrong, 2 where nothing could be checked.
"""
import csv
import gzip
import io
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

try:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import validator_for
    from referencing import Registry, Resource
except ImportError as error:
    print(f"not checked: {error.name} is missing (pip install jsonschema)", file=sys.stderr)
    sys.exit(2)

root = pathlib.Path(__file__).resolve().parent.parent


def schemas():
    documents = {}
    for path in sorted((root / "docs/schemas").glob("*.schema.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(document)
        documents[document["$id"]] = document
    registry = Registry().with_resources(
        (name, Resource.from_contents(document)) for name, document in documents.items())
    return registry


REGISTRY = schemas()


def against(reference, document):
    validator = Draft202012Validator({"$ref": reference}, registry=REGISTRY)
    for error in validator.iter_errors(document):
        place = "/".join(str(step) for step in error.absolute_path)
        yield f"{place}: {error.message[:200]}"


def unique(pairs):
    names = [name for name, _ in pairs]
    repeated = {name for name in names if names.count(name) > 1}
    if repeated:
        raise ValueError(f"repeated names: {', '.join(sorted(repeated))}")
    return dict(pairs)


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def parse(text):
    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


def signed_area(ring):
    x0, y0 = ring[0]
    return sum(
        (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0) for a, b in zip(ring, ring[1:]))


def rings(geometry):
    """RFC 7946 §3.1.6: closed; the exterior counterclockwise, holes clockwise."""
    if geometry is None:
        return
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        for index, ring in enumerate(polygon):
            if ring[0] != ring[-1]:
                yield "a ring is not closed"
            area = signed_area(ring)
            if (area < 0) if index == 0 else (area > 0):
                yield "a ring turns the wrong way"


def totals(document, findings):
    """Counts that a reader would add up."""
    if document["findings_listed"] != len(findings):
        yield f"findings_listed {document['findings_listed']}, but {len(findings)} are there"
    if document["findings_total"] < len(findings):
        yield f"findings_total {document['findings_total']}, but {len(findings)} are there"
    if sum(document["conclusions"].values()) != document["plots_total"]:
        yield "conclusions do not add up to plots_total"
    codes = [rule["code"] for rule in document["rules"]]
    if codes != sorted(codes):
        yield "rules are not in the order of their codes"
    for finding in findings:
        if finding["rule"] not in codes:
            yield f"{finding['rule']} is no rule of this run"


def indicators(document, listed):
    """Figures of indicators that a reader would reckon again."""
    codes = [rule["code"] for rule in document["rules"]]
    order = [indicator["rule"] for indicator in listed]
    if order != sorted(order):
        yield "indicators are not in the order of their codes"
    scale = {"%": 100, "1": 1}
    for indicator in listed:
        name = indicator["rule"]
        if name not in codes:
            yield f"{name} is no rule of this run"
        value, factor = indicator["value"], scale.get(indicator["unit"])
        top, bottom = indicator["numerator"], indicator["denominator"]
        if value is not None and factor and bottom:
            again = top["value"] / bottom["value"] * factor
            if abs(again - value) > 1e-6 * max(1, abs(value)):
                yield f"{name}: value {value}, but its sums give {again}"
        low, high = indicator["lowest"], indicator["highest"]
        if None not in (low, value, high) and not low - 1e-9 <= value <= high + 1e-9:
            yield f"{name}: {value} is not between {low} and {high}"
        if indicator["members_with_evidence"] > indicator["members"]:
            yield f"{name}: more members with evidence than members"
        limits = [t for t in indicator["thresholds"] if t["limit"]]
        if indicator["verdict"] != "not-evaluated" and any(t["value"] is None for t in limits):
            yield f"{name}: {indicator['verdict']} without a threshold"


def accounting(finding):
    occupation = finding["occupation"]
    if occupation is None:
        return
    parts = sum(round(source["exclusive_m2"] * 10_000) for source in occupation["sources"])
    if parts + round(occupation["shared_m2"] * 10_000) != round(occupation["union_m2"] * 10_000):
        yield f"{finding['fingerprint']}: parts do not add up to the union"
    if occupation["union_m2"] > finding["plot_area_m2"]:
        yield f"{finding['fingerprint']}: the union is larger than the plot"


def geojson(text):
    document = parse(text)
    if "landlint" in document:
        yield from against("urn:landlint:schema:report:1#/$defs/summary", document["landlint"])
        for feature in document["features"]:
            if feature["properties"].get("landlint_conclusion") is None:
                yield "a parcel without landlint_conclusion"
        return
    yield from against("urn:landlint:schema:findings:1", document)
    for feature in document["features"]:
        yield from rings(feature["geometry"])
    properties = [feature["properties"] for feature in document["features"]]
    yield from totals(document, properties)
    yield from indicators(document, document["indicators"])


def nested(document):
    yield from totals(document, document["findings"])
    yield from indicators(document, document["indicators"])
    for finding in document["findings"]:
        yield from accounting(finding)
        yield from rings(finding["geometry"])


def baseline(document):
    yield from against("urn:landlint:schema:baseline:1", document)
    counts = {}
    for line in document["findings"]:
        number = line.get("times", 1) * line.get("features", 1)
        counts[line["rule"]] = counts.get(line["rule"], 0) + number
    if counts != document["counts"]:
        yield "counts are not those of the lines"
    keys = [json.dumps(line, sort_keys=True) for line in document["findings"]]
    if len(set(keys)) < len(keys):
        yield "two lines are the same"


def report(text):
    document = parse(text)
    if not isinstance(document, dict):
        yield "no object: a report is one"
        return
    if document.get("schema", "").startswith("landlint-baseline"):
        yield from baseline(document)
        return
    yield from against("urn:landlint:schema:report:1", document)
    yield from nested(document)


def lines(text):
    documents = [parse(line) for line in text.splitlines()]
    for document in documents:
        yield from against("urn:landlint:schema:report:1#/$defs/line", document)
    if not documents or documents[-1]["type"] != "run":
        yield "the last line is no run: the file was cut off"
        return
    kinds = {"finding": [], "indicator": []}
    for document in documents:
        if document["type"] != "run":
            kinds[document["type"]].append(document)
            continue
        # The line of a run stands behind all that is its own.
        yield from nested({**document, "findings": kinds["finding"],
                           "indicators": kinds["indicator"]})
        kinds = {"finding": [], "indicator": []}


def table(text):
    if not text.startswith("\ufeff"):
        yield "no byte order mark"
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    for number, row in enumerate(rows):
        if len(row) != len(rows[0]):
            yield f"row {number}: {len(row)} cells, heading {len(rows[0])}"
    if len(set(rows[0])) != len(rows[0]):
        yield "two columns have the same heading"


def sarif(text):
    """The published schema, and what code scanning asks for beyond it."""
    document = parse(text)
    published = root / "../shared/schemas/sarif-schema-2.1.0.json"
    if published.exists():
        schema = json.loads(published.read_text(encoding="utf-8"))
        for error in validator_for(schema)(schema).iter_errors(document):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    else:
        print("skipped: SARIF's own schema (../shared/schemas is not here)")
    if len(gzip.compress(text.encode("utf-8"))) >= 10_000_000:
        yield "10 MB or more when compressed"
    # Two runs of one category are refused by code scanning, and more than 20 runs.
    names = [run.get("automationDetails", {}).get("id") for run in document["runs"]]
    if len(names) > 20 or len(set(names)) != len(names):
        yield f"runs are not told apart: {names}"
    if sum(len(run["results"]) for run in document["runs"]) > 5_000:
        yield "more than 5,000 results in all"
    for run in document["runs"]:
        results, rules = run["results"], run["tool"]["driver"]["rules"]
        if len(results) > 5_000:
            yield f"{len(results)} results; no more than 5,000 are shown"
        if run["properties"]["findings_listed"] != len(results):
            yield "findings_listed is not the number of results"
        if sum(run["properties"]["findings_by_level"].values()) != run["properties"]["findings_total"]:
            yield "the levels do not add up to findings_total"
        notes = " ".join(note["message"]["text"] for call in run["invocations"]
                         for note in call["toolExecutionNotifications"])
        left = run["properties"]["findings_total"] - len(results)
        if left and f"{left:,}" not in notes:
            yield f"nothing says that {left} findings are left out"
        order = ["error", "warning", "note"]
        levels = [order.index(result["level"]) for result in results]
        if levels != sorted(levels):
            yield "results are not worst first"
        prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
        if len(set(prints)) != len(prints):
            yield "two results have one fingerprint"
        for result in results:
            name = result["partialFingerprints"]["primaryLocationLineHash"]
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                yield f"{name}: ruleIndex is another rule's"
            place = result["locations"][0]["physicalLocation"]
            index = place["artifactLocation"]["index"]
            if run["artifacts"][index]["location"]["uri"] != place["artifactLocation"]["uri"]:
                yield f"{name}: index is another file's"
            if "startLine" not in place["region"]:
                yield f"{name}: no line"
            if not re.fullmatch(r"[A-Za-z0-9._~/%:-]+", place["artifactLocation"]["uri"]):
                yield f"{name}: {place['artifactLocation']['uri']} is no URI"
            if ("suppressions" in result) and result["level"] != "note":
                yield f"{name}: suppressed, and yet {result['level']}"
        for rule in rules:
            if not rule["help"]["text"] or not rule["help"]["markdown"]:
                yield f"{rule['id']}: no help"


def markdown(text):
    """Tables of equal width, and a page that a job summary takes."""
    if len(text.encode("utf-8")) > 1 << 20:
        yield "more than 1 MiB"
    width = None
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.count("|") if line.startswith("|") else None
        if cells and width and cells != width:
            yield f"line {number}: {cells - 1} cells, heading {width - 1}"
        width = cells
    if re.search(r"<[A-Za-z/!]", text):
        yield "an element of HTML"


COMMAND = re.compile(r"::(error|warning|notice) ([a-z]+=[^,:\r\n]*(?:,[a-z]+=[^,:\r\n]*)*)::([^\r\n]+)")


def github(text):
    counts = {"error": 0, "warning": 0, "notice": 0}
    for number, line in enumerate(text.splitlines(), 1):
        match = COMMAND.fullmatch(line)
        if not match:
            yield f"line {number} is no workflow command"
            continue
        counts[match[1]] += 1
        if "%" in re.sub("%(25|0D|0A|3A|2C)", "", match[2] + match[3]):
            yield f"line {number}: a sign that is not escaped"
    if counts["error"] > 10 or counts["warning"] > 10 or counts["notice"] != 1:
        yield f"more than are shown: {counts}"


# What GitLab reads of a report (docs.gitlab.com, CI/CD, testing, Code Quality, "Code Quality report
# format"): one array; every member below is asked for.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

# The messages of github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto, in the JSON form of
# Protocol Buffers: int32, names of enumerations, no members of other names.
POSITION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        name: {"type": "integer", "minimum": 1, "maximum": 2**31 - 1} for name in ("line", "column")
    },
}
SEVERITY = {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]}
NAMED = {"type": "object", "additionalProperties": False,
         "properties": {name: {"type": "string"} for name in ("name", "value", "url")}}
RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": NAMED,
        "severity": SEVERITY,
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object",
                        "required": ["path"],
                        "additionalProperties": False,
                        "properties": {
                            "path": {"type": "string", "minLength": 1},
                            "range": {
                                "type": "object",
                                "required": ["start"],
                                "additionalProperties": False,
                                "properties": {"start": POSITION, "end": POSITION},
                            },
                        },
                    },
                    "severity": SEVERITY,
                    "code": NAMED,
                },
            },
        },
    },
}


def described(schema, document):
    for error in Draft202012Validator(schema).iter_errors(document):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def gitlab(text):
    document = parse(text)
    yield from described(GITLAB, document)
    prints = [issue["fingerprint"] for issue in document]
    if len(set(prints)) != len(prints):
        yield "two issues have one fingerprint: only the first is shown"


def reviewdog(text):
    yield from described(RDJSON, parse(text))


def junit(text):
    """Jenkins' schema of JUnit's reports, and counts that agree with what they count."""
    published = root / "../shared/schemas/junit-10.xsd"
    if not published.exists():
        print("skipped: the schema of JUnit's reports (../shared/schemas is not here)")
    else:
        try:
            from lxml import etree
        except ImportError:
            print("skipped: the schema of JUnit's reports (lxml is not installed)")
        else:
            schema = etree.XMLSchema(etree.parse(str(published)))
            schema.validate(etree.fromstring(text.encode("utf-8")))
            for error in schema.error_log:
                yield f"line {error.line}: {error.message}"
    suites = ElementTree.fromstring(text)
    for case in suites.iter("testcase"):
        if not case.get("name"):
            yield "a case without a name"
    for suite in [suites, *suites]:
        for attribute, path in (("tests", "testcase"), ("failures", "testcase/failure"),
                                ("errors", "testcase/error"), ("skipped", "testcase/skipped")):
            count = len(suite.findall(f".//{path}"))
            if attribute in suite.attrib and int(suite.get(attribute)) != count:
                yield f"{suite.get('name')}: {attribute} {suite.get(attribute)}, but {count} are there"


KINDS = {".geojson": geojson, ".json": report, ".jsonl": lines, ".csv": table, ".sarif": sarif,
         ".md": markdown, ".github.txt": github, ".codequality.json": gitlab,
         "gl-code-quality-report.json": gitlab, ".sarif.json": sarif, ".rdjson.json": reviewdog,
         ".rdjson": reviewdog, ".xml": junit}


def kind(path):
    """By the longest ending."""
    return max((ending for ending in KINDS if path.name.endswith(ending)), key=len)


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    status = 0
    for path in map(pathlib.Path, paths):
        try:
            text = path.read_bytes().decode("utf-8")
            faults = list(KINDS[kind(path)](text))
        except (ValueError, KeyError, csv.Error, SyntaxError) as error:
            faults = [f"{type(error).__name__}: {error}"]
        for fault in faults[:20]:
            print(f"{path.name}: {fault}")
        print(f"{path.name}: {'ok' if not faults else f'{len(faults)} faults'}")
        status = status or (1 if faults else 0)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
