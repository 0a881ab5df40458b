#!/usr/bin/python3
"""Checks published grants: check-grant-files.py SCHEMAS DEMO FOLDER..."""

import csv
import decimal
import json
import pathlib
import re
import sys

import jsonschema

schemas, demo, *folders = map(pathlib.Path, sys.argv[1:])
faults = []


def load(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=decimal.Decimal)


package = load(schemas / "360-giving-package-schema.json")
grant_schema = load(schemas / "360-giving-schema.json")
# The package refers to the schema of grants by the address of an earlier patch release.
store = {
    package["properties"]["grants"]["items"]["$ref"]: grant_schema,
    grant_schema["$id"]: grant_schema,
}
checker = jsonschema.FormatChecker(formats=())


@checker.checks("date-time")
def is_date_time(text):
    return re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text) is not None


@checker.checks("uri")
def is_uri(text):
    return re.fullmatch(r"https?://[!-~]+", text) is not None


resolver = jsonschema.RefResolver(package["$id"], package, store=store)
validator = jsonschema.Draft202012Validator(
    package, resolver=resolver, format_checker=checker)

# Everyone whom no publication may name.
people = set()
for file in sorted((demo / "applications").glob("*.json")):
    contact = load(file)["lead"]["contact"]
    people |= {contact["name"], contact["email"]}
for table in ("reviewers.csv", "people.csv"):
    with open(demo / table, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            people |= {row[column] for column in ("name", "email") if row.get(column)}
# What reviewers wrote is for the panel and the applicant.
with open(demo / "reviews.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        people |= {row[column] for column in ("to_panel", "to_applicant") if row.get(column)}

for folder in folders:
    for error in validator.iter_errors(load(folder / "grants.json")):
        faults.append(f"{folder.name}: {'.'.join(map(str, error.path))}: {error.message[:200]}")
    grants = load(folder / "grants.json")["grants"]
    for grant in grants:
        paid = sum(step["value"] for step in grant["disbursementTransaction"])
        if paid != grant["amountDisbursed"]:
            faults.append(f"{grant['id']}: {paid} in transactions, {grant['amountDisbursed']} in all")
    for file in sorted(folder.iterdir()):
        text = file.read_text(encoding="utf-8")
        faults += [f"{file.name} holds {person}" for person in sorted(people) if person in text]

for fault in faults:
    print(fault)
print(f"{len(grants)} grants; {len(people)} names, addresses and comments; {len(faults)} faults")
sys.exit(1 if faults or not grants or len(people) < 100 else 0)
