import Baselines

/// Files of exceptions by which several groups of settings are judged, one after another: only the
/// last one of a file knows which of its exceptions nobody needs.
final class SharedExceptions {
  /// Groups of each file that have not been judged; one that fails stays among them.
  private var left: [String: Int] = [:]
  private var needed: [String: Set<String>] = [:]

  /// - Parameter files: the file of each group, nil of one that has none.
  init(_ files: [String?]) {
    for file in files.compactMap(\.self) { left[FilePlace.resolved(file), default: 0] += 1 }
  }

  func sharing(of file: String?) -> Exceptions.Sharing {
    guard let place = file.map(FilePlace.resolved) else { return Exceptions.Sharing() }
    return Exceptions.Sharing(
      needed: needed[place] ?? [], othersFollow: left[place, default: 0] > 1)
  }

  /// A group has been judged.
  func add(_ places: Set<String>, of file: String?) {
    guard let place = file.map(FilePlace.resolved) else { return }
    left[place, default: 0] -= 1
    needed[place, default: []].formUnion(places)
  }
}
