public import Vocabulary

/// Which competences the lessons of a library teach, and in which languages.
public struct Coverage: Hashable, Sendable {
  /// Every language of any lesson, in the order of the tags.
  public let languages: [LanguageTag]

  /// Every competence of every framework, in the order of the codes; those that no lesson teaches
  /// are among them.
  public let competences: [CompetenceCoverage]

  /// Every kind of equity.
  public let equity: [EquityCoverage]

  /// Why lessons or translations are missing from the picture.
  public let failures: [LessonError]
}

/// Which lessons teach a competence.
public struct CompetenceCoverage: Hashable, Sendable {
  /// The competence.
  public let competence: Competence

  /// The lessons that teach it.
  public let lessons: LessonCoverage
}

/// Which lessons serve a kind of equity.
public struct EquityCoverage: Hashable, Sendable {
  /// The kind.
  public let equity: FrontMatter.Equity

  /// The lessons that serve it.
  public let lessons: LessonCoverage
}

/// Some lessons, and how far the best of them is in each language.
public struct LessonCoverage: Hashable, Sendable {
  /// The lessons, in the order of their keys.
  public let lessons: [Lesson.ID]

  /// The best state of any of the lessons; a language that none of them is in is missing.
  public let states: [LanguageTag: LessonState]

  /// Whether no lesson is there at all.
  public var isGap: Bool { lessons.isEmpty }

  /// The languages in which the best state is one of some, in the order of the tags.
  public func languages(_ wanted: Set<LessonState>) -> [LanguageTag] {
    states.filter { wanted.contains($0.value) }.keys.sorted()
  }

  init(of lessons: [(lesson: Lesson, states: [LanguageTag: LessonState])]) {
    self.lessons = lessons.map(\.lesson.id)
    let order = LessonState.allCases
    states = lessons.reduce(into: [:]) { best, lesson in
      best.merge(lesson.states) { left, right in
        let places = (order.firstIndex(of: left) ?? 0, order.firstIndex(of: right) ?? 0)
        return places.0 >= places.1 ? left : right
      }
    }
  }
}

extension LessonLibrary {
  /// Tells which competences are taught in which languages.
  ///
  /// - Throws: `LessonError.unreadable` when the folder itself cannot be read.
  public func coverage() throws(LessonError) -> Coverage {
    var lessons: [(lesson: Lesson, states: [LanguageTag: LessonState])] = []
    var failures: [LessonError] = []
    for id in try lessonIDs() {
      do throws(LessonError) {
        let lesson = try lesson(id)
        var states: [LanguageTag: LessonState] = [:]
        for language in try [lesson.about.language] + translationLanguages(of: id) {
          do throws(LessonError) {
            states[language] = LessonState(try localized(lesson, into: language).progress)
          } catch { failures.append(error) }
        }
        lessons.append((lesson, states))
      } catch { failures.append(error) }
    }
    let taught = Competence.Framework.allCases.flatMap { framework in
      framework.orderedCodes.compactMap { Competence(framework: framework, code: $0) }
    }
    return Coverage(
      languages: Set(lessons.flatMap(\.states.keys)).sorted(),
      competences: taught.map { competence in
        CompetenceCoverage(
          competence: competence,
          lessons: LessonCoverage(
            of: lessons.filter { $0.lesson.about.competences.contains(competence) }))
      },
      equity: FrontMatter.Equity.allCases.map { equity in
        EquityCoverage(
          equity: equity,
          lessons: LessonCoverage(of: lessons.filter { $0.lesson.about.equity.contains(equity) }))
      },
      failures: failures)
  }
}
