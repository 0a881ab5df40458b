/// A person's gender as the person states it.
public enum Gender: String, CaseIterable, Hashable, Sendable {
  case female
  case male
  case another
  case notStated = "not-stated"
}
