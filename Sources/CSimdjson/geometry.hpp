// Objects that are geometries, or something else that is known: Esri JSON.
#ifndef LL_GEOMETRY_HPP
#define LL_GEOMETRY_HPP
#include "bbox.hpp"

namespace ll {

inline constexpr const char *kKindNames[] = {
    "",        "Point",        "MultiPoint",        "LineString", "MultiLineString",
    "Polygon", "MultiPolygon", "GeometryCollection"};
// How deep positions stand in the coordinates of each kind; a position itself is 1.
inline constexpr int kKindDepth[] = {0, 1, 2, 2, 3, 3, 4, 0};

struct GeometryReader : BboxReader {
  explicit GeometryReader(bool every) : accept_every(every) {}

  const bool accept_every;

  // One object that is, or has, a geometry.
  struct Shape {
    int kind = 0;
    bool type_seen = false, coordinates_seen = false, geometries_seen = false, esri = false;
    bool geometries_read = false;
    int64_t offset = 0;
    int64_t type_at = 0, coordinates_at = 0; // of the names
    std::string_view type; // with its quotation marks
    std::string_view coordinates_null;
    std::string_view geometries_other; // what stands where an array should
    std::string_view foreign;          // a name that belongs to another type
    Bbox bbox;
  };

  int kind_of(std::string_view type) const {
    for (int k = LL_POINT; k <= LL_GEOMETRYCOLLECTION; k++) {
      if (type == kKindNames[k]) return k;
    }
    return 0;
  }

  // Members that make an object a geometry. True where the member was used up.
  bool geometry_member(Shape &shape, std::string_view key, od::value v, int depth) {
    if (key == "coordinates") {
      if (shape.coordinates_seen) return false;
      shape.coordinates_seen = true;
      shape.coordinates_at = offset(key.data()) - 1;
      od::json_type type;
      if (v.type().get(type) == SUCCESS && type == od::json_type::array) {
        read_coordinates(v);
        return true;
      }
      shape.coordinates_null = token(v);
      return false;
    }
    if (key == "geometries") {
      if (shape.geometries_seen) return false;
      shape.geometries_seen = true;
      const std::string_view t = token(v);
      if (t.empty() || t[0] != '[') shape.geometries_other = t;
      // Where the type comes later its parts are not looked at: they would take the place of
      // coordinates that have been read.
      if (shape.kind != LL_GEOMETRYCOLLECTION || shape.geometries_other.data() != nullptr) {
        return false;
      }
      shape.geometries_read = true;
      read_geometries(v, depth);
      return true;
    }
    if (key == "bbox" && !shape.bbox.seen) {
      read_bbox(v, shape.bbox);
      return true;
    }
    if (key == "rings" || key == "paths" || key == "curveRings" || key == "curvePaths" ||
        key == "spatialReference" || key == "wkid") {
      shape.esri = true;
    }
    return false;
  }

  void read_type(Shape &shape, od::value v, std::string_view key) {
    shape.type_seen = true;
    shape.type_at = offset(key.data()) - 1;
    shape.type = token(v);
    od::json_type type;
    if (v.type().get(type) != SUCCESS || type != od::json_type::string) {
      visit(v, 2);
      return;
    }
    std::string_view text;
    if (text_of(v, text)) shape.kind = kind_of(text);
  }

  void read_geometry(od::value v, Shape &shape, int depth) {
    od::object object;
    if (v.get_object().get(object) != SUCCESS) return breakdown(token(v).data(), '{');
    Names names;
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const std::string_view key = raw_key(field);
      if (key == "type") {
        if (shape.type_seen) {
          duplicate(key, shape.type_at);
          visit(field.value(), depth);
        } else {
          read_type(shape, field.value(), key);
        }
      } else if (key == "coordinates") {
        if (shape.coordinates_seen) duplicate(key, shape.coordinates_at);
        if (!geometry_member(shape, key, field.value(), depth)) visit(field.value(), depth);
      } else {
        if (key == "geometry" || key == "properties" || key == "features") shape.foreign = key;
        note_key(field, key, names);
        if (!geometry_member(shape, key, field.value(), depth)) visit(field.value(), depth);
      }
      if (broken) return;
    }
  }

  // The parts of a collection: each is looked at as if it stood alone, none is kept.
  void read_geometries(od::value v, int depth) {
    const char *start = token(v).data();
    od::array array;
    if (v.get_array().get(array) != SUCCESS) return breakdown(start, '[');
    if (depth > kDepthLimit) {
      fault(LL_FAULT_DEEP, start);
      broken = true;
      return;
    }
    for (auto result : array) {
      od::value element;
      if (std::move(result).get(element) != SUCCESS) return breakdown_here('[');
      const std::string_view t = token(element);
      if (t.empty() || t[0] != '{') {
        fault(LL_FAULT_WRONG_TYPE, t, 'e');
        visit(element, depth + 1);
      } else {
        Shape part;
        part.offset = offset(t.data());
        read_geometry(element, part, depth + 1);
        if (broken) return;
        if (part.kind == LL_GEOMETRYCOLLECTION) fault(LL_FAULT_NESTED_COLLECTION, part.type);
        refuse_kinds(part);
        if (part.kind != LL_GEOMETRYCOLLECTION) settle_coordinates(part);
        clear_geometry();
      }
      if (broken) return;
    }
  }

  void clear_geometry() { flat.clear(); }

  // What was read becomes a geometry of its kind, or faults say why not.
  int settle(const Shape &shape) {
    if (!shape.type_seen && shape.esri) {
      fault(LL_FAULT_ESRI, base + shape.offset);
      clear_geometry();
      return LL_GEOMETRY_NONE;
    }
    bool sound = refuse_kinds(shape);
    if (shape.kind != LL_GEOMETRYCOLLECTION) sound = settle_coordinates(shape) && sound;
    if (sound) check_bbox(shape.bbox);
    if (!sound) clear_geometry();
    return sound ? shape.kind : int(LL_GEOMETRY_NONE);
  }

  // False where nothing here can be measured because of what it is said to be.
  bool refuse_kinds(const Shape &shape) {
    const char *at = base + shape.offset;
    if (shape.foreign.data() != nullptr) foreign_type(shape.foreign, 'g');
    if (shape.kind == LL_GEOMETRYCOLLECTION) {
      if (!shape.geometries_seen) fault(LL_FAULT_GEOMETRIES, at);
      if (shape.geometries_other.data() != nullptr) {
        fault(LL_FAULT_GEOMETRIES, shape.geometries_other);
      }
    }
    if (shape.kind == 0) {
      fault(LL_FAULT_GEOMETRY_TYPE, shape.type.data() ? shape.type.data() : at,
            shape.type.size());
      return false;
    }
    if (shape.kind == LL_GEOMETRYCOLLECTION || (!accept_every && shape.kind < LL_POLYGON)) {
      fault(LL_FAULT_GEOMETRY_KIND, shape.type);
      return false;
    }
    return true;
  }

  void foreign_type(std::string_view key, int of) {
    fault(LL_FAULT_FOREIGN_TYPE, key.data() - 1, key.size() + 2, of);
  }

  // Holds the coordinates against their kind and mends what can be; false where they cannot be used.
  bool settle_coordinates(const Shape &shape) {
    const char *at = base + shape.offset;
    if (!shape.coordinates_seen || shape.coordinates_null.data() != nullptr) {
      fault(LL_FAULT_COORDINATES_MISSING,
            shape.coordinates_null.data() ? shape.coordinates_null.data() : at,
            shape.coordinates_null.size());
      return false;
    }
    if (coordinates_bad) return false;
    if (flat.xy.empty()) {
      fault(LL_FAULT_EMPTY, at);
      return false;
    }
    if (shape.kind == 0) return false;
    if (depth_found != kKindDepth[shape.kind]) {
      fault(LL_FAULT_DEPTH, at, 0, depth_found << 8 | kKindDepth[shape.kind]);
      return false;
    }
    if (long_offset >= 0) {
      fault(LL_FAULT_LONG_POSITION, base + long_offset, size_t(piece_length(base + long_offset)));
    } else if (has_z) {
      fault(LL_FAULT_HEIGHT, base + height_offset, size_t(piece_length(base + height_offset)));
    }
    if (shape.kind == LL_POINT || shape.kind == LL_MULTIPOINT) {
      flat.ring_ends.clear();
      flat.polygon_ends.clear();
    } else {
      const bool areas = shape.kind >= LL_POLYGON;
      if (!areas) flat.polygon_ends.clear();
      if (areas) compare_closings();
      repair(areas ? 4 : 2, areas);
    }
    if (!flat.xy.empty()) return true;
    fault(LL_FAULT_EMPTY, at);
    return false;
  }

  // The last position of a ring is the first once more, and should be written so (§3.1.6).
  void compare_closings() {
    int32_t from = 0;
    for (size_t i = 0; i < flat.rings.size(); i++) {
      const Ring &ring = flat.rings[i];
      const int32_t to = flat.ring_ends[i];
      const bool closed = flat.is_closed(from, to) && to - from > 1;
      from = to;
      if (!closed) continue;
      const char *a = base + ring.first, *b = base + ring.last;
      while (*a == *b && *a != ']') {
        a++;
        b++;
      }
      if (*a == *b || is_written_alike(a, b)) continue;
      const char *last = base + ring.last;
      fault(LL_FAULT_CLOSING, last, size_t(piece_length(last)));
      expect(LL_FAULT_CLOSING, ring.first);
    }
  }

  // The same but for white space, from where two positions begin to differ.
  static bool is_written_alike(const char *a, const char *b) {
    for (;; a++, b++) {
      while (is_space(*a)) a++;
      while (is_space(*b)) b++;
      if (*a != *b) return false;
      if (*a == ']') return true;
    }
  }

  // The position that the last fault asks for.
  void expect(int code, int64_t position) {
    if (faults.back().code != code) return;
    faults.back().expected_offset = position;
    faults.back().expected_length = std::min(piece_length(base + position), int64_t(kQuote));
  }

  // Closes rings, leaves out those with fewer positions than `least`, and says so.
  void repair(int32_t least, bool areas) {
    if (flat.is_sound(least, areas)) return;
    flat.repair(
        least, areas,
        [this](const Ring &ring) {
          const char *last = base + ring.last;
          fault(LL_FAULT_UNCLOSED, last, size_t(piece_length(last)));
          expect(LL_FAULT_UNCLOSED, ring.first);
        },
        [this, least](const Ring &ring, int32_t count) {
          fault(LL_FAULT_SHORT_RING, base + ring.start, 0, least << 16 | count);
        });
  }
};

} // namespace ll
#endif
