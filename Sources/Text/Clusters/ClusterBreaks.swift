import CICU
import Synchronization

/// Returns where the orthographic clusters of a text end, as offsets in its UTF-8 form.
///
/// A cluster is what no reader would part: a consonant with every sign around it; in Myanmar
/// script, Lanna, Javanese and their like a whole syllable. Other scripts have Unicode's grapheme
/// clusters. No break is inside a grapheme cluster, and the last offset is the length of the text.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
/// - Complexity: O(*n*), where *n* is the length of the text.
public func clusterBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
  try graphemeBreaker.withLock { (kept) throws(TextError) in
    let graphemes = if let open = kept.take() { open } else { try BreakerHandle(CICU_GRAPHEME) }
    let breaks = try clusterBreaks(in: text, graphemes: graphemes)
    kept = consume graphemes
    return breaks
  }
}

private let graphemeBreaker = Mutex<BreakerHandle?>(nil)

private func clusterBreaks(
  in text: some StringProtocol, graphemes: borrowing BreakerHandle
) throws(TextError) -> [Int] {
  var text = String(text)
  text.makeContiguousUTF8()
  var breaks: [Int] = []
  breaks.reserveCapacity(text.utf8.count / 3)
  var failure: TextError?
  text.withUTF8 { buffer in
    guard let bytes = buffer.baseAddress else { return }
    var place = 0
    while place < buffer.count, failure == nil {
      let end = unsafe endOfForeignText(bytes, from: place, to: buffer.count)
      if end > place {
        do throws(TextError) {
          unsafe try appendGraphemes(bytes, place..<end, graphemes, to: &breaks)
        } catch {
          failure = error
        }
        place = end
      }
      unsafe place = appendClusters(bytes, from: place, to: buffer.count, into: &breaks)
    }
  }
  if let failure { throw failure }
  return breaks
}

/// Appends clusters up to the next text of a script that the breakers do not know.
private func appendClusters(
  _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, into breaks: inout [Int]
) -> Int {
  var scanner = unsafe ClusterScanner(bytes, from: start, to: limit)
  while scanner.next() {
    if LetterTable.script(scanner.entry) == .none { return scanner.start }
    breaks.append(scanner.end)
  }
  return limit
}

/// Returns where text of a script that the breakers know begins.
func endOfForeignText(
  _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int
) -> Int {
  let table = LetterTable.shared
  var place = start
  var afterControl = true
  var afterPrepended = false
  while place < limit {
    let letter = unsafe UTF8Point(bytes, at: place)
    let entry = table.entry(of: letter.point)
    if LetterTable.script(entry) != .none {
      let joins = LetterTable.letterClass(entry).isDependent && !afterControl
      if !joins && !afterPrepended { return place }
    }
    afterPrepended = ForeignMarks.isPrepended(letter.point)
    afterControl = ClusterScanner.isControl(letter.point)
    place += letter.length
  }
  return limit
}

private func appendGraphemes(
  _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ graphemes: borrowing BreakerHandle,
  to breaks: inout [Int]
) throws(TextError) {
  let offsets = UnsafeMutablePointer<Int64>.allocate(capacity: range.count)
  defer { unsafe offsets.deallocate() }
  let start = unsafe bytes + range.lowerBound
  let count = unsafe try graphemes.breaks(in: start, count: range.count, into: offsets)
  for index in 0..<count { breaks.append(range.lowerBound + Int(unsafe offsets[index])) }
}
