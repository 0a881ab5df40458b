import Foundation
import TestSupport

/// A file that a command takes, about one application.
///
/// All files of a sort are the same but for the reference, so that what is said of them tells only
/// what is known of the application.
enum WalkFile: String, CaseIterable, Sendable {
  case application, conflicts, document, payments, people, progress, rates, reviewers, reviews
  case sessions, spending

  /// The words that stand for the file in an argument.
  var placeholder: String { "{F:\(rawValue)}" }

  private var ending: String {
    switch self {
    case .application: "json"
    case .document: "txt"
    default: "csv"
    }
  }

  /// The name of the file about an application.
  func name(about application: MarkedApplication) -> String {
    "\(rawValue)-\(application.reference).\(ending)"
  }

  /// Writes every file about every application into a folder.
  ///
  /// - Throws: When one cannot be written.
  static func writeAll(into place: TemporaryFolder) throws {
    for file in allCases {
      for application in MarkedApplication.all + [.missing] {
        let bytes = try file.bytes(about: application.reference)
        _ = try place.write(bytes, to: file.name(about: application))
      }
    }
  }

  private func bytes(about reference: String) throws -> [UInt8] {
    let text =
      switch self {
      case .application:
        String(
          decoding: try MarkedApplication(
            reference: reference, word: "Xnew", amount: "1000.00", language: "km"
          ).file(), as: UTF8.self)
      case .conflicts: "reviewer,application,kind,note\nother,\(reference),family,A cousin\n"
      case .document: "Notes on the budget, in two lines.\nNothing else.\n"
      case .payments: "award,tranche,day,reference,note\n\(reference),2,2026-10-01,BANK-11,Second\n"
      case .people: "key,name,roles\nhelper,Helper,trainer\n"
      case .progress:
        "award,until,people,female_15-24,male_15-24,rural,notes\n\(reference),2026-10-31,9,5,4,9,\n"
      case .rates: "day,base,quote,rate,source\n2026-10-01,USD,THB,34.00,Bank\n"
      case .reviewers:
        "key,name,country,gender,languages,tracks,maximum_load\n"
          + "late,Late,TH,male,th,rural-deployment,2\n"
      case .reviews:
        "application,reviewer,confidence,score_need,score_plan,score_inclusion,score_value,"
          + "to_panel,to_applicant\n\(reference),rev,3,4,4,4,4,Mine,Mine\n"
      case .sessions:
        "reference,day,place,country,area,language,lesson,lesson_version,trainer,award,"
          + "participants,female,male\n"
          + "S-1,2026-08-22,School,TH,rural,th,what-is-ai,1,trainer,\(reference),9,5,4\n"
      case .spending:
        "reference,award,from,until,category,amount,evidence\n"
          + "Q-1,\(reference),2026-08-01,2026-09-30,training,10.00,Invoice 1\n"
      }
    return Array(text.utf8)
  }
}

/// A copy of the fund that commands may change, which is made anew after one did.
final class SpareFund {
  private let original: WalkFund
  private var copy: WalkFund?

  init(of original: WalkFund) { self.original = original }

  /// The fund as it was at first.
  ///
  /// What a refused command leaves untouched serves the next one, too.
  func place() throws -> WalkFund {
    if let copy, FileManager.default.contentsEqual(atPath: copy.path, andPath: original.path) {
      return copy
    }
    let new = try original.copy()
    copy = new
    return new
  }
}
