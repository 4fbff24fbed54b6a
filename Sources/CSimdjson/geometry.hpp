// Objects that are geometries, or something else that is known: Esri JSON.
#ifndef LL_GEOMETRY_HPP
#define LL_GEOMETRY_HPP
#include "shape.hpp"

namespace ll {

inline constexpr const char *kKindNames[] = {
    "",        "Point",        "MultiPoint",        "LineString", "MultiLineString",
    "Polygon", "MultiPolygon", "GeometryCollection"};

struct GeometryReader : ShapeJudge {
  using ShapeJudge::ShapeJudge;

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
};

} // namespace ll
#endif
