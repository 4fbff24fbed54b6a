/// A path as a URI reference (RFC 3986): bytes that are not unreserved are percent-encoded, an
/// absolute path gets its scheme, standard input a name that is no file's.
enum FileURI {
  static func text(_ path: String) -> String {
    if path == "-" { return "stdin" }
    var out = path.hasPrefix("/") ? "file://" : ""
    let rest = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    for byte in rest.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        out.append("%")
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 0xF)])
      }
    }
    return out
  }
}
