import Foundation
import Testing

/// Expected outputs beside the tests. `RECORD_SNAPSHOTS=1` writes them and fails.
enum Snapshots {
  static func check(
    _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record(
        "Recorded \(name); run again without RECORD_SNAPSHOTS.", sourceLocation: sourceLocation)
      return
    }
    let expected = try #require(
      try? Data(contentsOf: file), "no snapshot \(name): RECORD_SNAPSHOTS=1 swift test",
      sourceLocation: sourceLocation)
    guard Data(bytes) != expected else { return }
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let old = String(decoding: expected, as: UTF8.self).split(separator: "\n")
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from its snapshot in line \(line.map { $0.offset + 1 } ?? min(new.count, old.count) + 1)
      is:  \(line.map { String($0.element.0) } ?? "\(new.count) lines")
      was: \(line.map { String($0.element.1) } ?? "\(old.count) lines")
      """, sourceLocation: sourceLocation)
  }
}
