/// A finite number in plain digits with so many decimals, rounded to nearest, ties away from zero.
///
/// Nil when the number is not finite or has more than 18 digits with its decimals.
func fixedPoint(_ value: Double, decimals: Int, trimsZeros: Bool = false) -> String? {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = (value * scale).rounded()
  guard scaled.magnitude < 1e18 else { return nil }
  var digits = String(Int64(scaled.magnitude))
  if digits.utf8.count <= decimals {
    digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
  }
  let sign = scaled < 0 ? "-" : ""
  guard decimals > 0 else { return sign + digits }
  var fraction = digits.suffix(decimals)
  let whole = digits.dropLast(decimals)
  if trimsZeros { while fraction.last == "0" { fraction.removeLast() } }
  return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
}
