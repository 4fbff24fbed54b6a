import ArgumentParser
import Expressions
import Foundation

/// `landlint cql2 [FILE]`
struct CQL2Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cql2",
    abstract: "Checks an expression of OGC CQL2 and writes it as text or as JSON.",
    discussion: """
      The encoding of the input is seen from its first character: JSON objects and arrays begin \
      with { or [. Only the grammar is checked, with the kinds of operands that it has at each \
      place; names and their types are those of a plan, which 'landlint plan check' knows. Exit \
      status: 0 it holds, 2 it does not.
      """)

  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "File with one expression; standard input where left out or -.")
  var file: String?

  @Option(help: "text or json; the encoding of the input where left out.")
  var to: Encoding?

  @Option(help: "text or json, where the first character does not tell.")
  var from: Encoding?

  @Flag(help: "An expression of any kind, such as a + 1; else a condition.")
  var value = false

  /// An expression is a short text; more is a mistaken file.
  private static let limit = 4 << 20

  mutating func run() throws {
    let name = file.flatMap { $0 == "-" ? nil : $0 }
    let source = try Self.text(name)
    let encoding = from ?? Self.encoding(of: source)
    let parsed: ParsedExpression
    do {
      parsed =
        encoding == .json ? try ParsedExpression(json: source) : try ParsedExpression(source)
      try parsed.proveGrammar(asCondition: !value)
    } catch {
      throw CommandFailure(
        message: error.faults.map {
          Self.words($0, in: source, file: name ?? "-")
        }.joined(separator: "\n"))
    }
    switch to ?? encoding {
    case .text: try Terminal.put(parsed.description + "\n")
    case .json: try Terminal.put(parsed.json + "\n")
    }
  }

  private static func encoding(of source: String) -> Encoding {
    let first = source.unicodeScalars.first { !$0.properties.isWhitespace }
    return first == "{" || first == "[" ? .json : .text
  }

  private static func text(_ file: String?) throws -> String {
    let bytes: Data
    do {
      let handle =
        try file.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
        ?? FileHandle.standardInput
      bytes = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw CommandFailure(message: "\(file ?? "-"): cannot be read")
    }
    guard bytes.count <= limit else {
      throw CommandFailure(message: "\(file ?? "-"): longer than \(limit >> 20) MiB")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw CommandFailure(message: "\(file ?? "-"):\(Self.placeOfNoText(bytes)): not UTF-8")
    }
    // The end of the expression is where its last character stands, not on the line below.
    return String(
      text.prefix(
        upTo: text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex))
  }

  /// Line and column, in characters, of the first byte that is not UTF-8.
  private static func placeOfNoText(_ bytes: Data) -> String {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var scalars = String.UnicodeScalarView()
    loop: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput, .error: break loop
      }
    }
    let before = String(scalars)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }

  /// The place, the sentence, and the line with a caret under the character.
  private static func words(
    _ fault: ExpressionFailure.Fault, in source: String, file: String
  ) -> String {
    let head = "\(file):\(fault)"
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard fault.line <= lines.count else { return head }
    let line = lines[fault.line - 1]
    // Long lines are shown around the place.
    let start = max(0, fault.column - 1 - 60)
    let shown = line.dropFirst(start).prefix(100)
    let before = shown.prefix(fault.column - 1 - start)
    let blank = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: width(of: $0)) }
    return "\(head)\n  \(shown)\n  \(blank.joined())^"
  }

  /// Columns of a terminal: characters of East Asia take two.
  private static func width(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
