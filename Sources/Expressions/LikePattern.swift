/// A pattern of LIKE: `%` stands for any text, `_` for one character (Unicode scalar), a backslash
/// takes the meaning from what follows. Case counts.
struct LikePattern: Sendable {
  private enum Element: Sendable {
    case byte(UInt8)
    case one
    case many
  }

  private var elements: [Element] = []

  init(_ pattern: String) {
    var isEscaped = false
    for byte in pattern.utf8 {
      if isEscaped {
        elements.append(.byte(byte))
        isEscaped = false
      } else {
        switch byte {
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "%"): elements.append(.many)
        case UInt8(ascii: "_"): elements.append(.one)
        default: elements.append(.byte(byte))
        }
      }
    }
    if isEscaped { elements.append(.byte(UInt8(ascii: "\\"))) }
  }

  /// Goes back to the last `%` only, so that no pattern takes exponential time.
  func matches(_ text: String) -> Bool {
    let bytes = text.utf8
    var position = bytes.startIndex
    var index = 0
    var retry: (position: String.Index, index: Int)?
    while true {
      if index < elements.count {
        switch elements[index] {
        case .many:
          index += 1
          retry = (position, index)
          continue
        case .byte(let byte):
          if position < bytes.endIndex, bytes[position] == byte {
            position = bytes.index(after: position)
            index += 1
            continue
          }
        case .one:
          if position < bytes.endIndex {
            position = LikePattern.next(bytes, position)
            index += 1
            continue
          }
        }
      } else if position == bytes.endIndex {
        return true
      }
      guard let last = retry, last.position < bytes.endIndex else { return false }
      position = LikePattern.next(bytes, last.position)
      index = last.index
      retry = (position, index)
    }
  }

  private static func next(_ bytes: String.UTF8View, _ start: String.Index) -> String.Index {
    var index = bytes.index(after: start)
    while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index = bytes.index(after: index) }
    return index
  }
}
