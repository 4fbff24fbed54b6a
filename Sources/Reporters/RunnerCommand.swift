/// Words by which a line of a log gives an order to the machine that runs it, wherever they stand in
/// the line: `##[add-mask]` to GitHub's runner, `##vso[task.setvariable …]` to Azure Pipelines,
/// `##teamcity[setParameter …]` to TeamCity. A plot's name must order nothing.
enum RunnerCommand {
  /// The text with a sign between the two number signs of each such word.
  static func defused(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ $0.contains(mark) }), text.contains("##") else { return text }
    var out: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      out.append(byte)
      if byte == mark, bytes.first == mark, isCommand(bytes.dropFirst()) {
        out.append(contentsOf: "\u{FFFD}".utf8)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let mark = UInt8(ascii: "#")

  /// Whether letters, or none, and then a bracket stand here.
  private static func isCommand(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { !isLetter($0) } == UInt8(ascii: "[")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
