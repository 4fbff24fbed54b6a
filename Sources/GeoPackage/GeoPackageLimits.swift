internal import GRDB
internal import GRDBSQLite
import Synchronization

/// What a file may take: a view of it may be a query without an end, or make a text that fills the
/// memory out of a few letters, and a run over a folder would never come to the files behind it.
///
/// Steps are counted, not seconds, so that the same file is read the same on any machine.
final class GeoPackageLimits: Sendable {
  /// Of one query: half a page of this many is a second and more. Of a million rows the last page
  /// of a view, which is counted off from its beginning, takes some millions.
  static let steps = 100_000_000
  /// A shape of this size has four million vertices.
  static let valueBytes: Int32 = 64 << 20
  /// Of the rows that are held at a time.
  static let pageBytes = 64 << 20

  private static let stride = 1_000_000
  private let used = Atomic(0)

  /// Limits connections of the configuration, which keep this object as long as they are open.
  func hold(_ configuration: inout Configuration) {
    // The handler has the object's address alone: the closure keeps it.
    configuration.prepareDatabase { [self] database in
      let connection = database.sqliteConnection
      sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Self.valueBytes)
      sqlite3_progress_handler(
        connection, Int32(Self.stride),
        { object in
          guard let object else { return 0 }
          return Unmanaged<GeoPackageLimits>.fromOpaque(object).takeUnretainedValue().step()
        }, Unmanaged.passUnretained(self).toOpaque())
    }
  }

  /// The next query has all of the steps again.
  func begin() { used.store(0, ordering: .relaxed) }

  /// Other than 0 where the query is to end.
  private func step() -> Int32 {
    used.add(Self.stride, ordering: .relaxed).newValue > Self.steps ? 1 : 0
  }
}
