#!/usr/bin/env python3
"""Looks for barriers in pages with axe in headless Chromium, on a screen of 320 x 568 pixels.

    check-axe.py PAGE.html ...

Needs axe-playwright-python (PyPI) and Chromium (Debian). The status is 1 when a page has a barrier.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


def main():
    faults = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in sys.argv[1:]:
            # axe is a program that is put into the page, which the page's own policy would not let run.
            context = browser.new_context(bypass_csp=True, viewport={"width": 320, "height": 568})
            tab = context.new_page()
            tab.goto(pathlib.Path(name).resolve().as_uri())
            # Every language of the page, one after the other.
            anchors = tab.evaluate("[...document.querySelectorAll('article[id]')].map(a => a.id)")
            for anchor in anchors or [""]:
                tab.evaluate("anchor => { location.hash = anchor; }", anchor)
                found = Axe().run(tab).response["violations"]
                faults += [
                    f"{name}#{anchor}: {fault['id']} ({fault['impact']}) x {len(fault['nodes'])}: "
                    + fault["nodes"][0]["html"][:160]
                    for fault in found
                ]
            context.close()
        browser.close()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(sys.argv) - 1} pages, {len(faults)} barriers")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
