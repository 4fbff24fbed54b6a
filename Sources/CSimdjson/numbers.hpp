// How numbers are written: what JSON allows, and what is meant as one all the same.
#ifndef LL_NUMBERS_HPP
#define LL_NUMBERS_HPP
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace ll {

inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 8259 §6.
inline bool is_json_number(std::string_view t) {
  size_t i = 0;
  const auto digits = [&] {
    const size_t from = i;
    while (i < t.size() && is_digit(t[i])) i++;
    return i > from;
  };
  if (i < t.size() && t[i] == '-') i++;
  if (i < t.size() && t[i] == '0') {
    i++;
  } else if (!digits()) {
    return false;
  }
  if (i < t.size() && t[i] == '.') {
    i++;
    if (!digits()) return false;
  }
  if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
    i++;
    if (i < t.size() && (t[i] == '+' || t[i] == '-')) i++;
    if (!digits()) return false;
  }
  return i == t.size();
}

// NaN, Infinity, +1, .5 and their like: meant as numbers, but not JSON.
inline bool is_meant_as_number(std::string_view t) {
  if (!t.empty() && (t[0] == '-' || t[0] == '+')) t.remove_prefix(1);
  if (t.empty()) return false;
  if (is_digit(t[0]) || t[0] == '.') return true;
  static const std::string_view words[] = {"nan", "inf", "infinity", "ind", "qnan"};
  std::string lower;
  for (const char c : t.substr(0, 9)) lower.push_back(char(c >= 'A' && c <= 'Z' ? c + 32 : c));
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

// Digits behind the point that the number, written out, would have.
inline int decimals(std::string_view t) {
  const size_t dot = t.find('.');
  int count = 0;
  size_t i = dot == std::string_view::npos ? 0 : dot + 1;
  while (i < t.size() && is_digit(t[i])) {
    i++;
    if (dot != std::string_view::npos) count++;
  }
  const size_t e = t.find_first_of("eE");
  if (e != std::string_view::npos) {
    int exponent = 0;
    size_t k = e + 1;
    const bool negative = k < t.size() && t[k] == '-';
    if (k < t.size() && (t[k] == '-' || t[k] == '+')) k++;
    while (k < t.size() && is_digit(t[k]) && exponent < 400) exponent = exponent * 10 + t[k++] - '0';
    count += negative ? exponent : -exponent;
  }
  return std::max(count, 0);
}

} // namespace ll
#endif
