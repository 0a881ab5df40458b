#!/usr/bin/env python3
"""Writes reviews.csv for the assignments that difund made.

The demonstration needs a review for each assignment. Their scores are the merit of the application (panel.json), plus the
leniency of the reviewer, plus chance; the words are those of panel.json. When assignment changes, run:

    difund --fund FUND review assign --format json | python3 Content/Demo/make-reviews.py > Content/Demo/reviews.csv
"""

import csv
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).parent
CRITERIA = ["need", "plan", "inclusion", "value"]

# Points that a reviewer adds to what others would give: uneven on purpose, so that calibration has something to find.
LENIENCY = {
    "sophea": 0.7, "dara": -0.6, "thuha": 0.2, "linh": -0.2, "malee": 0.5, "somchai": -0.9, "bounmy": 0.3,
    "pahoua": 0.0, "thandar": 0.6, "saizaw": -0.4, "siti": 0.1, "bambang": -0.7, "retno": 0.4, "farah": 0.8,
    "azman": -0.1, "kumar": -0.5, "kavitha": 0.2, "meiling": -0.3, "jian": 0.9, "xiulan": -0.8, "luz": 0.5,
    "ramon": -0.2, "amelia": 0.3, "jose": -0.6,
}

# Each criterion differs a little from the whole.
TILT = {"need": 0.2, "plan": -0.3, "inclusion": 0.1, "value": 0.0}


def score(merit, chance):
    return min(5, max(1, round(merit + chance)))


def main():
    notes = {note["reference"]: note for note in json.load(open(HERE / "panel.json", encoding="utf-8"))}
    assignments = json.load(sys.stdin)["assignments"]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(
        ["application", "reviewer", "confidence"] + [f"score_{name}" for name in CRITERIA] + ["to_panel", "to_applicant"])
    for pair in sorted(assignments, key=lambda pair: (pair["application"], pair["reviewer"])):
        reference, reviewer = pair["application"], pair["reviewer"]
        note = notes[reference]
        # A generator of its own for each pair, so that another pair changes nothing here.
        chance = random.Random(f"{reference}/{reviewer}")
        whole = float(note["quality"]) + LENIENCY[reviewer] + chance.gauss(0, 0.35)
        scores = [score(whole + TILT[name], chance.gauss(0, 0.4)) for name in CRITERIA]
        strengths = [note["strength"], note["strength2"]]
        weaknesses = [note["weakness"], note["weakness2"]]
        writer.writerow(
            [reference, reviewer, chance.choice([1, 2, 2, 3, 3])] + scores
            + [f"{chance.choice(strengths)} {chance.choice(weaknesses)}", chance.choice(weaknesses)])


if __name__ == "__main__":
    main()
