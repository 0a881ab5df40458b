public import ArgumentParser
public import Grants
public import LessonPacks
public import Lessons
public import OpenData
public import Vocabulary

// The words of the fund that options take as they are.

extension Application.Status: ExpressibleByArgument {}
extension ConsentRecord.Manner: ExpressibleByArgument {}
extension Country: ExpressibleByArgument {}
extension Currency: ExpressibleByArgument {}
extension Decision.Outcome: ExpressibleByArgument {}
extension DeclaredConflict.Kind: ExpressibleByArgument {}
extension DisbursementReport.GenderBasis: ExpressibleByArgument {}
extension JournalForm: ExpressibleByArgument {}
extension LegalBasis: ExpressibleByArgument {}
extension PackChoices.Paper: ExpressibleByArgument {}
extension PackChoices.Readers: ExpressibleByArgument {}
extension PersonalUse.Purpose: ExpressibleByArgument {}
extension PublishedFiction: ExpressibleByArgument {}
extension ReachReport.Basis: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Track: ExpressibleByArgument {}
extension TranslationFormat: ExpressibleByArgument {}
