package import GRDB
internal import GRDBSQLite

extension Database {
  /// Gives the connection what the index of applications needs: its tokenizer, and the function
  /// `search_counts`.
  ///
  /// `search_counts(application_search)` returns for each column the number of hits of all phrases
  /// of a query but the second, and of the second, as bytes: four for each number, the lowest
  /// first.
  package func prepareForSearch() throws {
    add(tokenizer: SearchTokens.self)
    let api = unsafe FTS5.api(self)
    let code = unsafe api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), "search_counts", nil, countHits, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}

/// Counts the hits of the present row.
private func countHits(
  api: UnsafePointer<Fts5ExtensionApi>?, row: OpaquePointer?, context: OpaquePointer?,
  argumentCount: CInt, arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api = unsafe api else { return }
  let columns = unsafe Int(api.pointee.xColumnCount(row))
  var counts = [UInt32](repeating: 0, count: 2 * columns)
  var hits: CInt = 0
  var code = unsafe api.pointee.xInstCount(row, &hits)
  for index in 0..<hits where code == SQLITE_OK {
    var phrase: CInt = 0
    var column: CInt = 0
    var place: CInt = 0
    code = unsafe api.pointee.xInst(row, index, &phrase, &column, &place)
    if code == SQLITE_OK { counts[2 * Int(column) + (phrase == 1 ? 1 : 0)] += 1 }
  }
  guard code == SQLITE_OK else {
    unsafe sqlite3_result_error_code(context, code)
    return
  }
  let bytes = counts.map(\.littleEndian)
  unsafe bytes.withUnsafeBytes { buffer in
    // SQLite takes a copy before the function returns.
    unsafe sqlite3_result_blob(
      context, buffer.baseAddress, CInt(buffer.count),
      unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }
}
