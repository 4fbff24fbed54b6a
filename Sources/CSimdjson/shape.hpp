// Whether what was read of a geometry is one, of its kind, and what can be mended of it.
#ifndef LL_SHAPE_HPP
#define LL_SHAPE_HPP
#include "bbox.hpp"

namespace ll {

// How deep positions stand in the coordinates of each kind; a position itself is 1.
inline constexpr int kKindDepth[] = {0, 1, 2, 2, 3, 3, 4, 0};

struct ShapeJudge : BboxReader {
  explicit ShapeJudge(bool every) : accept_every(every) {}

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
