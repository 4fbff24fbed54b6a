/// What is wrong with options and settings, all of it at once: who has mended one fault should not meet
/// the next one in another run.
struct OptionFaults {
  private(set) var failures: [CommandFailure] = []

  /// - Throws: what is no fault of an option.
  mutating func gather(_ take: () throws -> Void) throws {
    do {
      try take()
    } catch let failure as CommandFailure {
      failures.append(failure)
    }
  }

  mutating func add(_ messages: [String]) {
    failures += messages.map { CommandFailure(message: $0) }
  }

  /// - Parameter settings: where files set options, the places of the faults are theirs.
  /// - Throws: all of them as one.
  func prove(_ settings: Settings? = nil) throws {
    guard !failures.isEmpty else { return }
    let words = failures.map { (settings?.placed($0) ?? $0).message }
    throw CommandFailure(message: words.joined(separator: "\n"))
  }
}
