internal import Grants
internal import Text
internal import Vocabulary

// The values of dimensions in the reader's words, calendar and digits.

extension Console {
  /// A value of a report on money.
  func text(of value: DimensionValue) -> String {
    switch value {
    case .country(let country): text(.country(country))
    case .gender(let gender): text(.gender(gender))
    case .track(let track): text(.track(track))
    case .currency(let currency): text(.currency(currency))
    case .language(let tag): text(.language(tag))
    case .rural(let area): text("area.\(area.rawValue)")
    case .marker(let marker): text("gender-marker.\(marker.rawValue)")
    case .lead(let lead): lead.name.isEmpty ? text("report.no-name") : lead.name
    case .year(let year): period(.year, year, 1)
    case .quarter(let year, let quarter): period(.quarter, year, quarter * 3 - 2)
    case .month(let year, let month): period(.month, year, month)
    case .award, .call: value.plainText
    }
  }

  /// A value of a report on people.
  func text(of value: ReachValue) -> String {
    switch value {
    case .country(let country): text(.country(country))
    case .gender(let gender): text(.gender(gender))
    case .language(let tag): text(.language(tag))
    case .age(let age): text("age-band.\(age.rawValue)")
    case .disability(let disability): text("disability.\(disability.rawValue)")
    case .rural(let area): text("area.\(area.rawValue)")
    case .track(.some(let track)): text(.track(track))
    case .award(nil), .track(nil), .call(nil), .lead(nil), .marker(nil): text("report.no-award")
    case .lead(.some(let lead)): lead.name.isEmpty ? text("report.no-name") : lead.name
    case .marker(.some(let marker)): text("gender-marker.\(marker.rawValue)")
    case .year(let year): period(.year, year, 1)
    case .quarter(let year, let quarter): period(.quarter, year, quarter * 3 - 2)
    case .month(let year, let month): period(.month, year, month)
    case .award, .call, .lesson: value.plainText
    }
  }

  /// A value of a report on applications.
  func text(of value: PipelineValue) -> String {
    switch value {
    case .call(let id): id.rawValue
    case .country(let country): text(.country(country))
    case .gender(let gender): text(.gender(gender))
    case .language(let tag): text(.language(tag))
    case .track(let track): text(.track(track))
    }
  }

  /// The name of a period by a day in its middle, so that it is the same in calendars whose months
  /// or years begin some days later.
  private func period(_ period: LocaleFormats.Period, _ year: Int, _ month: Int) -> String {
    let months = [LocaleFormats.Period.month: 0, .quarter: 1, .year: 6]
    guard let day = Day(year: year, month: month + (months[period] ?? 0), day: 15) else {
      return String(year)
    }
    return localizer.formats.period(period, of: day)
  }
}
