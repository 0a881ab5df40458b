"""Looks at IATI files a second time, with nothing of difund.

check-iati.py rules FILE.xml LEDGER.csv    the rules that the schema cannot hold; sums are those of the ledger
check-iati.py compare FILE.xml SAID.json   the sums that `difund import iati --format json` says
check-iati.py generate MEGABYTES           prints a file of that size
"""

import collections
import csv
import datetime
import json
import re
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction

TYPES = [
    "incoming-funds", "commitment", "disbursement", "expenditure", "interest-payment", "loan-repayment",
    "reimbursement", "purchase-of-equity", "sale-of-equity", "credit-guarantee", "incoming-commitment",
    "outgoing-pledge", "incoming-pledge",
]
LETTERS = ["IF", "C", "D", "E", "IR", "LR", "R", "QP", "QS", "CG"]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def fail(words):
    print("FAILED:", words, file=sys.stderr)
    sys.exit(1)


def split(units, weights):
    """Largest remainder, of equal ones the earlier."""
    total = sum(weights)
    sign = -1 if units < 0 else 1
    shares = [Fraction(abs(units)) * weight / total for weight in weights]
    parts = [int(share) for share in shares]
    order = sorted(range(len(parts)), key=lambda n: (parts[n] - shares[n], n))
    for n in order[: abs(units) - sum(parts)]:
        parts[n] += 1
    return [sign * part for part in parts]


def shares(elements):
    """Codes and weights; those without a percentage part the rest of 100."""
    given = [(e.get("code"), Fraction(e.get("percentage")) if e.get("percentage") else None) for e in elements]
    if not given:
        return [(None, Fraction(1))]
    missing = sum(1 for _, share in given if share is None)
    rest = max(0, 100 - sum(share or 0 for _, share in given))
    return [(code, share if share is not None else rest / missing) for code, share in given]


def kind(transaction):
    code = transaction.find("transaction-type").get("code")
    return TYPES[LETTERS.index(code) if code in LETTERS else int(code) - 1]


def compare(path, said):
    root = ET.parse(path).getroot()
    said = json.load(open(said))
    flows = collections.Counter()
    sectors = collections.Counter()
    markers = collections.Counter()
    for activity in root.iter("iati-activity"):
        default = activity.get("default-currency")
        screened = [
            marker.get("significance") for marker in activity.findall("policy-marker")
            if marker.get("code") == "1" and marker.get("vocabulary") in (None, "1", "DAC")
        ]
        marker = {"0": "not-targeted", "1": "significant", "2": "principal"}.get((screened or [None])[-1], "not-screened")
        markers[marker] += 1
        here = shares(activity.findall("recipient-country"))
        purposes = shares([
            sector for sector in activity.findall("sector")
            if sector.get("vocabulary") in (None, "", "1", "DAC") and len(sector.get("code")) == 5
        ])
        for transaction in activity.findall("transaction"):
            value = transaction.find("value")
            cents = Fraction(value.text.strip()) * 100
            if cents.denominator != 1:
                fail(f"{path} needs finer parts than hundredths")
            currency = value.get("currency") or default
            year = int(transaction.find("transaction-date").get("iso-date")[:4])
            # Dong have no smaller part.
            step = 100 if currency == "VND" else 1
            part = lambda among: split(int(cents) // step, [weight for _, weight in among])
            for (code, _), units in zip(here, part(here)):
                flows[code, year, kind(transaction), currency] += units * step
            if kind(transaction) in ("disbursement", "expenditure"):
                for (code, _), units in zip(purposes, part(purposes)):
                    sectors[code, currency] += units * step
    cents = lambda text: int(Fraction(text) * 100)
    found = {
        (row["place"], row["year"], row["type"], currency): cents(amount)
        for row in said["rows"] for currency, amount in row["amounts"].items()
    }
    if found != dict(flows):
        fail(f"{path}: {set(found.items()) ^ set(flows.items())}")
    found = {
        (row["sector"], currency): cents(amount)
        for row in said["sectors"] for currency, amount in row["amounts"].items()
    }
    if found != dict(sectors):
        fail(f"{path}: sectors {set(found.items()) ^ set(sectors.items())}")
    if {row["marker"]: row["activities"] for row in said["gender_markers"]} != dict(markers):
        fail(f"{path}: markers {dict(markers)}")
    faults = ", ".join(f"{warning['count']} {warning['kind']}" for warning in said["warnings"]) or "no faults"
    print(f"{path.split('/')[-1]}: {said['activities']} activities, {len(flows)} sums, {faults}")


def day(element):
    return datetime.date.fromisoformat(element.get("iso-date"))


def rules(path, ledger):
    root = ET.parse(path).getroot()
    today = datetime.date.today() + datetime.timedelta(days=1)
    sums = collections.Counter()
    identifiers = set()
    for activity in root:
        name = activity.findtext("iati-identifier")
        publisher = activity.find("reporting-org").get("ref")
        if name in identifiers or not name.startswith(publisher + "-") or re.search(r"[/&|?\s]", name):
            fail(f"the identifier {name}")
        identifiers.add(name)
        for element in ("recipient-country", "sector"):
            if sum(Fraction(e.get("percentage")) for e in activity.findall(element)) != 100:
                fail(f"{name}: {element} does not sum to 100")
        days = {e.get("type"): day(e) for e in activity.findall("activity-date")}
        if "1" not in days and "2" not in days:
            fail(f"{name} has no start")
        for start, end in (("1", "3"), ("2", "4")):
            if start in days and end in days and days[start] > days[end]:
                fail(f"{name} ends before it begins")
        if any(days[kind] > today for kind in ("2", "4") if kind in days):
            fail(f"{name} has actual dates in the future")
        for budget in activity.findall("budget"):
            length = (day(budget.find("period-end")) - day(budget.find("period-start"))).days
            if not 0 <= length <= 365:
                fail(f"{name} has a budget of {length} days")
        for transaction in activity.findall("transaction"):
            if day(transaction.find("transaction-date")) > today:
                fail(f"{name} has a transaction in the future")
            value = transaction.find("value")
            sums[value.get("currency"), kind(transaction)] += Fraction(value.text)
        if not activity.get(LANG) or any(not (n.text or "").strip() for n in activity.iter("narrative")):
            fail(f"{name} has a text without words")
        for actual in activity.iter("actual"):
            if 0 < int(actual.get("value")) < 10:
                fail(f"{name} tells of {actual.get('value')} people")
        roles = {e.get("role") for e in activity.findall("participating-org")}
        if roles != {"1", "2", "3", "4"}:
            fail(f"{name} has organisations in the roles {roles}")
    for currency, paid, committed in csv.reader(open(ledger)):
        scale = 1 if currency == "VND" else 100
        for said, wanted in ((sums[currency, "disbursement"], paid), (sums[currency, "commitment"], committed)):
            if said * scale != int(wanted):
                fail(f"{currency}: the file says {said}, the ledger {wanted} minor units")
    print(f"{len(identifiers)} activities keep the rules, and sum to the ledger in {len({c for c, _ in sums})} currencies")


def generate(megabytes):
    out = sys.stdout
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n')
    written = number = 0
    while written < megabytes * 1_000_000:
        number += 1
        parts = [
            f'<iati-activity default-currency="USD" xml:lang="en"><iati-identifier>XX-1-{number}</iati-identifier>\n'
            '<reporting-org ref="XX-1" type="60"><narrative>Generated</narrative></reporting-org>\n'
            f'<title><narrative>Activity {number}</narrative></title>\n'
            '<recipient-country code="KH" percentage="33.3"/><recipient-country code="LA" percentage="66.7"/>\n'
            '<sector vocabulary="1" code="22040" percentage="50"/><sector vocabulary="1" code="11230" percentage="50"/>\n'
            f'<policy-marker vocabulary="1" code="1" significance="{number % 3}"/>\n'
        ]
        for n in range(40):
            date = f"20{10 + number % 15:02}-{1 + n % 12:02}-{1 + number % 28:02}"
            parts.append(
                f'<transaction><transaction-type code="{2 + n % 3}"/><transaction-date iso-date="{date}"/>\n'
                f'<value currency="USD" value-date="{date}">{number % 1000}.{n:02}</value></transaction>\n')
        parts.append("</iati-activity>\n")
        text = "".join(parts)
        written += len(text)
        out.write(text)
    out.write("</iati-activities>\n")


if __name__ == "__main__":
    command, *words = sys.argv[1:]
    if command == "generate":
        generate(int(words[0]))
    else:
        {"rules": rules, "compare": compare}[command](*words)
