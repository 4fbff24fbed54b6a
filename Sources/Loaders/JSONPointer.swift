internal import CSimdjson

/// The text at a JSON pointer (RFC 6901) in a short piece of JSON; nil where there is none.
func jsonText(_ json: String, at pointer: String) -> String? {
  var out = [CChar](repeating: 0, count: json.utf8.count)
  let bytes = Array(json.utf8)
  let length = ll_json_text(bytes, bytes.count, pointer, &out, out.count)
  guard length >= 0 else { return nil }
  return String(decoding: out[0..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
