import Foundation
import Testing

/// The package that `init` writes, in the folder `p`, to be changed and checked.
enum TemplatePackage {
  static func made() throws -> Folder {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    return folder
  }

  static func check(_ folder: Folder, _ more: String...) throws -> Program.Outcome {
    try Program.run(["plan", "check", "p"] + more, in: folder)
  }

  /// Replaces the first `from` of a file, which must be there.
  static func change(
    _ folder: Folder, _ file: String, _ from: String, _ to: String
  ) throws {
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: from), "the template no longer has \(from)")
    try folder.write(text.replacingCharacters(in: range, with: to), as: "p/" + file)
  }

  /// `line:column` of the first `words` in a file.
  static func place(_ folder: Folder, _ file: String, _ words: String) throws -> String {
    let text = try folder.text("p/" + file)
    let range = try #require(text.range(of: words))
    let before = text[..<range.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    return "\(before.count):\((before.last?.count ?? 0) + 1)"
  }

  static func layer(_ geometry: String) -> String {
    """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"f","properties":{},"geometry":\(geometry)}
    ]}

    """
  }
}
