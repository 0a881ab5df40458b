#!/usr/bin/env python3
"""Opens pages of packs in headless Chromium at 320 pixels and reports, for every article, lines that
start inside a syllable and anything wider than the screen.

Usage: check-lines.py PAGE.html…   Needs playwright (PyPI) and /usr/bin/chromium. Exit status 1 when a
line starts inside a syllable or a page scrolls sideways.
"""

import sys

from playwright.sync_api import sync_playwright

# Which characters cannot begin a line: marks of the scripts, the vowels that are written behind
# their consonant, finals that carry a killer, and what stands under another letter.
SCRIPT = r"""
() => {
  const mark = /^[\p{M}]/u;
  const never = /^[\u0E2F\u0E30\u0E32\u0E33\u0E45\u0E46\u0EB0\u0EB2\u0EB3\u0EC6\u17D4\u17D5\u17D6\u104A\u104B]/;
  const killed = /^[\u1000-\u1021\u1075-\u1081\u108E\uAA60-\uAA7A](?:[\u1087-\u108D\u1037\u109A-\u109B\u1039])*\u103A/;
  const stacked = /[\u1039\u17D2]$/;
  const opening = /[\u0E40-\u0E44\u0EC0-\u0EC4]$/;
  const found = [];
  for (const article of document.querySelectorAll("article")) {
    if (getComputedStyle(article).display === "none") continue;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let before = "", lines = 0, bottom = null, block = null;
    while (walker.nextNode()) {
      const node = walker.currentNode, text = node.data;
      let own = node.parentElement;
      while (getComputedStyle(own).display.startsWith("inline")) own = own.parentElement;
      if (own !== block) { block = own; bottom = null; before = ""; }
      for (let at = 0; at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (!box || !box.height || (!box.width && /\s/.test(text[at]))) { before += text[at]; continue; }
        const rest = text.slice(at, at + 8);
        if (bottom !== null && box.top > bottom - box.height / 2 && !/\s/.test(text[at])) {
          lines += 1;
          if (mark.test(rest) || never.test(rest) || killed.test(rest) || stacked.test(before)
              || opening.test(before)) {
            found.push(before.slice(-10) + "|" + rest);
          }
        }
        if (box.width) bottom = bottom === null ? box.bottom : Math.max(bottom, box.bottom);
        if (bottom !== null && box.top > bottom - box.height / 2) bottom = box.bottom;
        before += text[at];
      }
    }
    return {
      article: article.id, lines: lines, found: found,
      width: document.documentElement.scrollWidth
    };
  }
}
"""


def main(pages):
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for path in pages:
            page = browser.new_page(viewport={"width": 320, "height": 568})
            page.goto("file://" + path)
            for name in page.evaluate("Array.from(document.querySelectorAll('article'), a => a.id)"):
                page.goto("file://" + path + "#" + name)
                page.evaluate("document.fonts.ready.then(() => true)")
                page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
                seen = page.evaluate(SCRIPT)
                print(f"{path}#{name}: {seen['lines']} lines, {len(seen['found'])} start wrongly, "
                      f"{seen['width']} px wide")
                for line in seen["found"]:
                    print("  " + line)
                failed = failed or seen["found"] or seen["width"] > 320
            page.close()
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    import os

    sys.exit(main([os.path.abspath(name) for name in sys.argv[1:]]))
