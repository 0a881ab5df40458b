#!/usr/bin/python3
"""Compares the balances of journals with those of the ledger; the argument is the folder of .ci/check-journals."""

import collections
import csv
import decimal
import pathlib
import sys

from beancount import loader
from beancount.core import data

folder = pathlib.Path(sys.argv[1])


def rows(name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


ledger = {}
for name, minor_units, currency in rows("ledger.csv"):
    decimals = 0 if currency == "VND" else 2
    ledger[name, currency] = decimal.Decimal(minor_units).scaleb(-decimals)

header, *postings = rows("fund.csv")
names, sums = {}, collections.Counter()
for row in postings:
    posting = dict(zip(header, row))
    names[posting["account"]] = posting["ledger_account"]
    sums[posting["ledger_account"], posting["currency"]] += decimal.Decimal(posting["amount"])

hledger = {}
for account, commodity, balance in rows("hledger.csv")[1:]:
    hledger[names[account], commodity] = decimal.Decimal(balance)

entries, errors, _ = loader.load_file(str(folder / "fund.beancount"))
if errors:
    sys.exit(f"FAILED: Beancount refuses the journal: {errors[:3]}")
beancount = collections.Counter()
for entry in data.filter_txns(entries):
    for posting in entry.postings:
        beancount[names[posting.account], posting.units.currency] += posting.units.number

wrong = 0
found = {"csv": sums, "hledger": hledger, "beancount": beancount}
for program, balances in found.items():
    for key in sorted(set(ledger) | set(balances)):
        if ledger.get(key) != balances.get(key, decimal.Decimal(0)):
            wrong += 1
            print(f"{program}: {key}: {balances.get(key)}, and the ledger has {ledger.get(key)}")
kinds = {name.split("/")[-1] for name, _ in ledger}
print(f"{len(ledger)} balances in {', '.join(found)}: {wrong} differ")
sys.exit(1 if wrong or not {"committed", "paid", "returned", "scheduled"} <= kinds else 0)
