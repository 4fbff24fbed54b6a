/// Texts of one named encoding, one after another.
struct TextConverter {
  /// As the C library's converter calls it.
  let encoding: String

  /// - Parameter name: as a `.cpg` has it: `UTF-8`, `936`, `GBK`, `ANSI 1252`, `ISO-8859-1`.
  init(_ name: String) throws(ExchangeFailure) {
    encoding = Self.iconvName(of: name)
    guard TextDecoding.knows(encoding) else {
      throw ExchangeFailure(found: ".cpg: \(name)", expected: "UTF-8, GBK, GB18030")
    }
  }

  private static func iconvName(of name: String) -> String {
    var plain = name.uppercased()
    for prefix in ["ANSI", "OEM", "CP", "WINDOWS-"] where plain.hasPrefix(prefix) {
      plain = String(plain.dropFirst(prefix.count))
    }
    switch plain {
    case "65001", "UTF8", "UTF-8": return "UTF-8"
    case "936", "GBK", "GB2312", "GB18030", "54936", "20936", "CHINESE", "EUC-CN": return "GB18030"
    case "950", "BIG5", "BIG-5": return "BIG5"
    case "88591", "8859-1", "28591": return "ISO-8859-1"
    default: return plain.allSatisfy(\.isNumber) && !plain.isEmpty ? "CP\(plain)" : name
    }
  }

  /// A character that the end cuts is left out; one that is none becomes U+FFFD.
  func text(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if encoding == "UTF-8" {
      let whole = bytes.dropLast(Self.cutTail(of: bytes))
      return String(decoding: whole, as: UTF8.self)
    }
    var rest = bytes[...]
    var text = ""
    while !rest.isEmpty {
      do throws(TextDecoding.Fault) {
        return text + (try TextDecoding.text(of: Array(rest), in: encoding))
      } catch {
        let good = Array(rest.prefix(error.offset))
        text += (try? TextDecoding.text(of: good, in: encoding)) ?? ""
        rest = rest.dropFirst(error.offset + 1)
        if !rest.isEmpty { text += "\u{FFFD}" }
      }
    }
    return text
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes.dropLast(cutTail(of: bytes)), as: UTF8.self) != nil
  }

  /// Bytes at the end that begin a character of UTF-8 and do not end it.
  private static func cutTail(of bytes: [UInt8]) -> Int {
    for length in 1...3 where bytes.count >= length {
      let lead = bytes[bytes.count - length]
      if lead & 0xC0 == 0x80 { continue }
      let whole = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      return whole > length ? length : 0
    }
    return 0
  }
}
