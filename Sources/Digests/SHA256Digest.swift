import CCrypto

/// A running SHA-256: fed in pieces, read once at the end.
///
/// Not `Sendable`: it owns a context of libcrypto.
public final class SHA256Digest {
  private let context: OpaquePointer?

  public init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  public func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      _ = EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
  }

  /// The digest of everything so far in lower-case hexadecimal; the object starts anew.
  public func finish() -> String {
    var sum = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &sum, &count)
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    return Self.hexadecimal(sum[...])
  }

  public static func text(of bytes: [UInt8]) -> String {
    let digest = SHA256Digest()
    digest.update(bytes[...])
    return digest.finish()
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
