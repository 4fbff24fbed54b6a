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

  /// The digest of everything so far in lower-case hexadecimal, or its first digits; the object
  /// starts anew.
  public func finish(digits: Int = 64) -> String {
    var sum = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &sum, &count)
    // The algorithm that is set already: looking it up takes longer than a short text.
    EVP_DigestInit_ex(context, nil, nil)
    return Self.hexadecimal(sum.prefix(digits / 2))
  }

  public static func text(of bytes: [UInt8]) -> String {
    let digest = SHA256Digest()
    digest.update(bytes[...])
    return digest.finish()
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    func digit(_ number: UInt8) -> UInt8 { number < 10 ? 0x30 + number : 0x57 + number }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
