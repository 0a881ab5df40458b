#!/usr/bin/env python3
"""Reads and fills in workbooks with openpyxl, for check-spreadsheets."""

import json
import sys
import zipfile
from decimal import Decimal

import openpyxl


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def same(first, second):
    return parts(first) == parts(second)


def sums(path, report):
    """The amounts of the crossed sheet are numbers that sum to the total of the report."""
    with open(report, encoding="utf-8") as file:
        wanted = Decimal(json.load(file)["total"])
    found = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        for column in sheet.iter_cols(min_row=2):
            amounts = [cell.value for cell in column if isinstance(cell.value, (int, float))]
            if len(amounts) < 2:
                continue
            *rows, total = [Decimal(repr(amount)) for amount in amounts]
            found.append((sheet.title, sum(rows), total))
    good = [title for title, rows, total in found if rows == total == wanted]
    if len(good) < 2:
        print(f"the total is {wanted}, the sheets have {found}")
    return len(good) >= 2


def plain(path):
    """Nothing is a formula, and every sheet of lists has a heading that stays in sight."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    print(f"{sheet.title}!{cell.coordinate} is a formula: {cell.value}")
                    return False
    return book.worksheets[0].freeze_panes is not None


def fill(form, path):
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    names = [cell.value for cell in sheet[2]]
    for row in sheet.iter_rows(min_row=3):
        for name, cell in zip(names, row):
            if name.startswith("score_"):
                cell.value = 3.5
            elif name == "confidence":
                cell.value = 2
            elif name == "conflict":
                cell.value = "none"
            elif name == "to_panel":
                cell.value = 'ល្អ, "good"'
            # What is locked stays as it was.
            is_input = name.startswith(("score_", "conflict", "confidence", "to_", "reason"))
            if cell.protection.locked == is_input:
                sys.exit(f"{cell.coordinate} is locked, or should be")
    if not sheet.data_validations.dataValidation:
        sys.exit("the form has no lists to choose from")
    book.save(path)
    return True


if __name__ == "__main__":
    sys.exit(0 if globals()[sys.argv[1]](*sys.argv[2:]) else 1)
