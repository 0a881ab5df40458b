public import Vocabulary

/// A review that its reviewer has not submitted yet; nobody else reads it, and it counts nowhere.
public struct SavedDraft: Hashable, Sendable {
  /// The application and the reviewer.
  public let key: ReviewKey

  /// How often it was saved.
  public let number: Int

  /// When it was saved.
  public let savedAt: Timestamp

  /// What the reviewer wrote so far.
  public let content: Content

  /// Makes a draft.
  public init(key: ReviewKey, number: Int, savedAt: Timestamp, content: Content) {
    self.key = key
    self.number = number
    self.savedAt = savedAt
    self.content = content
  }

  /// How many versions of one draft are kept.
  public static let keptVersions = 20

  /// What a review is made of, as far as it is there.
  public struct Content: Hashable, Sendable {
    /// The scores so far, by criterion.
    public var scores: [String: Score]

    /// How sure the reviewer is.
    public var confidence: Confidence?

    /// What only the panel is to read.
    public var toPanel: String?

    /// What the applicant is to read.
    public var toApplicant: String?

    /// Why a review that was submitted before is to change.
    public var reason: String?

    /// Makes content.
    public init(
      scores: [String: Score] = [:], confidence: Confidence? = nil, toPanel: String? = nil,
      toApplicant: String? = nil, reason: String? = nil
    ) {
      self.scores = scores
      self.confidence = confidence
      self.toPanel = toPanel
      self.toApplicant = toApplicant
      self.reason = reason
    }

    /// The content with what a change holds in the place of what was there.
    func changed(by change: Content) -> Content {
      Content(
        scores: scores.merging(change.scores) { $1 }, confidence: change.confidence ?? confidence,
        toPanel: change.toPanel ?? toPanel, toApplicant: change.toApplicant ?? toApplicant,
        reason: change.reason ?? reason)
    }
  }
}

/// What a file or a command changes in the draft of one application.
public struct DraftChange: Hashable, Sendable {
  /// The application and the reviewer.
  public let key: ReviewKey

  /// What is to be there; what is missing stays.
  public let content: SavedDraft.Content

  /// Makes a change.
  public init(key: ReviewKey, content: SavedDraft.Content) {
    self.key = key
    self.content = content
  }
}

/// A draft, and what it lacks.
public struct DraftState: Hashable, Sendable {
  /// The draft.
  public let draft: SavedDraft

  /// The criteria without a score, in the order of the form.
  public let missing: [String]

  /// Whether it can be submitted.
  public var isComplete: Bool { missing.isEmpty && draft.content.confidence != nil }
}

/// What a transaction can do with drafts.
public protocol DraftRecords {
  /// The newest version of a draft, or nil.
  func draft(_ key: ReviewKey) throws(GrantError) -> SavedDraft?

  /// Which drafts there are in a call, and when each was saved last, by application and reviewer.
  func draftTimes(in call: FundingCall.ID) throws(GrantError) -> [ReviewKey: Timestamp]

  /// Keeps a version of a draft, sealed under the key of its reviewer, and removes the oldest ones.
  func save(_ draft: SavedDraft) throws(GrantError)

  /// Removes all versions of a draft.
  func removeDraft(_ key: ReviewKey) throws(GrantError)
}
