// Decodes one feature: its members, then what they mean together.
#include "CSimdjson.h"
#include "properties.hpp"

#include <algorithm>
#include <new>

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

struct ll_decoder : ll::PropertyReader {
  using PropertyReader::PropertyReader;

  struct Root {
    Shape bare;      // geometry members of the root itself
    Shape geometry;  // of the member "geometry"
    bool geometry_seen = false, geometry_object = false, properties_seen = false;
    bool id_seen = false, is_feature = false, topology = false, attributes = false;
    std::string_view type_text;
    const char *geometry_other = nullptr;
    size_t geometry_other_length = 0;
    bool geometry_null = false;
    int64_t geometry_at = 0, properties_at = 0, id_at = 0; // of the names
    std::string_view features; // the name, where there is such a member
    Names names;
  };

  void read_root(od::object &object, Root &root, ll_feature &out) {
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const std::string_view key = raw_key(field);
      od::value v = field.value();
      if (key == "type") {
        if (root.bare.type_seen) {
          duplicate(key, root.bare.type_at);
          visit(v, 2);
        } else {
          read_type(root.bare, v, key);
          root.is_feature = root.bare.type == "\"Feature\"";
          root.topology = root.bare.type == "\"Topology\"";
        }
      } else if (key == "geometry") {
        read_root_geometry(key, v, root);
      } else if (key == "properties") {
        read_root_properties(key, v, root);
      } else if (key == "id") {
        read_id(key, v, root, out);
      } else {
        if (key == "attributes") root.attributes = true;
        if (key == "features") root.features = key;
        note_key(field, key, root.names);
        // What a Feature calls coordinates is not to take the place of its geometry's.
        const bool foreign = root.is_feature || root.geometry_seen;
        if (foreign && (key == "coordinates" || key == "geometries")) {
          root.bare.foreign = key;
          visit(v, 2);
        } else if (!geometry_member(root.bare, key, v, 2)) {
          visit(v, 2);
        }
      }
      if (broken) return;
    }
  }

  void read_root_geometry(std::string_view key, od::value v, Root &root) {
    if (root.geometry_seen) {
      duplicate(key, root.geometry_at);
      visit(v, 2);
      return;
    }
    root.geometry_seen = true;
    root.geometry_at = offset(key.data()) - 1;
    const std::string_view t = token(v);
    root.geometry.offset = offset(t.data());
    if (!t.empty() && t[0] == '{') {
      root.geometry_object = true;
      read_geometry(v, root.geometry, 3);
      return;
    }
    root.geometry_null = t == "null";
    if (!root.geometry_null) {
      root.geometry_other = t.data();
      root.geometry_other_length = t.size();
    }
    visit(v, 2);
  }

  void read_root_properties(std::string_view key, od::value v, Root &root) {
    if (root.properties_seen) {
      duplicate(key, root.properties_at);
      visit(v, 2);
      return;
    }
    root.properties_seen = true;
    root.properties_at = offset(key.data()) - 1;
    const std::string_view t = token(v);
    if (!t.empty() && t[0] == '{') {
      od::object object;
      if (v.get_object().get(object) != SUCCESS) return breakdown(t.data(), '{');
      read_properties(object, ll::KeyTable::kNone);
      return;
    }
    if (t == "null") {
      fault(LL_FAULT_PROPERTIES_NULL, t);
    } else {
      fault(LL_FAULT_MEMBER_KIND, t, 'p');
    }
    visit(v, 2);
  }

  void read_id(std::string_view key, od::value v, Root &root, ll_feature &out) {
    if (root.id_seen) {
      duplicate(key, root.id_at);
      visit(v, 2);
      return;
    }
    root.id_seen = true;
    root.id_at = offset(key.data()) - 1;
    const std::string_view t = token(v);
    if (!t.empty() && (t[0] == '"' || t[0] == '-' || ll::is_digit(t[0]))) {
      const size_t before = properties.size();
      read_property(v, 0, false, false);
      if (properties.size() > before) {
        out.id = properties.back();
        out.has_id = true;
        properties.pop_back();
      }
      return;
    }
    fault(LL_FAULT_ID_KIND, t);
    visit(v, 2);
  }

  void judge(Root &root, bool collected, ll_feature &out) {
    const Shape &bare = root.bare;
    if (root.topology) {
      clear_geometry();
      fault(LL_FAULT_TOPOJSON, bare.type);
      return;
    }
    if (!bare.type_seen && (root.attributes || bare.esri || root.geometry.esri)) {
      clear_geometry();
      fault(LL_FAULT_ESRI, base);
      return;
    }
    if (bare.kind != 0 && !collected) {
      if (root.geometry_seen) foreign_type({base + root.geometry_at + 1, 8}, 'g');
      if (root.properties_seen) foreign_type({base + root.properties_at + 1, 10}, 'g');
      if (root.features.data() != nullptr) foreign_type(root.features, 'g');
      out.geometry_kind = settle(bare);
      out.geometry_offset = bare.offset;
      return;
    }
    if (!bare.type_seen) {
      fault(LL_FAULT_TYPE_MISSING, base);
    } else if (!root.is_feature) {
      // A bare geometry or a collection among features is another thing; a misspelt Feature
      // may have more that is wrong.
      fault(LL_FAULT_WRONG_TYPE, bare.type, 'f');
      if (bare.kind != 0 || (!root.geometry_seen && !root.properties_seen)) {
        clear_geometry();
        return;
      }
    }
    judge_feature(root, out);
    if (bare.type_seen && !root.is_feature) {
      clear_geometry();
      out.geometry_kind = LL_GEOMETRY_NONE;
    }
  }

  void judge_feature(Root &root, ll_feature &out) {
    const Shape &bare = root.bare;
    if (bare.foreign.data() != nullptr) {
      foreign_type(bare.foreign, 'f');
    } else if (bare.coordinates_seen) {
      foreign_type({base + bare.coordinates_at + 1, 11}, 'f');
    }
    if (root.features.data() != nullptr) foreign_type(root.features, 'f');
    if (!root.properties_seen) fault(LL_FAULT_PROPERTIES_MISSING, base);
    out.geometry_offset = root.geometry.offset;
    if (root.geometry_object) {
      out.geometry_kind = settle(root.geometry);
      if (out.geometry_kind != LL_GEOMETRY_NONE) check_bbox(bare.bbox);
    } else {
      clear_geometry();
      if (!root.geometry_seen) {
        fault(LL_FAULT_GEOMETRY_MISSING, base);
      } else if (root.geometry_other != nullptr) {
        fault(LL_FAULT_WRONG_TYPE, root.geometry_other, root.geometry_other_length, 'g');
      } else {
        fault(LL_FAULT_NULL_GEOMETRY, base + root.geometry.offset,
              size_t(root.geometry_null ? 4 : 0));
      }
    }
  }

  // U+FFFD stands where an earlier conversion could not read a character: it is lost.
  void look_for_replaced() {
    // Its first byte is rare, and one byte is looked for many times faster than three.
    const char *from = base;
    for (;; from++) {
      from = static_cast<const char *>(memchr(from, 0xEF, size_t(end - from)));
      if (from == nullptr || end - from < 3) return;
      if (uint8_t(from[1]) == 0xBF && uint8_t(from[2]) == 0xBD) break;
    }
    const char *to = from + 3;
    while (to < end && *to != '"' && to - from < 20) to++;
    while (to < end && (uint8_t(*to) & 0xC0) == 0x80) to++;
    fault(LL_FAULT_REPLACED, from, size_t(to - from));
  }

  // simdjson refused the span as a whole: find out where and why.
  void explain(error_code error) {
    if (error == simdjson::UTF8_ERROR) {
      bool gb = false;
      const size_t valid = ll_utf8_prefix(reinterpret_cast<const uint8_t *>(base),
                                          size_t(end - base), &gb);
      fault(LL_FAULT_ENCODING, base + valid, std::min<size_t>(size_t(end - base) - valid, 8), gb);
      broken = true;
      return;
    }
    bool in_text = false;
    const char *opened = base;
    for (const char *p = base; p < end; p++) {
      if (in_text && *p == '\\') {
        p++;
      } else if (*p == '"') {
        in_text = !in_text;
        opened = p;
      } else if (in_text && uint8_t(*p) < 0x20) {
        breakdown(p, 'c');
        return;
      }
    }
    breakdown(in_text ? opened : base, in_text ? '"' : 'v');
  }

  void decode(const uint8_t *bytes, size_t length, bool collected, ll_feature &out) {
    base = reinterpret_cast<const char *>(bytes);
    end = base + length;
    broken = false;
    faults.clear();
    properties.clear();
    has_z = false;
    most_decimals = -1;
    depth_found = 0;
    clear_geometry();
    long_offset = -1;
    keys.begin_feature();
    out = ll_feature{};
    look_for_replaced();

    read(length, collected, out);
    if (broken) {
      clear_geometry();
      out.geometry_kind = LL_GEOMETRY_NONE;
    }
    std::sort(faults.begin(), faults.end(), [](const ll_fault &a, const ll_fault &b) {
      return a.offset != b.offset ? a.offset < b.offset : a.code < b.code;
    });
    out.coordinates = flat.xy.data();
    out.point_count = flat.xy.size() / 2;
    out.ring_ends = flat.ring_ends.data();
    out.ring_count = flat.ring_ends.size();
    out.polygon_ends = flat.polygon_ends.data();
    out.polygon_count = flat.polygon_ends.size();
    out.decimals = most_decimals;
    out.has_z = has_z;
    out.properties = properties.data();
    out.property_count = properties.size();
    out.faults = faults.data();
    out.fault_count = faults.size();
    out.key_count = keys.count();
  }

  void read(size_t length, bool collected, ll_feature &out) {
    if (length == 0 || *base != '{') {
      fault(LL_FAULT_WRONG_TYPE, base, length, 'f');
      broken = true;
      return;
    }
    if (parser.capacity() < length) {
      size_t capacity = 64 * 1024;
      while (capacity < length) capacity *= 2;
      if (parser.allocate(capacity) != SUCCESS) {
        fault(LL_FAULT_DEEP, base, 0, 'm');
        broken = true;
        return;
      }
    }
    od::document read_document;
    const error_code error =
        parser.iterate(base, length, length + simdjson::SIMDJSON_PADDING).get(read_document);
    if (error != SUCCESS) return explain(error);
    document = &read_document;
    od::object object;
    if (read_document.get_object().get(object) != SUCCESS) {
      breakdown_here('{');
    } else {
      Root root;
      read_root(object, root, out);
      if (!broken) judge(root, collected, out);
    }
    document = nullptr;
  }
};

extern "C" {

ll_decoder *ll_decoder_create(bool accept_every_shape) {
  return new (std::nothrow) ll_decoder(accept_every_shape);
}

void ll_decoder_destroy(ll_decoder *decoder) { delete decoder; }

void ll_decoder_decode(ll_decoder *decoder, const uint8_t *bytes, size_t length, bool collected,
                       ll_feature *feature) {
  decoder->decode(bytes, length, collected, *feature);
}

const char *ll_decoder_key(const ll_decoder *decoder, size_t key, size_t *length) {
  if (key >= decoder->keys.count()) return nullptr;
  const std::string &name = decoder->keys.name(key);
  *length = name.size();
  return name.data();
}

} // extern "C"
