public import Vocabulary

/// What of an application can be told without opening its text.
public struct ApplicationCard: Hashable, Sendable {
  /// The key.
  public let id: Application.ID

  /// The call that it applies to.
  public let callID: FundingCall.ID

  /// Where it stands.
  public let status: Application.Status

  /// Where the work takes place.
  public let country: Country

  /// The language that the texts are written in.
  public let language: LanguageTag

  /// The purpose that it applies under.
  public let track: Track

  /// What the fund is asked for.
  public let requested: Money

  /// Makes an card from its parts.
  public init(
    id: Application.ID, callID: FundingCall.ID, status: Application.Status, country: Country,
    language: LanguageTag, track: Track, requested: Money
  ) {
    self.id = id
    self.callID = callID
    self.status = status
    self.country = country
    self.language = language
    self.track = track
    self.requested = requested
  }

  /// What cards have in common; what is nil may differ.
  public struct Mark: Hashable, Sendable {
    /// The call that they apply to.
    public var callID: FundingCall.ID?
    /// Where they stand.
    public var status: Application.Status?
    /// Where the work takes place.
    public var country: Country?
    /// The purpose that they apply under.
    public var track: Track?

    /// Makes the mark that all cards have.
    public init() {}
  }

  /// The card of an application.
  init(_ application: VisibleApplication) {
    let document = application.document
    self.init(
      id: application.id, callID: application.callID, status: application.status,
      country: document.country, language: document.language, track: document.track,
      requested: document.requested)
  }
}

/// What a transaction can tell of applications without opening their texts.
public protocol ApplicationCardRecords {
  /// The cards of the applications that a mark fits, in no order.
  func applicationCards(_ mark: ApplicationCard.Mark) throws(GrantError) -> [ApplicationCard]

  /// The card of the application with a key, or nil.
  func applicationCard(_ id: Application.ID) throws(GrantError) -> ApplicationCard?
}
