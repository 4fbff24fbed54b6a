// Skips bracketed values 64 bytes at a time.
#pragma once

#include "state.hpp"

// Skips inside a bracketed value; answers how many bytes were used up. The value has ended
// where `depth` is 0.
inline size_t ll_scanner::skip(const uint8_t *bytes, size_t length) {
  size_t done = 0;
  uint8_t tail[64];
  while (done < length) {
    const uint8_t *p = bytes + done;
    size_t width = 64;
    if (length - done < 64) {
      width = length - done;
      memset(tail, ' ', sizeof tail);
      memcpy(tail, p, width);
      p = tail;
    }
    const Masks m = classify(p);

    uint64_t quotes = m.quote;
    if (m.backslash | uint64_t(escape)) {
      uint64_t escaped = escape ? 1 : 0;
      uint64_t rest = m.backslash & ~escaped;
      escape = false;
      while (rest) {
        const int i = __builtin_ctzll(rest);
        rest &= rest - 1;
        if (size_t(i) + 1 == width) {
          escape = true;
        } else {
          escaped |= uint64_t(2) << i;
          rest &= ~(uint64_t(2) << i);
        }
      }
      quotes &= ~escaped;
    }
    const uint64_t texts = prefix_xor(quotes) ^ (in_text ? ~uint64_t(0) : 0);
    const uint64_t ends = m.lf | m.cr;

    uint64_t brackets = (m.open | m.close) & ~texts;
    size_t used = width;
    // What stands behind a line end inside a text belongs to the next line.
    uint64_t torn = ends & texts;
    if (torn) {
      torn &= -torn;
      if ((ends & (torn - 1)) || !tears('\n')) torn = 0;
      if (torn) brackets &= torn - 1;
    }
    while (brackets) {
      const int i = __builtin_ctzll(brackets);
      brackets &= brackets - 1;
      const uint64_t brace = p[i] >> 5 & 1; // { and } have the bit, [ and ] do not
      if (m.open >> i & 1) {
        if (++depth > ll::kDepthLimit - 2) {
          used = size_t(i);
          note_lines(m, ends, texts, used);
          position += int64_t(used);
          fail(LL_SCAN_TOO_DEEP);
          return done + used;
        }
        kinds = kinds << 1 | brace;
      } else {
        if ((kinds & 1) != brace) {
          used = size_t(i);
          note_lines(m, ends, texts, used);
          position += int64_t(used);
          in_text = false; // brackets in texts are masked
          fail(LL_SCAN_BRACKET_MISMATCH);
          return done + used;
        }
        kinds >>= 1;
        if (--depth == 0) {
          used = size_t(i) + 1;
          note_lines(m, ends, texts, used);
          position += int64_t(used);
          after_cr = false;
          return done + used;
        }
      }
    }
    if (torn) used = size_t(__builtin_ctzll(torn));
    note_lines(m, ends, texts, used);
    position += int64_t(used);
    done += used;
    if (torn) {
      in_text = true;
      fail(LL_SCAN_ENDED);
      return done;
    }
    in_text = texts >> (width - 1) & 1;
  }
  return done;
}

// Counts the line ends among the first `used` bytes of a block that begins at `position`.
inline void ll_scanner::note_lines(const Masks &m, uint64_t ends, uint64_t texts, size_t used) {
  const uint64_t within = used == 64 ? ~uint64_t(0) : (uint64_t(1) << used) - 1;
  ends &= within;
  if (ends) {
    const uint64_t follows_cr = m.cr << 1 | uint64_t(after_cr);
    line += __builtin_popcountll((m.cr | (m.lf & ~follows_cr)) & within);
    line_start = position + (63 - __builtin_clzll(ends)) + 1;
    broken_line = true;
    if (broken_text < 0 && (ends & texts)) broken_text = position + __builtin_ctzll(ends & texts);
  }
  if (used > 0) after_cr = m.cr >> (used - 1) & 1;
}
