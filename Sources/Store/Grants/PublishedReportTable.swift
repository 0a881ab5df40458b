internal import Grants
internal import Vocabulary

extension FundTransaction {
  func publishedReports() throws(GrantError) -> [PublishedReport] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT published_report.number, published_report.report, published_report_hidden.hidden
        FROM published_report
        JOIN published_report_hidden
          ON published_report_hidden.number = published_report.number
        ORDER BY published_report.number
        """
      ) { (row) throws(StoreError) in
        PublishedReport(
          number: Int(try row.integer(0)),
          report: try fromStoredJSON(try row.text(1), as: PublicReport.self),
          hidden: try fromStoredJSON(try row.text(2), as: [[Int64]].self))
      }
    }
  }

  func insert(_ published: PublishedReport) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .publishedReport,
        [
          SQLValue(published.number), .text(published.report.kind.rawValue),
          .text(try storedJSON(published.report)),
        ])
      try database.run(
        "INSERT INTO published_report_hidden (number, hidden) VALUES (?, ?)",
        [SQLValue(published.number), .text(try storedJSON(published.hidden))])
    }
  }
}
