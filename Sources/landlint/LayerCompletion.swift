import ArgumentParser
import Foundation
import Plan

/// What a shell offers for `--layer ROLE[:LEVEL]=FILE`: the plan's layers, and behind the sign of
/// equality files.
///
/// bash parts words at `:` and `=`, so there a name is offered whole from its beginning only, and what
/// follows `=` is completed as any file.
enum LayerCompletion {
  static let kind = CompletionKind.custom { words, _, prefix in candidates(words, prefix) }

  private static func candidates(_ words: [String], _ prefix: String) -> [String] {
    guard let sign = prefix.firstIndex(of: "=") else { return keys(words).map { $0 + "=" } }
    let head = prefix[...sign]
    let path = prefix[prefix.index(after: sign)...]
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let place = folder.isEmpty ? "." : String(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: (place as NSString).appendingPathComponent(name), isDirectory: &isFolder)
      return "\(head)\(folder)\(name)\(isFolder.boolValue ? "/" : "")"
    }
  }

  /// Layers of the plan that the command names, or of the shipped one; all roles where it cannot be
  /// read.
  private static func keys(_ words: [String]) -> [String] {
    let named = words.firstIndex(of: "--plan").map { words.index(after: $0) }
      .flatMap { words.indices.contains($0) ? words[$0] : nil }
    guard let folder = named ?? PlanLocation.shipped,
      let declarations = try? PlanPackage.declarations(in: folder)
    else { return LayerDeclaration.roles }
    return declarations.layers.map(\.key)
  }
}
