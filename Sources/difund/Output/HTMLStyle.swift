internal import Text

/// The look of a page: plain enough for browsers of ten years ago; black on white, for sunlight and
/// for paper.
struct HTMLStyle {
  /// The rules.
  let text: String

  /// Makes the rules for texts that begin at one side.
  init(_ direction: TextDirection, isLandscape: Bool = false) {
    let paper = isLandscape ? "A4 landscape" : "A4"
    // A wide table takes the room that there is, and becomes blocks before it would be cut off.
    let (width, size, narrow) = isLandscape ? ("90em", ".8em", "70em") : ("64em", "1em", "45em")
    let (start, end) = direction == .leftToRight ? ("left", "right") : ("right", "left")
    // Digits run from left to right in every language, so that decimals stand below each other
    // only where numbers end at the right. A sentence of another direction keeps its full stop at
    // its end, and still begins where all others do.
    text = """
      * { box-sizing: border-box; }
      body { margin: 0; color: #111; background: #fff; font: 1em/1.6 sans-serif; }
      body { text-align: \(start); }
      main { max-width: \(width); margin: 0 auto; padding: 1em; }
      h1 { font-size: 1.5em; line-height: 1.4; } h2 { font-size: 1.2em; line-height: 1.5; }
      h1, h2, p, li, caption, td, th { unicode-bidi: plaintext; }
      h1, h2, td, th { overflow-wrap: break-word; word-wrap: break-word; }
      section { margin-top: 2em; }
      figure { margin: 1em 0 2em; } figure svg { display: block; max-width: 100%; height: auto; }
      table { width: 100%; border-collapse: collapse; font-size: \(size); }
      caption { padding: .4em .6em; text-align: \(start); font-weight: bold; }
      th, td { padding: .4em .6em; text-align: \(start); vertical-align: top; }
      th, td { border-bottom: 1px solid #777; }
      thead th { border-bottom: 2px solid #111; }
      tbody th { font-weight: normal; } th.k { white-space: nowrap; }
      tfoot th, tfoot td { border-top: 2px solid #111; font-weight: bold; }
      .n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: nowrap; }
      @media screen and (max-width: \(narrow)) {
        table { font-size: 1em; }
        table, caption, tbody, tfoot, tr, th, td { display: block; }
        thead { position: absolute; left: -999em; }
        tr { padding: .6em 0; border-bottom: 2px solid #111; }
        th, td, .n, tfoot th, tfoot td { padding: .1em 0; border: 0; text-align: \(start); }
        .n { display: inline-block; margin-\(end): 1em; }
        td.none { display: none; }
        td:before { content: attr(data-title) ": "; color: #444; }
      }
      @page { size: \(paper); margin: 15mm; }
      @media print {
        body { font-size: 10pt; } table { font-size: 8.5pt; } th, td { padding: .25em .4em; }
        main { max-width: none; padding: 0; }
        h2 { break-after: avoid; page-break-after: avoid; }
        figure, tr { break-inside: avoid; page-break-inside: avoid; }
        thead, tbody tr:first-child { break-after: avoid; page-break-after: avoid; }
        tfoot { display: table-row-group; }
      }

      """
  }
}
