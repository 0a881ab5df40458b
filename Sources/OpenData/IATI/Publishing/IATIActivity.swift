internal import Grants
internal import Vocabulary

/// One activity as it is published, in the words of the IATI activity standard 2.03.
///
/// It is made, then checked, then written; what it cannot hold is never published: no contact
/// person, no bank reference, no number of a small group.
struct IATIActivity {
  let award: Award.ID
  let identifier: String
  /// The language of the application, which narratives have unless they name another.
  let language: LanguageTag
  let currency: Currency
  let updated: Timestamp
  let title: [Narrative]
  let description: [Narrative]
  let organisations: [Organisation]
  /// A code of the list ActivityStatus.
  let status: Int
  let dates: [ActivityDate]
  let countries: [Share]
  let sectors: [Share]
  /// The score of the policy marker for gender equality, or nil when nobody has screened it.
  let genderScore: Int?
  let budgets: [Budget]
  let plannedPayments: [PlannedPayment]
  let transactions: [Transaction]
  let result: ReachResult?

  /// A text in a language.
  struct Narrative: Hashable {
    let language: LanguageTag
    let text: String
  }

  /// An organisation that takes part, in one role.
  struct Organisation {
    let role: Role
    let reference: String?
    /// A code of the list OrganisationType, where the sort is known.
    let type: Int?
    let names: [Narrative]

    /// The codes of the list OrganisationRole.
    enum Role: Int {
      case funding = 1
      case accountable = 2
      case extending = 3
      case implementing = 4
    }
  }

  /// A day in the life of an activity.
  struct ActivityDate {
    let kind: Kind
    let day: Day

    /// The codes of the list ActivityDateType.
    enum Kind: Int {
      case plannedStart = 1
      case actualStart = 2
      case plannedEnd = 3
      case actualEnd = 4
    }
  }

  /// A code with its share of the whole.
  struct Share {
    let code: String
    let basisPoints: Int64

    /// The share in per cent: `100`, `33.33`.
    var percentage: String {
      ExactAmount(millionths: Int128(basisPoints) * 10_000).plainText(decimals: 0)
    }
  }

  /// What is set aside for a period of at most a year.
  struct Budget {
    let period: ClosedRange<Day>
    let amount: Money
    let valueDay: Day
  }

  /// A tranche that is not paid yet.
  struct PlannedPayment {
    let due: Day
    let amount: Money
    let valueDay: Day
  }

  /// Money that was bound or that moved.
  struct Transaction {
    let reference: String
    let type: TransactionType
    let day: Day
    /// Negative for what is bound no longer or came back.
    let amount: Money
    let note: String?
  }

  /// The people whom a project plans to reach and has reached.
  struct ReachResult {
    let first: Day
    let last: Day
    let planned: [Count]
    let reached: [Count]
    /// The last day that the reached people are counted to.
    let until: Day?

    /// A number of people, all of them or those of one group.
    struct Count: Hashable {
      /// The name and value of the group, or nil for all.
      let group: Group?
      let people: Int64
    }

    /// A group by one property, such as `sex` and `female`.
    struct Group: Hashable {
      let name: String
      let value: String
    }
  }
}
