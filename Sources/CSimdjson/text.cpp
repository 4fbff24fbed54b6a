// Texts outside of features: which bytes are not UTF-8, and single values of small JSON pieces.
#include "CSimdjson.h"

#include <cstring>
#include <simdjson.h>

namespace {

inline bool continues(const uint8_t *p, size_t left, size_t count) {
  if (left <= count) return false;
  for (size_t i = 1; i <= count; i++) {
    if ((p[i] & 0xC0) != 0x80) return false;
  }
  return true;
}

// Length of the UTF-8 character at `p` (RFC 3629 §4), or 0.
size_t character(const uint8_t *p, size_t left) {
  const uint8_t c = p[0];
  if (c < 0x80) return 1;
  if (c < 0xC2) return 0;
  if (c < 0xE0) return continues(p, left, 1) ? 2 : 0;
  if (c < 0xF0) {
    if (!continues(p, left, 2)) return 0;
    if (c == 0xE0 && p[1] < 0xA0) return 0;
    if (c == 0xED && p[1] > 0x9F) return 0;
    return 3;
  }
  if (c > 0xF4 || !continues(p, left, 3)) return 0;
  if (c == 0xF0 && p[1] < 0x90) return 0;
  if (c == 0xF4 && p[1] > 0x8F) return 0;
  return 4;
}

// Length of the GB 18030 character at `p`, or 0. Two bytes of it are GBK.
size_t gb_character(const uint8_t *p, size_t left) {
  if (p[0] < 0x80) return 1;
  if (p[0] == 0x80 || p[0] == 0xFF || left < 2) return 0;
  const uint8_t second = p[1];
  if (second >= 0x40 && second != 0x7F && second != 0xFF) return 2;
  if (left >= 4 && second >= 0x30 && second <= 0x39 && p[2] >= 0x81 && p[2] != 0xFF &&
      p[3] >= 0x30 && p[3] <= 0x39) {
    return 4;
  }
  return 0;
}

} // namespace

extern "C" {

size_t ll_simdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }

size_t ll_utf8_prefix(const uint8_t *bytes, size_t length, bool *looks_like_gb18030) {
  size_t valid = 0;
  while (valid < length) {
    const size_t n = character(bytes + valid, length - valid);
    if (n == 0) break;
    valid += n;
  }
  *looks_like_gb18030 = false;
  if (valid == length) return valid;
  size_t at = 0;
  bool double_bytes = false;
  while (at < length) {
    const size_t n = gb_character(bytes + at, length - at);
    if (n == 0) return valid;
    double_bytes = double_bytes || n > 1;
    at += n;
  }
  *looks_like_gb18030 = double_bytes;
  return valid;
}

int64_t ll_json_text(const uint8_t *json, size_t length, const char *pointer, char *out,
                     size_t capacity) {
  simdjson::padded_string padded(reinterpret_cast<const char *>(json), length);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.parse(padded).get(root) != simdjson::SUCCESS) return -1;
  std::string_view text;
  if (root.at_pointer(pointer).get_string().get(text) != simdjson::SUCCESS) return -1;
  if (text.size() > capacity) return -1;
  memcpy(out, text.data(), text.size());
  return int64_t(text.size());
}

} // extern "C"
