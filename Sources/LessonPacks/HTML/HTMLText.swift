/// What stands in HTML for a character that would be markup, or nil for all others.
func entity(of scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "&": "&amp;"
  case "<": "&lt;"
  case ">": "&gt;"
  case "\"": "&quot;"
  case "'": "&#39;"
  default: nil
  }
}

/// Text that is safe in HTML, inside elements and inside quoted attributes.
func escapedHTML(_ text: some StringProtocol) -> String {
  let needsEscape = text.utf8.contains { byte in
    byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
  }
  guard needsEscape else { return String(text) }
  var escaped = ""
  for scalar in text.unicodeScalars {
    if let entity = entity(of: scalar) {
      escaped += entity
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
