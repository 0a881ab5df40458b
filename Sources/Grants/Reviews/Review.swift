public import Vocabulary

/// What one reviewer thinks of one application.
public struct Review: Hashable, Sendable {
  /// What was reviewed.
  public let applicationID: Application.ID

  /// Who reviewed it.
  public let reviewerID: Person.ID

  /// The version, counted from 1; a change after submission adds one.
  public let number: Int

  /// What the reviewer gave and wrote.
  public let content: Content

  /// Makes a review.
  public init(
    applicationID: Application.ID, reviewerID: Person.ID, number: Int, content: Content
  ) {
    self.applicationID = applicationID
    self.reviewerID = reviewerID
    self.number = number
    self.content = content
  }

  /// The scores and words of a review.
  public struct Content: Hashable, Sendable {
    /// The score of each criterion, by its short name.
    public let scores: [String: Score]

    /// How sure the reviewer is.
    public let confidence: Confidence

    /// What the reviewer wrote.
    public let comments: Comments

    /// Makes the content of a review.
    public init(scores: [String: Score], confidence: Confidence, comments: Comments) {
      self.scores = scores
      self.confidence = confidence
      self.comments = comments
    }
  }

  /// The words of a review.
  public struct Comments: Hashable, Sendable {
    /// What only the panel reads.
    public let toPanel: String

    /// What the applicant gets to read.
    public let toApplicant: String

    /// Makes comments.
    public init(toPanel: String, toApplicant: String) {
      self.toPanel = toPanel
      self.toApplicant = toApplicant
    }
  }
}

/// How sure a reviewer is of a review.
public enum Confidence: Int, CaseIterable, Hashable, Sendable {
  case low = 1
  case medium = 2
  case high = 3
}

/// Names a review: an application and a reviewer.
public typealias ReviewKey = ReviewAssignment

extension Review {
  /// The application and the reviewer.
  public var key: ReviewKey {
    ReviewKey(applicationID: applicationID, reviewerID: reviewerID)
  }
}

/// A review as a file or a form gives it.
public struct ReviewDraft: Hashable, Sendable {
  /// What was reviewed, and by whom.
  public let key: ReviewKey

  /// What the reviewer gave and wrote.
  public let content: Review.Content

  /// Why a review that was submitted before is changed.
  public let reason: String?

  /// Makes a draft.
  public init(key: ReviewKey, content: Review.Content, reason: String? = nil) {
    self.key = key
    self.content = content
    self.reason = reason
  }
}

/// What a transaction can do with reviews.
public protocol ReviewRecords {
  /// The newest version of one review, or nil.
  func review(_ key: ReviewKey) throws(GrantError) -> Review?

  /// The newest version of every review of a call, by application and reviewer.
  func reviews(in call: FundingCall.ID) throws(GrantError) -> [Review]

  /// Adds a version of a review, under the entry that is being made, which covers the scores and
  /// the hash of the comments.
  func insert(_ review: Review) throws(GrantError)
}
