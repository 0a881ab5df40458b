import CICU
public import Vocabulary

/// Where the data that serve the readers of a language come from.
public enum LocaleSource: Hashable, Sendable {
  /// ICU's data of this language.
  case language(LanguageTag)
  /// Data of our own, for a language that ICU lacks.
  case own(LanguageTag)
  /// The data of another language, for want of any.
  case related(LanguageTag)
  /// International English for formats, and the order of Unicode for sorting.
  case root

  /// The language whose data are used; nil for root.
  public var language: LanguageTag? {
    switch self {
    case .language(let tag), .own(let tag), .related(let tag): tag
    case .root: nil
    }
  }

  /// The word that stands for the case in files.
  public var name: String {
    switch self {
    case .language: "icu"
    case .own: "own"
    case .related: "related"
    case .root: "root"
    }
  }
}

/// What a language tag comes to: which data each service uses, and whether they are its own.
public struct LocaleResolution: Hashable, Sendable {
  /// The language that was asked for.
  public let requested: LanguageTag

  /// The source of numbers, dates, lists and plural rules.
  public let formats: LocaleSource

  /// How words are found.
  public let segmentation: WordMethod

  /// Looks up what there is for a language.
  public init(for tag: LanguageTag) {
    requested = tag
    formats = ICULocale(for: tag).source
    segmentation = WordMethod(for: tag)
  }

  /// The source of the order of texts.
  public var collation: LocaleSource { (try? Collator(locale: requested))?.source ?? .root }

  /// Whether numbers and dates are those of another language.
  public var isFallback: Bool {
    switch formats {
    case .language, .own: false
    case .related, .root: true
    }
  }

  /// Whether the order is not known for the language: Unicode's own serves most languages well, but
  /// it is chosen only where the language is known at all.
  public var isOrderFallback: Bool {
    switch collation {
    case .language, .own: false
    case .related: true
    case .root: isFallback
    }
  }

  /// The data of our own, in the order of `LanguageField`; empty for languages that ICU knows.
  public var ownData: [(field: LanguageField, datum: OwnDatum)] {
    guard case .language = formats else {
      return LocaleOverlay.find(requested)?.data ?? []
    }
    return []
  }

  /// Whether there are data for the language and all have a source that is no draft.
  public var isConfirmed: Bool { !isFallback && ownData.allSatisfy(\.datum.isConfirmed) }
}

/// The ways that lines of text run.
public enum TextDirection: String, Hashable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

extension LanguageTag {
  /// The script of the tag, or the one that CLDR thinks likely; nil when it knows none.
  public var likelyScript: String? {
    if let script = script ?? Self.scripts[language] { return script }
    let found = try? unsafe icuText { unsafe cicu_locale_script(text, &$0) }
    guard let found, !found.isEmpty else { return nil }
    return found
  }

  /// The way that text in the language runs.
  public var direction: TextDirection {
    likelyScript.map { Self.rightToLeftScripts.contains($0) } == true ? .rightToLeft : .leftToRight
  }

  /// Scripts of ISO 15924 whose letters have the bidirectional class R or AL.
  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
  ]

  /// Languages that CLDR 42 knows no script of, and Hmong, for which it takes that of a community
  /// in the United States, and not the Latin letters of Laos, Thailand and Viet Nam.
  private static let scripts = [
    "bcl": "Latn", "blk": "Mymr", "hmn": "Latn", "hms": "Latn", "hnj": "Latn",
    "ksw": "Mymr", "lus": "Latn", "mww": "Latn", "rki": "Mymr",
  ]
}
