import Foundation
import Testing

/// What shells offer, asked for as their scripts do.
@Suite("Completion")
struct CompletionTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("{}", as: "lines.geojson")
    try FileManager.default.createDirectory(
      atPath: folder.path("layers"), withIntermediateDirectories: true)
    try folder.write("{}", as: "layers/blue.geojson")
  }

  /// The words behind `landlint check`, the last of them to be completed.
  private func offered(_ words: [String], of command: String = "check") throws -> [String] {
    let last = words.last ?? ""
    let outcome = try Program.run(
      ["---completion", command, "--", "--layer", "\(words.count + 1)", "\(last.utf8.count)"]
        + ["landlint", command] + words,
      in: folder, environment: ["SAP_SHELL": "zsh", "SAP_SHELL_VERSION": "5.9"])
    #expect(outcome.status == 0, "\(outcome.err)")
    // zsh gets a blank one behind the last.
    return outcome.lines.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// zsh takes a colon for the start of a description, so it comes escaped.
  private func plain(_ words: [String]) -> [String] { words.map { $0.replacing("\\", with: "") } }

  @Test(
    "layers of the plan, and files behind the sign of equality",
    arguments: ["check", "rules", "review"])
  func layers(_ command: String) throws {
    let roles = plain(try offered(["--layer", ""], of: command))
    #expect(roles.contains("blue-line:permanent=") && roles.contains("reserved-land="), "\(roles)")
    let files = plain(try offered(["--layer", "blue-line:permanent="], of: command))
    #expect(
      files == ["blue-line:permanent=layers/", "blue-line:permanent=lines.geojson"], "\(files)")
    let inner = plain(try offered(["--layer", "core=layers/"], of: command))
    #expect(inner == ["core=layers/blue.geojson"], "\(inner)")
  }

  @Test("layers of the plan that the command names; all roles where it cannot be read")
  func plan() throws {
    let chicago = Program.root.appendingPathComponent("Tests/Fixtures/chicago").path
    let own = plain(try offered(["--plan", chicago, "--layer", ""]))
    #expect(!own.isEmpty && !own.contains("blue-line:permanent="), "\(own)")
    let any = plain(try offered(["--plan", folder.path("none"), "--layer", ""]))
    #expect(any.contains("blue-line=") && any.contains("zone="), "\(any)")
  }

  @Test("bash gets them from the script that the program prints")
  func bash() throws {
    let script = try Program.run("--generate-completion-script", "bash")
    try folder.write(script.out, as: "completion.bash")
    try folder.write(
      """
      source completion.bash
      COMP_WORDS=('\(Program.path)' check --layer reserved)
      COMP_CWORD=3 COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      _landlint '\(Program.path)' reserved --layer
      printf '%s\\n' "${COMPREPLY[@]}"
      """, as: "ask.bash")
    let outcome = try Program.run(["ask.bash"], in: folder, program: "/bin/bash")
    #expect(outcome.out == "reserved-land=\n", "\(outcome.out) \(outcome.err)")
  }
}
