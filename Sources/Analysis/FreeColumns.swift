import Values

/// Columns that carry no field, among which the one that was meant for a field may be.
///
/// Beyond `most` of them none is suggested: such names are made by a program, feature by feature,
/// and comparing all of them with every accepted name would take longer than the run.
struct FreeColumns {
  static let most = 500
  private let candidates: NearMiss.Candidates

  init(_ names: some Sequence<String>) {
    // Two letters are near to any two others.
    let free = names.filter { $0.count > 2 }
    candidates = NearMiss.Candidates(free.count <= Self.most ? free : [])
  }

  /// The column nearest to the first of a field's names that has one near to it.
  func nearest(to accepted: [String]) -> String? {
    accepted.lazy.filter { $0.count > 2 }.compactMap { candidates.best(for: $0) }.first
  }
}
