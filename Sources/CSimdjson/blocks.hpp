// 64 bytes of JSON as bit masks, one bit a byte: which are quotation marks, brackets, line ends.
#ifndef LL_BLOCKS_HPP
#define LL_BLOCKS_HPP
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ll {

struct Masks {
  uint64_t quote, backslash, open, close, lf, cr;
};

#if defined(__SSE2__)
inline uint64_t equal_mask(const __m128i *v, char c) {
  const __m128i k = _mm_set1_epi8(c);
  uint64_t m = 0;
  for (int i = 0; i < 4; i++) {
    m |= uint64_t(uint32_t(_mm_movemask_epi8(_mm_cmpeq_epi8(v[i], k)))) << (16 * i);
  }
  return m;
}

inline Masks classify(const uint8_t *p) {
  __m128i v[4], lower[4];
  const __m128i bit = _mm_set1_epi8(0x20);
  for (int i = 0; i < 4; i++) {
    v[i] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p + 16 * i));
    lower[i] = _mm_or_si128(v[i], bit); // [ and { become the same, ] and } too
  }
  return Masks{equal_mask(v, '"'),     equal_mask(v, '\\'), equal_mask(lower, '{'),
               equal_mask(lower, '}'), equal_mask(v, '\n'), equal_mask(v, '\r')};
}
#else
inline Masks classify(const uint8_t *p) {
  Masks m{};
  for (int i = 0; i < 64; i++) {
    const uint64_t b = uint64_t(1) << i;
    const uint8_t c = p[i];
    m.quote |= c == '"' ? b : 0;
    m.backslash |= c == '\\' ? b : 0;
    m.open |= (c | 0x20) == '{' ? b : 0;
    m.close |= (c | 0x20) == '}' ? b : 0;
    m.lf |= c == '\n' ? b : 0;
    m.cr |= c == '\r' ? b : 0;
  }
  return m;
}
#endif

// Each bit becomes the parity of itself and those below: from quotation marks to what they hold.
inline uint64_t prefix_xor(uint64_t m) {
  m ^= m << 1;
  m ^= m << 2;
  m ^= m << 4;
  m ^= m << 8;
  m ^= m << 16;
  m ^= m << 32;
  return m;
}

} // namespace ll
#endif
