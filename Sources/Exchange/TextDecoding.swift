import Glibc

/// Turns bytes into text: UTF-8, UTF-16 with a mark, or GB18030 (which holds GBK and GB2312), as
/// spreadsheets and GIS of different ages write them; and what is named by those who wrote it.
public enum TextDecoding {
  public enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
  }

  /// A byte that belongs to none of the encodings.
  public struct Fault: Error, Hashable, Sendable {
    /// Bytes before it.
    public var offset: Int

    public init(offset: Int) { self.offset = offset }
  }

  /// The text without its byte order mark, and how it was encoded. Bytes that are not UTF-8
  /// throughout are taken for GB18030 throughout.
  public static func text(of bytes: [UInt8]) throws(Fault) -> (text: String, encoding: Encoding) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try converted(bytes, 2, Encoding.utf16LittleEndian.rawValue), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try converted(bytes, 2, Encoding.utf16BigEndian.rawValue), .utf16BigEndian)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return (text, .utf8) }
    do throws(Fault) {
      return (try converted(bytes, start, Encoding.gb18030.rawValue), .gb18030)
    } catch {
      throw firstOddLine(bytes, from: start) ?? error
    }
  }

  /// The first line that is not UTF-8, where most lines that are not ASCII are: a line of another
  /// encoding among them is what is wrong, though GB18030 fails elsewhere. Nil where they are not.
  private static func firstOddLine(_ bytes: [UInt8], from start: Int) -> Fault? {
    var (good, odd) = (0, 0)
    var first: Int?
    for line in bytes[start...].split(separator: 0x0A) where !line.allSatisfy({ $0 < 0x80 }) {
      if String(validating: line, as: UTF8.self) != nil {
        good += 1
      } else {
        odd += 1
        first = first ?? line.startIndex + validPrefix(of: line)
      }
    }
    return good >= odd ? first.map { Fault(offset: $0) } : nil
  }

  /// Bytes before the first one that is not UTF-8.
  private static func validPrefix(of line: ArraySlice<UInt8>) -> Int {
    var index = line.startIndex
    while index < line.endIndex {
      let lead = line[index]
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let end = min(index + length, line.endIndex)
      guard String(validating: line[index..<end], as: UTF8.self) != nil else { break }
      index = end
    }
    return index - line.startIndex
  }

  /// The text of bytes in an encoding that the C library's converter knows by this name.
  static func text(of bytes: [UInt8], in encoding: String) throws(Fault) -> String {
    try converted(bytes, 0, encoding)
  }

  static func knows(_ encoding: String) -> Bool {
    (try? converted(Array("a".utf8), 0, encoding)) == "a"
  }

  /// The bytes from `start` on, read as `encoding` by the C library's converter.
  private static func converted(
    _ bytes: [UInt8], _ start: Int, _ encoding: String
  ) throws(Fault) -> String {
    // "iconv_open returns (iconv_t) -1 … if the conversion is not supported" (iconv_open(3)).
    guard let converter = iconv_open("UTF-8", encoding),
      converter != iconv_t(bitPattern: -1)
    else { throw Fault(offset: start) }
    defer { iconv_close(converter) }
    var source = bytes[start...].map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than three bytes of UTF-8 for one of its own.
    var target = [CChar](repeating: 0, count: source.count * 3 + 4)
    let capacity = target.count
    let (failed, unread, unused) = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var room = capacity
        let result = iconv(converter, &from, &left, &to, &room)
        return (result == Int(bitPattern: UInt.max), left, room)
      }
    }
    guard !failed, unread == 0 else { throw Fault(offset: bytes.count - unread) }
    return String(
      decoding: target.prefix(capacity - unused).lazy.map { UInt8(bitPattern: $0) },
      as: UTF8.self)
  }
}
