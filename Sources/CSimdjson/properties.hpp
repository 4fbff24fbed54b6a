// Properties: names as numbers, nested objects flattened once, everything else as it stands.
#ifndef LL_PROPERTIES_HPP
#define LL_PROPERTIES_HPP
#include "geometry.hpp"
#include "keys.hpp"

namespace ll {

// Whole numbers that all readers of JSON agree on (RFC 8259 §6): within ±(2^53 − 1).
constexpr int64_t kExact = (int64_t(1) << 53) - 1;

struct PropertyReader : GeometryReader {
  using GeometryReader::GeometryReader;

  KeyTable keys;
  std::vector<ll_property> properties;

  void read_properties(od::object &object, int32_t parent) {
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const char *raw = field.key().raw();
      int32_t entry = keys.expected(raw, end, parent);
      if (entry == KeyTable::kNone) {
        const std::string_view text = raw_key(raw);
        entry = keys.find(text, parent, [&] {
          std::string_view name = text;
          if (memchr(text.data(), '\\', text.size()) != nullptr &&
              field.unescaped_key().get(name) != SUCCESS) {
            fault(LL_FAULT_SYNTAX, text, '\\');
            name = text;
          }
          return name;
        });
      }
      const int32_t name = entry == KeyTable::kNone ? entry : keys.entry(entry).name;
      bool again = false;
      if (name != KeyTable::kNone) {
        const int64_t first = keys.repeated(name, offset(raw) - 1);
        again = first >= 0;
        if (again) duplicate(raw_key(raw), first);
      }
      read_property(field.value(), name, parent == KeyTable::kNone, again);
      if (broken) return;
    }
  }

  void read_property(od::value v, int32_t name, bool flatten, bool again) {
    const std::string_view t = token(v);
    ll_property p{};
    p.key = name;
    p.offset = offset(t.data());
    od::json_type type;
    if (v.type().get(type) != SUCCESS) {
      bad_scalar(t);
      return;
    }
    switch (type) {
    case od::json_type::string: {
      std::string_view text;
      if (!text_of(v, text)) return;
      p.kind = LL_TEXT;
      p.as.text = text.data();
      p.length = text.size();
      break;
    }
    case od::json_type::number: {
      if (!read_number(v, t, p)) return;
      break;
    }
    case od::json_type::boolean: {
      bool truth = false;
      if (v.get_bool().get(truth) != SUCCESS) {
        bad_scalar(t);
        return;
      }
      p.kind = truth ? LL_TRUE : LL_FALSE;
      break;
    }
    case od::json_type::null: {
      bool null = false;
      if (v.is_null().get(null) != SUCCESS || !null) {
        bad_scalar(t);
        return;
      }
      p.kind = LL_NULL;
      break;
    }
    case od::json_type::object:
      if (flatten && name != KeyTable::kNone && !again) {
        od::object object;
        if (v.get_object().get(object) != SUCCESS) return breakdown(t.data(), '{');
        const size_t before = properties.size();
        read_properties(object, name);
        if (broken || properties.size() > before) return;
        nested(p, t.data());
        break;
      }
      [[fallthrough]];
    case od::json_type::array:
      visit(v, 3);
      if (broken) return;
      nested(p, t.data());
      break;
    }
    if (!again && name != KeyTable::kNone) properties.push_back(p);
  }

  // The JSON text from `start` to where the reading stands.
  void nested(ll_property &p, const char *start) {
    const char *stop = nullptr;
    if (document->current_location().get(stop) != SUCCESS || stop < start) stop = end;
    while (stop > start && is_space(stop[-1])) stop--;
    p.kind = LL_NESTED;
    p.as.text = start;
    p.length = size_t(stop - start);
  }

  bool read_number(od::value &v, std::string_view t, ll_property &p) {
    od::number number;
    if (v.get_number().get(number) == SUCCESS) {
      if (number.is_int64()) {
        p.kind = LL_INTEGER;
        p.as.integer = number.get_int64();
        if (p.as.integer > kExact || p.as.integer < -kExact) fault(LL_FAULT_INEXACT, t);
        return true;
      }
      if (number.is_double()) {
        p.kind = LL_NUMBER;
        p.as.number = number.get_double();
        return true;
      }
    }
    double value;
    if (v.get_double().get(value) != SUCCESS) {
      bad_scalar(t);
      return false;
    }
    if (t.find_first_of(".eE") == std::string_view::npos) {
      // A number of more digits than any binary type keeps is an identifier: its digits stay.
      fault(LL_FAULT_INEXACT, t);
      p.kind = LL_TEXT;
      p.as.text = t.data();
      p.length = t.size();
    } else {
      p.kind = LL_NUMBER;
      p.as.number = value;
    }
    return true;
  }
};

} // namespace ll
#endif
