import Grants
import Vocabulary

/// What a journal says, read by its lines as a program of accountants would.
struct JournalReader {
  /// What the postings sum to, by account.
  private(set) var sums: [String: Money] = [:]

  /// What the journal itself states for the end, by account.
  private(set) var asserted: [String: Money] = [:]

  /// The days of the transactions, in the order of the file.
  private(set) var days: [Day] = []

  /// The values of postings in other currencies, as they stand there.
  private(set) var values: [String] = []

  /// Reads a journal for hledger or Beancount.
  init?(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let words = line.split(separator: " ").map(String.init)
      if line.first == " " {
        guard words[0].contains(":"), words[0].first?.isUppercase == true else { continue }
        guard let posted = Self.money(words, 1) else { return nil }
        guard add(posted, to: words[0]) else { return nil }
        if let mark = words.firstIndex(of: "=") { asserted[words[0]] = Self.money(words, mark + 1) }
        if let mark = words.firstIndex(of: "@@") {
          values.append(words[(mark + 1)...].joined(separator: " "))
        }
      } else if words.count > 2, let day = Day(words[0]) {
        if words[1] == "balance" {
          asserted[words[2]] = Self.money([words[3], words[6]], 0)
        } else if words[1] == "*" {
          days.append(day)
        }
      }
    }
  }

  private mutating func add(_ posted: Money, to account: String) -> Bool {
    guard let before = sums[account] else {
      sums[account] = posted
      return true
    }
    guard let sum = try? before.adding(posted) else { return false }
    sums[account] = sum
    return true
  }

  private static func money(_ words: [String], _ index: Int) -> Money? {
    guard words.count > index + 1, let currency = Currency(rawValue: words[index + 1]) else {
      return nil
    }
    let isNegative = words[index].hasPrefix("-")
    let amount = try? Money(
      parsing: isNegative ? String(words[index].dropFirst()) : words[index], currency: currency)
    return isNegative ? amount?.negated : amount
  }
}
