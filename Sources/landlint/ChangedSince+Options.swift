import Foundation
import Loaders

extension ChangedSince {
  /// The options by which the plan, layers and tables were read at a commit of the inputs'
  /// repository; nil where all of them are what they were, or lie elsewhere.
  func optionsBefore(_ commit: String) throws -> Check? {
    let place = FilePlace.resolved(FeaturePath.file(of: options.files[0]))
    let top = try Git(folder: (place as NSString).deletingLastPathComponent).top
    var before = options
    var isOther = false
    if let folder = options.plan.map(FilePlace.resolved), try Git(folder: folder).top == top {
      let git = Git(folder: folder)
      let old = scratch.path + "/plan"
      if try git.differs(".", from: commit), try git.unpack(of: commit, to: old) {
        before.plan = old
        isOther = true
      }
    }
    /// The file of then in place of `path`, none where there was none; nil where it is the same.
    func former(_ path: String, as name: String) throws -> [String]? {
      let place = FilePlace.resolved(FeaturePath.file(of: path))
      let git = Git(folder: (place as NSString).deletingLastPathComponent)
      let names = Self.parts(of: place).map { ($0 as NSString).lastPathComponent }
      guard try git.top == top,
        try names.contains(where: { try git.differs($0, from: commit) })
      else { return nil }
      isOther = true
      return try state(of: path, at: commit, as: name).map { [$0] } ?? []
    }
    /// Arguments of the form NAME=FILE.
    func formerAll(_ arguments: [String], as name: String) throws -> [String] {
      try arguments.enumerated().flatMap { index, argument -> [String] in
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let old = try former(parts[1], as: "\(name)-\(index)") else {
          return [argument]
        }
        return old.map { "\(parts[0])=\($0)" }
      }
    }
    before.layer = try formerAll(options.layer, as: "layer")
    before.catalogue = try formerAll(options.catalogue, as: "catalogue")
    if let join = options.join, let old = try former(join, as: "join") {
      before.join = old.first
      if old.isEmpty { before.on = nil }
    }
    return isOther ? before : nil
  }
}
