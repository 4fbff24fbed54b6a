// The values of one span, read with simdjson's On Demand front, and the faults met on the way.
// On Demand does not check what it does not read: `visit` reads what nobody wants.
#ifndef LL_TOKENS_HPP
#define LL_TOKENS_HPP
#include "CSimdjson.h"
#include "numbers.hpp"

#include <forward_list>
#include <unordered_map>

#define SIMDJSON_DEVELOPMENT_CHECKS 0
#include <simdjson.h>

namespace ll {

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

constexpr int kDepthLimit = 64;
constexpr size_t kFaultLimit = 32;
constexpr size_t kQuote = 60;

struct TokenReader {
  od::parser parser;
  od::document *document = nullptr; // for the time of one decode
  const char *base = nullptr;
  const char *end = nullptr;
  bool broken = false; // the JSON cannot be followed any further
  std::vector<ll_fault> faults;

  int64_t offset(const char *p) const { return p - base; }

  void fault(int code, const char *at, size_t quoted = 0, int detail = 0) {
    if (faults.size() >= kFaultLimit) return;
    faults.push_back(
        ll_fault{code, detail, offset(at), int64_t(std::min(quoted, kQuote)), 0, 0, 0});
  }

  void fault(int code, std::string_view piece, int detail = 0) {
    fault(code, piece.data(), piece.size(), detail);
  }

  // The JSON itself cannot be followed: what comes after this place is not looked at.
  void breakdown(const char *at, int detail) {
    if (broken) return;
    broken = true;
    if (at < base || at > end) at = end;
    size_t quoted = 0;
    while (at + quoted < end && quoted < 20 && at[quoted] != '\n') quoted++;
    fault(LL_FAULT_SYNTAX, at, quoted, detail);
  }

  // … where On Demand stands now; `detail` is what was being read, '[' or '{'.
  void breakdown_here(int detail) {
    const char *at = nullptr;
    if (document->current_location().get(at) != SUCCESS || at == nullptr) at = end;
    breakdown(at, detail);
  }

  std::string_view token(od::value &v) const {
    std::string_view t = v.raw_json_token();
    while (!t.empty() && is_space(t.back())) t.remove_suffix(1);
    return t;
  }

  // A scalar that is not JSON. True where reading can go on after it.
  bool bad_scalar(std::string_view t) {
    if (t.empty() || t[0] == ',' || t[0] == ':' || t[0] == ']' || t[0] == '}') {
      breakdown(t.data(), 'v');
      return false;
    }
    if (is_json_number(t)) {
      fault(LL_FAULT_NUMBER_RANGE, t);
    } else if (is_meant_as_number(t)) {
      fault(LL_FAULT_NUMBER_FORM, t);
    } else {
      fault(LL_FAULT_SYNTAX, t.data(), std::min<size_t>(t.size(), 20), 'v');
    }
    return true;
  }

  // The inside of a text, unescaped; where it cannot be, a fault and false.
  bool text_of(od::value &v, std::string_view &out) {
    const std::string_view t = token(v);
    if (t.size() < 2 || t.back() != '"') {
      breakdown(t.data(), '"');
      return false;
    }
    if (memchr(t.data() + 1, '\\', t.size() - 2) == nullptr) {
      out = t.substr(1, t.size() - 2);
      od::raw_json_string ignored;
      return v.get_raw_json_string().get(ignored) == SUCCESS;
    }
    if (v.get_string().get(out) == SUCCESS) return true;
    fault(LL_FAULT_SYNTAX, t, '\\');
    return false;
  }

  // Asks the field once: its key is gone when it has been unescaped.
  std::string_view raw_key(od::field &field) const { return raw_key(field.key().raw()); }

  std::string_view raw_key(const char *raw) const {
    const char *p = raw;
    while (p < end && *p != '"') p += *p == '\\' ? 2 : 1;
    return std::string_view(raw, size_t(std::min(p, end) - raw));
  }

  // A member's name with its quotation marks, and where it stood before.
  void duplicate(std::string_view key, int64_t first) {
    const size_t before = faults.size();
    fault(LL_FAULT_DUPLICATE, key.data() - 1, key.size() + 2);
    if (faults.size() > before) faults.back().first_offset = first;
  }

  // The names of an object that nobody asks for, to find those that stand twice. Few objects have
  // many; the map is made for those that do.
  struct Names {
    std::forward_list<std::string> unescaped;
    std::vector<std::pair<std::string_view, int64_t>> few;
    std::unordered_map<std::string_view, int64_t> many;

    // Where the name stood before; -1 for nowhere, and then it is remembered.
    int64_t find_or_add(std::string_view name, int64_t at) {
      if (few.size() < 16) {
        for (const auto &[known, place] : few) {
          if (known == name) return place;
        }
        few.emplace_back(name, at);
        return -1;
      }
      if (many.empty()) many.insert(few.begin(), few.end());
      const auto [known, added] = many.emplace(name, at);
      return added ? -1 : known->second;
    }
  };

  // A key that nobody asks for, among those of its object.
  void note_key(od::field &field, std::string_view raw, Names &names) {
    std::string_view name = raw;
    if (!raw.empty() && memchr(raw.data(), '\\', raw.size()) != nullptr) {
      if (field.unescaped_key().get(name) != SUCCESS) {
        fault(LL_FAULT_SYNTAX, raw, '\\');
        return;
      }
      names.unescaped.emplace_front(name);
      name = names.unescaped.front();
    }
    const int64_t at = offset(raw.data()) - 1;
    const int64_t first = names.find_or_add(name, at);
    if (first >= 0) duplicate(raw, first);
  }

  void visit(od::value v, int depth) {
    if (broken) return;
    if (depth > kDepthLimit) {
      fault(LL_FAULT_DEEP, token(v).data());
      broken = true;
      return;
    }
    od::json_type type;
    if (v.type().get(type) != SUCCESS) {
      bad_scalar(token(v));
      return;
    }
    switch (type) {
    case od::json_type::object: {
      od::object object;
      if (v.get_object().get(object) != SUCCESS) return breakdown(token(v).data(), '{');
      Names names;
      for (auto result : object) {
        od::field field;
        if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
        note_key(field, raw_key(field), names);
        visit(field.value(), depth + 1);
        if (broken) return;
      }
      return;
    }
    case od::json_type::array: {
      od::array array;
      if (v.get_array().get(array) != SUCCESS) return breakdown(token(v).data(), '[');
      for (auto result : array) {
        od::value element;
        if (std::move(result).get(element) != SUCCESS) return breakdown_here('[');
        visit(element, depth + 1);
        if (broken) return;
      }
      return;
    }
    case od::json_type::string: {
      std::string_view ignored;
      text_of(v, ignored);
      return;
    }
    case od::json_type::number: {
      double ignored;
      if (v.get_double().get(ignored) != SUCCESS) bad_scalar(token(v));
      return;
    }
    case od::json_type::boolean: {
      bool ignored;
      if (v.get_bool().get(ignored) != SUCCESS) bad_scalar(token(v));
      return;
    }
    case od::json_type::null: {
      bool ignored = false;
      if (v.is_null().get(ignored) != SUCCESS || !ignored) bad_scalar(token(v));
      return;
    }
    }
  }
};

} // namespace ll
#endif
