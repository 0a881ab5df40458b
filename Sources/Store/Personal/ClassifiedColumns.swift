/// Which columns of the database hold which field of the register of fields.
///
/// A test compares it with the schema and with `FieldRegister`: a new column has to be put here
/// before it can hold anything.
public enum ClassifiedColumns {
  /// The columns that say something about people, as `table.column`, with the path of their field.
  public static let fields: [String: String] = [
    "agreement_term.signatory_id": "agreement.signatory",
    "attachment.bytes": "attachment.content",
    "attachment.content_sha256": "attachment.content",
    "attachment.kind": "attachment.content",
    "audit_entry.actor": "history.actor",
    "audit_entry.idempotency_key": "history.subject",
    "audit_entry.reason": "history.reason",
    "audit_entry.subject": "history.subject",
    "application_remainder.document": "application.summary",
    "conflict_declaration.application_id": "conflict.kind",
    "conflict_declaration.kind": "conflict.kind",
    "conflict_declaration.organisation": "conflict.organisation",
    "conflict_declaration.person_id": "conflict.kind",
    "consent_version.manner": "consent",
    "consent_version.purpose": "consent",
    "consent_version.subject_id": "consent",
    "data_subject.person_id": "person.key",
    "data_transfer.subject_id": "transfer",
    "erased_text.place": "erasure",
    "erased_text.subject_id": "erasure",
    "no_conflict_statement.is_on_paper": "conflict.statement",
    "no_conflict_statement.reviewer_id": "review.reviewer",
    "person.id": "history.actor",
    "person_key.address_sha256": "person.address",
    "person_key.key": "person.key",
    "person_key.subject_id": "person.key",
    "person_role.person_id": "person.roles",
    "person_role.role": "person.roles",
    "person_role_step.person_id": "person.roles",
    "person_role_step.role": "person.roles",
    "personal_text.place": "erasure",
    "personal_text.sealed": "application.original",
    "personal_text.subject_id": "erasure",
    "progress_report.recorder_id": "progress.recorder",
    "progress_verification.verifier_id": "progress.verifier",
    "review_assignment.reviewer_id": "review.reviewer",
    "review_draft.reviewer_id": "review.reviewer",
    "review_recusal.kind": "conflict.kind",
    "review_recusal.reviewer_id": "review.reviewer",
    "review_score.reviewer_id": "review.reviewer",
    "review_score.score_hundredths": "review.scores",
    "review_version.confidence": "review.confidence",
    "review_version.reviewer_id": "review.reviewer",
    "reviewer.gender": "reviewer.gender",
    "reviewer.person_id": "review.reviewer",
    "reviewer_version.country": "reviewer.country",
    "reviewer_version.languages": "reviewer.languages",
    "reviewer_version.maximum_load": "reviewer.maximum_load",
    "reviewer_version.reviewer_id": "review.reviewer",
    "reviewer_version.tracks": "reviewer.tracks",
    "seal.sealed_by": "seal.signer",
    "session_verification.verifier_id": "session.verifier",
    "session_version.trainer_id": "session.trainer",
  ]

  /// The columns of tables about people that say nothing about anyone: numbers, days, hashes.
  public static let plain: Set<String> = [
    "action", "application_id", "application_version", "area", "award_id", "comments_sha256",
    "consent_id", "content", "country", "criterion", "day", "document_id", "entry", "hashes_text",
    "id", "is_held", "language", "leaf", "legal_basis", "lesson_id", "lesson_version",
    "line_limit_basis_points", "name_sha256", "note", "note_sha256", "notes_sha256", "number",
    "participants", "people", "quiz_answers", "quiz_right_after", "quiz_right_before",
    "recorded_at", "remainder_sha256", "replaces", "report_months", "row_number", "rural",
    "saved_at", "sealed_at", "sealed_sha256", "sequence", "session_id", "size", "text_sha256",
    "text_version", "texts_sha256", "until", "wording",
  ]

  /// The tables in which nobody stands: money, numbers of people, terms, keys of applications.
  public static let tablesWithoutPeople: Set<String> = [
    "account", "account_balance", "agreed_budget_line", "agreement_version", "application",
    "application_notice", "application_outline", "application_step", "application_version",
    "attachment_step", "audit_head", "award", "award_shares", "award_step", "award_version", "call",
    "call_step", "call_version", "consent_withdrawal",
    "decision", "decision_proposal", "decision_ruling", "disbursement_total", "exchange_rate", "invitation", "ledger_entry",
    "ledger_reversal", "letter_version",
    "milestone_achievement", "milestone_version", "planned_people", "planned_reach", "posting",
    "progress_people", "progress_rural", "published_report", "published_report_hidden",
    "schema_migration", "screening_finding", "seal_key", "search_document", "search_index",
    "selection", "selection_choice", "selection_part", "session_people", "session_withdrawal",
    "spending", "spending_withdrawal", "total_version", "tranche", "unclean_file",
  ]
}
