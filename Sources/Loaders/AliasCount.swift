/// How much a YAML text becomes when its aliases are written out.
///
/// Each alias stands for a whole node, and aliases within aliases double it again and again: thirty
/// short lines are a thousand million nodes. So the text is looked at before it is composed. Counted
/// is never less than what the aliases stand for; a little more where one line has many nodes.
public struct AliasCount {
  /// Nobody writes so much by hand.
  public static let mostNodes = 100_000

  /// Where the aliases begin to stand for more than `mostNodes`, from 1 and the column in characters;
  /// nil where they do not.
  public private(set) var fault: (line: Int, column: Int)?

  /// A node with an anchor whose end has not been met.
  private struct Open {
    var name: [UInt8]
    /// Brackets around it.
    var flow: Int
    /// Column of the key or dash it belongs to, from 0; -1 for the document.
    var parent: Int
    /// True where that is a key: a list may then begin right below it.
    var isOfKey: Bool
    var nodes = 0
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var flow = 0
  private var open: [Open] = []
  private var nodes: [[UInt8]: Int] = [:]
  private var all = 0
  /// Of the present line, outside of brackets: the last key or dash, and what began after it.
  private var parent = -1
  private var isOfKey = false
  private var tokenColumn = 0

  public init(_ text: String) {
    bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "*")) else { return }
    while at < bytes.count && fault == nil { step() }
  }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0x0A }

  private func isSpace(_ index: Int) -> Bool {
    index >= bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index])
  }

  /// One token, or the white space before it.
  private mutating func step() {
    switch byte {
    case 0x0A: endLine()
    case 0x20, 0x09, 0x0D: at += 1
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      count()
      flow += 1
      at += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      let depth = max(flow, 1)
      close { $0.flow >= depth }
      flow = max(0, flow - 1)
      at += 1
    case UInt8(ascii: ","):
      let depth = max(flow, 1)
      close { $0.flow >= depth }
      at += 1
    case UInt8(ascii: "&"): anchor()
    case UInt8(ascii: "*"): alias()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted()
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if flow == 0 { block() } else { plain() }
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      if isSpace(at + 1) || (flow > 0 && byte == UInt8(ascii: ":")) {
        indicator()
      } else {
        plain()
      }
    default: plain()
    }
  }

  private mutating func endLine() {
    at += 1
    line += 1
    lineStart = at
    guard flow == 0 else { return }
    parent = -1
    isOfKey = false
    var next = at
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count, ![0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[next]) else { return }
    let indent = next - at
    let isDash = bytes[next] == UInt8(ascii: "-") && isSpace(next + 1)
    close { $0.parent > indent || ($0.parent == indent && !($0.isOfKey && isDash)) }
  }

  private mutating func skipLine() {
    while at < bytes.count && bytes[at] != 0x0A { at += 1 }
  }

  /// `-`, `?` or `:` that parts nodes.
  private mutating func indicator() {
    if flow == 0 {
      let isColon = byte == UInt8(ascii: ":")
      parent = isColon ? max(parent, tokenColumn) : at - lineStart
      isOfKey = isColon
    }
    at += 1
  }

  private mutating func count() {
    tokenColumn = at - lineStart
    if open.isEmpty { return }
    open[open.count - 1].nodes += 1
  }

  private mutating func close(_ hasEnded: (Open) -> Bool) {
    while let last = open.last, hasEnded(last) {
      open.removeLast()
      nodes[last.name] = max(1, last.nodes)
      if !open.isEmpty { open[open.count - 1].nodes += last.nodes }
    }
  }

  private mutating func name() -> [UInt8] {
    at += 1
    let start = at
    while !isSpace(at), !",[]{}".utf8.contains(byte) { at += 1 }
    return Array(bytes[start..<at])
  }

  private mutating func anchor() {
    tokenColumn = at - lineStart
    open.append(Open(name: name(), flow: flow, parent: parent, isOfKey: isOfKey))
  }

  private mutating func alias() {
    let start = at
    tokenColumn = start - lineStart
    let name = name()
    let weight = open.last { $0.name == name }?.nodes ?? nodes[name] ?? 1
    all += weight
    if !open.isEmpty { open[open.count - 1].nodes += weight }
    guard all > Self.mostNodes else { return }
    let before = bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
    fault = (line, before + 1)
  }

  private mutating func quoted() {
    count()
    let mark = byte
    at += 1
    while at < bytes.count {
      if bytes[at] == mark {
        if mark == UInt8(ascii: "'"), at + 1 < bytes.count, bytes[at + 1] == mark {
          at += 2
          continue
        }
        at += 1
        return
      }
      if bytes[at] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
  }

  /// A scalar without quotes, as far as it goes on this line.
  private mutating func plain() {
    count()
    while at < bytes.count, bytes[at] != 0x0A {
      let isInner = flow > 0 && ",[]{}".utf8.contains(bytes[at])
      let isColon = bytes[at] == UInt8(ascii: ":") && isSpace(at + 1)
      let isRemark = bytes[at] == UInt8(ascii: "#") && at > lineStart && isSpace(at - 1)
      if isInner || isColon || isRemark { return }
      at += 1
    }
  }

  /// A block scalar: all lines that are indented more than what it belongs to.
  private mutating func block() {
    count()
    skipLine()
    while at < bytes.count {
      var next = at + 1
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      let isBlank = next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D
      guard isBlank || next - at - 1 > parent else { return }
      at += 1
      line += 1
      lineStart = at
      skipLine()
    }
  }
}
