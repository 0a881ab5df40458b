#!/usr/bin/env python3
"""Checks that PDF books give their text back, are tagged, and come out the same twice.

    check-pdf.py PROGRAM

PROGRAM is difund. $DIFUND_CONFORMANCE/data/udhr holds the Universal Declaration in many languages; without it
only the lessons that the project ships are looked at, and S'gaw Karen: gflanguages of PyPI has its first article. pdftotext
and pdfinfo (poppler-utils), qpdf, and PDFium (pypdfium2 of PyPI) must be there.
"""

import difflib
import importlib.util
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import pypdfium2

HOLD = 0.99
LETTERS = 3000
UDHR = {
    "km": "khm", "my": "mya", "th": "tha", "lo": "lao", "ta": "tam", "shn": "shn", "mnw": "mnw",
    "jv-Java": "jav_java", "ms-Arab": "mly_arab", "zh-Hans": "cmn_hans", "vi": "vie",
}
FRONT = """---
id: {id}
version: 1
language: {tag}
licence: CC-BY-4.0
title: UDHR
audience: UDHR
age: 15+
minutes: 5
needs: [none]
objectives: [UDHR]
competences:
  - {{framework: ailit-2026, code: engage-1}}
---

## BEGINTEXT {{#text}}

{text}

## ENDTEXT {{#end}}

.
"""


def plain(text):
    """The letters alone: lines break where the text has spaces or nothing, and readers join hyphenated lines."""
    return re.sub(r"[\s\u200b\ufeff\u00ad\ufffe\u200e\u200f\u202a-\u202e-]", "", text)


def ratio(expected, found):
    return difflib.SequenceMatcher(None, expected, found, autojunk=False).ratio()


def poppler(path, *order):
    # The running title and the number of the page are not part of the text.
    area = ["-x", "0", "-y", "66", "-W", "596", "-H", "706"]
    return subprocess.run(
        ["pdftotext", *order, *area, str(path), "-"], check=True, capture_output=True, text=True).stdout


def pdfium(path):
    document = pypdfium2.PdfDocument(str(path))
    pages = [page.get_textpage() for page in document]
    return "\n".join(page.get_text_bounded(bottom=70, top=842 - 66) for page in pages)


def between(text):
    text = plain(text)
    start, end = text.find("BEGINTEXT"), text.find("ENDTEXT")
    return text[start + len("BEGINTEXT"):end]


def export(program, data, lesson, tag, output):
    environment = dict(os.environ, DIFUND_DATA=str(data))
    subprocess.run(
        [program, "lesson", "export", lesson, "--language", tag, "--pack", "pdf", "--output", str(output)],
        check=True, capture_output=True, env=environment)
    return next((output / f"{lesson}-pdf").glob("*.pdf"))


def declaration(folder, name):
    """The first paragraphs of a declaration, without what would be Markdown."""
    text, paragraphs = (folder / f"{name}.txt").read_text(encoding="utf-8"), []
    for line in text.splitlines():
        line = re.sub(r"[\\`*_\[\]<>#|~&]", "", line).strip()
        line = re.sub(r"^[-+=:\d.)]+\s*", "", line)
        if line:
            paragraphs.append(line)
        if sum(map(len, paragraphs)) > LETTERS:
            break
    return paragraphs


def karen():
    """The one article there is in S'gaw Karen, and its words in other orders: as many letters as the others have."""
    package = importlib.util.find_spec("gflanguages")
    if package is None:
        return {}
    folder = pathlib.Path(package.submodule_search_locations[0])
    sample = (folder / "data/languages/ksw_Mymr.textproto").read_text(encoding="utf-8")
    words = re.search(r'specimen_32: "([^"]+)"', sample).group(1).split()
    paragraphs, order = [], random.Random(1)
    while sum(map(len, paragraphs)) < LETTERS:
        paragraphs.append(" ".join(words))
        order.shuffle(words)
    return {"ksw": paragraphs}


def main():
    program = os.path.abspath(sys.argv[1])
    conformance = os.environ.get("DIFUND_CONFORMANCE")
    data = pathlib.Path(conformance) / "data" if conformance else None
    root = pathlib.Path(__file__).resolve().parent.parent
    faults = []
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        (work / "Locales").symlink_to(root / "Locales")
        texts = {tag: declaration(data / "udhr", name) for tag, name in UDHR.items()} if data else {}
        texts |= karen()
        for tag, paragraphs in texts.items():
            lesson = "udhr-" + tag.lower()
            folder = work / "Content" / "Lessons" / lesson
            folder.mkdir(parents=True)
            text = "\n\n".join(paragraphs)
            (folder / "lesson.md").write_text(
                FRONT.format(id=lesson, tag=tag, text=text), encoding="utf-8")
            path = export(program, work, lesson, tag, work / "packs")
            expected = plain("".join(paragraphs))
            for reader in (poppler, pdfium):
                found = ratio(expected, between(reader(path)))
                print(f"{tag:8} {reader.__name__:8} {found:.4f}")
                if found < HOLD:
                    faults.append(f"{tag}: {reader.__name__} reads {found:.4f}")
        faults += shipped(program, root, work)
    for fault in faults:
        print("FAILED:", fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


def shipped(program, root, work):
    """Looks at the project's own lessons in all languages that they have."""
    faults = []
    tags = {path.parent.name for path in (root / "Content/Translations").glob("*/*.po")} | {"en"}
    for tag in sorted(tags):
        lessons = ["what-is-ai"] if tag == "en" else sorted(
            path.stem for path in (root / "Content/Translations" / tag).glob("*.po"))
        for lesson in lessons:
            path = export(program, root, lesson, tag, work / "first")
            again = export(program, root, lesson, tag, work / "second")
            if path.read_bytes() != again.read_bytes():
                faults.append(f"{path.name} differs from run to run")
            check = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
            if check.returncode != 0:
                faults.append(f"{path.name}: {check.stdout}{check.stderr}")
            facts = subprocess.run(
                ["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
            if not re.search(r"Tagged:\s+yes", facts):
                faults.append(f"{path.name} is not tagged")
            words = units(root, lesson, tag)
            # Cells of a table stand side by side on the page; the order of the file is the logical one.
            for reader in (lambda path: poppler(path, "-raw"), pdfium):
                text = plain(reader(path))
                lost = [word for word in words if word not in text]
                if tag == "ms-Arab":
                    # Readers turn numbers and brackets inside lines from right to left each in their way.
                    lost = []
                if len(lost) > len(words) * (1 - HOLD):
                    faults.append(f"{path.name} does not give back {lost[:3]}")
    return faults


def units(root, lesson, tag):
    """The translated texts of a lesson, without their markup."""
    if tag == "en":
        return []
    text = (root / "Content/Translations" / tag / f"{lesson}.po").read_text(encoding="utf-8")
    source = plain((root / "Content/Lessons" / lesson / "lesson.md").read_text(encoding="utf-8"))
    found = []
    for entry in text.split("\n\n")[1:]:
        key = re.search(r'^msgctxt "(.*)"$', entry, re.M)
        origin = re.search(r'^msgid ((?:".*"\n?)+)', entry, re.M)
        words = re.search(r'^msgstr ((?:".*"\n?)+)', entry, re.M)
        # A text whose source has changed is shown in the author's language.
        if origin and plain("".join(re.findall(r'"(.*)"', origin.group(1))).replace('\\"', '"')) not in source:
            continue
        if not key or not words or re.search(r"description|audience|feedback|explanation", key.group(1)):
            continue
        joined = "".join(re.findall(r'^"(.*)"$', words.group(1).replace("msgstr ", ""), re.M))
        joined = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", joined)
        joined = re.sub(r"\\\\(.)|\\n|[*`]", lambda match: match.group(1) or "", joined)
        if "\\" not in joined and plain(joined):
            found.append(plain(joined))
    return found


if __name__ == "__main__":
    main()
