// Objects that are geometries, or something else that is known: Esri JSON.
#ifndef LL_GEOMETRY_HPP
#define LL_GEOMETRY_HPP
#include "coordinates.hpp"

namespace ll {

inline constexpr const char *kKindNames[] = {
    "",        "Point",        "MultiPoint",        "LineString", "MultiLineString",
    "Polygon", "MultiPolygon", "GeometryCollection"};
// How deep positions stand in the coordinates of each kind; a position itself is 1.
inline constexpr int kKindDepth[] = {0, 1, 2, 2, 3, 3, 4, 0};

struct GeometryReader : CoordinateReader {
  explicit GeometryReader(bool every) : accept_every(every) {}

  const bool accept_every;

  // One object that is, or has, a geometry.
  struct Shape {
    int kind = 0;
    bool type_seen = false, coordinates_seen = false, geometries_seen = false, esri = false;
    int64_t offset = 0;
    std::string_view type; // with its quotation marks
    std::string_view coordinates_null;
  };

  int kind_of(std::string_view type) const {
    for (int k = LL_POINT; k <= LL_GEOMETRYCOLLECTION; k++) {
      if (type == kKindNames[k]) return k;
    }
    return 0;
  }

  // Members that make an object a geometry. True where the member was used up.
  bool geometry_member(Shape &shape, std::string_view key, od::value v) {
    if (key == "coordinates") {
      if (shape.coordinates_seen) return false;
      shape.coordinates_seen = true;
      od::json_type type;
      if (v.type().get(type) == SUCCESS && type == od::json_type::array) {
        read_coordinates(v);
        return true;
      }
      shape.coordinates_null = token(v);
      return false;
    }
    if (key == "geometries") shape.geometries_seen = true;
    if (key == "rings" || key == "paths" || key == "curveRings" || key == "curvePaths" ||
        key == "spatialReference" || key == "wkid") {
      shape.esri = true;
    }
    return false;
  }

  void read_type(Shape &shape, od::value v) {
    shape.type_seen = true;
    shape.type = token(v);
    od::json_type type;
    if (v.type().get(type) != SUCCESS || type != od::json_type::string) {
      visit(v, 2);
      return;
    }
    std::string_view text;
    if (text_of(v, text)) shape.kind = kind_of(text);
  }

  void read_geometry(od::value v, Shape &shape) {
    od::object object;
    if (v.get_object().get(object) != SUCCESS) return breakdown(token(v).data(), '{');
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const std::string_view key = raw_key(field);
      if (key == "type") {
        if (shape.type_seen) {
          duplicate(key);
          visit(field.value(), 3);
        } else {
          read_type(shape, field.value());
        }
      } else {
        const bool again = key == "coordinates" && shape.coordinates_seen;
        if (again) duplicate(key);
        check_key(field, key);
        if (!geometry_member(shape, key, field.value())) visit(field.value(), 3);
      }
      if (broken) return;
    }
  }

  void duplicate(std::string_view key) { fault(LL_FAULT_DUPLICATE, key.data() - 1, key.size() + 2); }

  void clear_geometry() { flat.clear(); }

  // What was read becomes a geometry of its kind, or faults say why not.
  int settle(const Shape &shape) {
    const char *at = base + shape.offset;
    const auto refuse = [&](int code, std::string_view piece, int detail = 0) {
      if (code != 0) fault(code, piece.data() ? piece.data() : at, piece.size(), detail);
      clear_geometry();
      return int(LL_GEOMETRY_NONE);
    };
    if (!shape.type_seen && shape.esri) return refuse(LL_FAULT_ESRI, {});
    if (shape.kind == 0) return refuse(LL_FAULT_GEOMETRY_TYPE, shape.type);
    if (shape.kind == LL_GEOMETRYCOLLECTION || (!accept_every && shape.kind < LL_POLYGON)) {
      return refuse(LL_FAULT_GEOMETRY_KIND, shape.type);
    }
    if (!shape.coordinates_seen || shape.coordinates_null.data() != nullptr) {
      return refuse(LL_FAULT_COORDINATES_MISSING, shape.coordinates_null);
    }
    if (coordinates_bad) return refuse(0, {});
    if (flat.xy.empty()) return refuse(LL_FAULT_EMPTY, {});
    if (depth_found != kKindDepth[shape.kind]) {
      return refuse(LL_FAULT_DEPTH, {}, depth_found << 8 | kKindDepth[shape.kind]);
    }
    if (has_z) fault(LL_FAULT_HEIGHT, base + height_offset, size_t(piece_length(base + height_offset)));
    if (shape.kind == LL_POINT || shape.kind == LL_MULTIPOINT) {
      flat.ring_ends.clear();
      flat.polygon_ends.clear();
    } else {
      const bool areas = shape.kind >= LL_POLYGON;
      if (!areas) flat.polygon_ends.clear();
      repair(areas ? 4 : 2, areas);
    }
    if (flat.xy.empty()) return refuse(LL_FAULT_EMPTY, {});
    return shape.kind;
  }

  // Closes rings, leaves out those with fewer positions than `least`, and says so.
  void repair(int32_t least, bool areas) {
    if (flat.is_sound(least, areas)) return;
    flat.repair(
        least, areas,
        [this](const Ring &ring) {
          const char *last = base + ring.last;
          const char *first = base + ring.first;
          fault(LL_FAULT_UNCLOSED, last, size_t(piece_length(last)));
          if (faults.back().code != LL_FAULT_UNCLOSED) return;
          faults.back().expected_offset = ring.first;
          faults.back().expected_length = std::min(piece_length(first), int64_t(kQuote));
        },
        [this, least](const Ring &ring, int32_t count) {
          fault(LL_FAULT_SHORT_RING, base + ring.start, 0, least << 16 | count);
        });
  }
};

} // namespace ll
#endif
