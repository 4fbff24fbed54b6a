import Foundation
import Testing

/// Every check in code has a file that breaks it and one that keeps it, and the whole program says of each what
/// `geodata/checks/cases.yaml` declares: nothing more, nothing less, at the same line, column and plot.
@Suite("Case files of the checks in code")
struct CheckCaseTests {
  static let folder = Program.root.appendingPathComponent("geodata/checks").path

  /// An entry of `cases.yaml`, which is written in the plain lines that its head describes.
  struct Entry {
    var code = ""
    var members: [String: String] = [:]

    var isLacking: Bool { members["lacks"] != nil }

    func list(_ key: String) -> [String] {
      guard let text = members[key] else { return [] }
      var items: [String] = []
      var item = ""
      var isQuoted = false
      for character in text.dropFirst().dropLast() {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          items.append(item)
          item = ""
        } else {
          item.append(character)
        }
      }
      return (items + [item]).map { $0.trimmingCharacters(in: .whitespaces) }
    }

    func arguments(_ kind: String) -> [String] {
      members["arguments"] == nil
        ? ["--no-plan"]
        : list("arguments").map { $0.replacingOccurrences(of: "{kind}", with: kind) }
    }

    /// True where what is found is about plots among each other.
    var concernsNeighbours: Bool {
      (declared("violating") + declared("conforming") + [code]).contains { $0.hasPrefix("TOP") }
    }

    func declared(_ kind: String) -> [String] {
      list(kind == "violating" ? "finds" : "conforming").sorted()
    }
  }

  static let entries: [Entry] = {
    let text = (try? String(contentsOfFile: folder + "/cases.yaml", encoding: .utf8)) ?? ""
    var entries: [Entry] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("  "), let colon = line.firstIndex(of: ":") {
        let key = line[..<colon].trimmingCharacters(in: .whitespaces)
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        entries[entries.count - 1].members[key] = value
      } else {
        entries.append(Entry(code: String(line.dropLast())))
      }
    }
    return entries
  }()

  static func file(_ code: String, _ kind: String) -> String? {
    [".geojson", ".geojsons", ".txt"].map { "\(code)-\(kind)\($0)" }
      .first { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
  }

  /// The folder once more, so that files are named as a person beside them names them.
  static func copy() throws -> Folder {
    let copy = try Folder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: copy.path(name))
    }
    return copy
  }

  /// All that a run says of its files, by file, in the words of `cases.yaml`.
  static func said(
    _ files: [String], _ arguments: [String], in copy: Folder
  ) throws -> [String: [String]] {
    let outcome = try Program.run(
      ["check"] + files + arguments + asOf + ["--format", "jsonl"], in: copy)
    var said: [String: [String]] = [:]
    for line in outcome.out.split(separator: "\n") {
      let object = try parsed(String(line))
      if object["type"] as? String == "finding" {
        let subject = try #require(object["subject"] as? [String: Any])
        var words = [try #require(object["rule"] as? String)]
        if let line = subject["line"] as? Int, let column = subject["column"] as? Int {
          words.append("\(line):\(column)")
        }
        if let plot = subject["plot"] as? String { words.append(plot) }
        if let acceptance = object["acceptance"] as? [String: Any] {
          words.append(try #require(acceptance["kind"] as? String))
        }
        let file = subject["file"] as? String ?? files[0]
        said[file, default: []].append(words.joined(separator: " "))
      } else if object["type"] as? String == "run" {
        // A file that could not be read to its end is a failure of the run.
        for failure in object["failures"] as? [[String: Any]] ?? [] {
          let words = try #require(failure["en"] as? String)
          let parts = words.split(separator: ":", maxSplits: 3)
          guard parts.count == 4, let line = Int(parts[1]), let column = Int(parts[2]) else {
            continue
          }
          said[String(parts[0]), default: []].append(
            "\(parts[3].dropFirst().prefix(6)) \(line):\(column)")
        }
      }
    }
    return said
  }

  @Test("every check has its two files or says why not, and every file its check")
  func complete() throws {
    let list = try parsed(try Program.run("rules", "--format", "json").out)
    let rules = try #require(list["rules"] as? [[String: Any]])
    let codes = Set(
      rules.filter { $0["of_plan"] as? Bool == false }.compactMap { $0["code"] as? String })
    #expect(codes.count > 90)
    #expect(codes == Set(Self.entries.map(\.code)))
    for entry in Self.entries {
      for kind in ["violating", "conforming"] {
        #expect((Self.file(entry.code, kind) == nil) == entry.isLacking, "\(entry.code) \(kind)")
      }
      guard !entry.isLacking else { continue }
      #expect(entry.declared("violating").contains { $0.hasPrefix(entry.code) }, "\(entry.code)")
      #expect(!entry.declared("conforming").contains { $0.hasPrefix(entry.code) }, "\(entry.code)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    where name.contains("-violating.") || name.contains("-conforming.") {
      #expect(codes.contains(String(name.prefix(6))), "\(name) belongs to no check")
    }
    #expect(Self.entries.filter(\.isLacking).count <= 4)
  }

  @Test("files without options of their own, read together", arguments: [true, false])
  func together(areOfNeighbours: Bool) throws {
    var files: [String] = []
    var declared: [String: [String]] = [:]
    for entry in Self.entries
    where !entry.isLacking && entry.members["arguments"] == nil
      && entry.concernsNeighbours == areOfNeighbours
    {
      for kind in ["violating", "conforming"] {
        let file = try #require(Self.file(entry.code, kind))
        files.append(file)
        declared[file] = entry.declared(kind)
      }
    }
    #expect(files.count >= (areOfNeighbours ? 10 : 140))
    // Plots of the others lie upon each other.
    let said = try Self.said(
      files, ["--no-plan"] + (areOfNeighbours ? [] : ["--ignore", "TOP"]), in: Self.copy())
    for file in files {
      #expect((said[file] ?? []).sorted() == declared[file], "\(file)")
    }
  }

  @Test("files with options, one by one", arguments: ["violating", "conforming"])
  func alone(_ kind: String) throws {
    let copy = try Self.copy()
    var count = 0
    for entry in Self.entries where !entry.isLacking && entry.members["arguments"] != nil {
      let file = try #require(Self.file(entry.code, kind))
      let said = try Self.said([file], entry.arguments(kind), in: copy)
      #expect(said.values.flatMap(\.self).sorted() == entry.declared(kind), "\(file)")
      count += 1
    }
    #expect(count > 12)
  }
}
