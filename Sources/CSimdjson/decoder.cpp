// Decodes one feature completely with simdjson's On Demand front. On Demand does not check what
// it does not read, so every value is visited, wanted or not.
#include "CSimdjson.h"
#include "keys.hpp"
#include "numbers.hpp"
#include "rings.hpp"

#include <algorithm>
#include <new>

#define SIMDJSON_DEVELOPMENT_CHECKS 0
#include <simdjson.h>

namespace {

namespace od = simdjson::ondemand;
using ll::decimals;
using ll::is_digit;
using ll::is_json_number;
using ll::is_meant_as_number;
using ll::is_space;
using simdjson::error_code;
using simdjson::SUCCESS;

constexpr int kDepthLimit = 64;
constexpr size_t kFaultLimit = 32;
constexpr size_t kDecimalSample = 8;
constexpr size_t kQuote = 60;

const char *const kKindNames[] = {"",           "Point",           "MultiPoint",
                                  "LineString", "MultiLineString", "Polygon",
                                  "MultiPolygon", "GeometryCollection"};
// How deep positions stand in the coordinates of each kind; a position itself is 1.
constexpr int kKindDepth[] = {0, 1, 2, 2, 3, 3, 4, 0};

} // namespace

struct ll_decoder {
  explicit ll_decoder(bool every) : accept_every(every) {}

  od::parser parser;
  const bool accept_every;
  ll::KeyTable keys;

  const char *base = nullptr;
  const char *end = nullptr;
  od::document *document_ = nullptr; // for the time of one decode
  bool broken = false; // the JSON cannot be followed any further

  ll::FlatGeometry flat; // what has been read of the coordinates
  std::vector<ll_property> properties;
  std::vector<ll_fault> faults;

  // Coordinates being read.
  int depth_found = 0;
  bool coordinates_bad = false;
  bool has_z = false;
  int most_decimals = -1;
  size_t sampled = 0;
  int64_t first_position = -1, last_position = -1;

  // One object that is, or has, a geometry.
  struct Shape {
    int kind = 0;
    bool type_seen = false, coordinates_seen = false, geometries_seen = false, esri = false;
    int64_t offset = 0;
    std::string_view type; // with its quotation marks
    std::string_view coordinates_null;
  };

  int64_t offset(const char *p) const { return p - base; }

  // ---- faults

  void fault(int code, const char *at, size_t quoted = 0, int detail = 0) {
    if (faults.size() >= kFaultLimit) return;
    faults.push_back(ll_fault{code, detail, offset(at), int64_t(std::min(quoted, kQuote)), 0, 0});
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
    if (document_->current_location().get(at) != SUCCESS || at == nullptr) at = end;
    breakdown(at, detail);
  }

  // ---- tokens

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

  // A key that nobody asks for must still be well formed.
  void check_key(od::field &field, std::string_view raw) {
    if (raw.empty() || memchr(raw.data(), '\\', raw.size()) == nullptr) return;
    std::string_view ignored;
    if (field.unescaped_key().get(ignored) != SUCCESS) fault(LL_FAULT_SYNTAX, raw, '\\');
  }

  // ---- visiting what is not used

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
      for (auto result : object) {
        od::field field;
        if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
        check_key(field, raw_key(field));
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

  // ---- coordinates

  void read_coordinates(od::value v) {
    depth_found = 0;
    coordinates_bad = false;
    has_z = false;
    most_decimals = -1;
    sampled = 0;
    first_position = last_position = -1;
    flat.clear();
    read_array(v, 1);
  }

  void sample(od::value &v) {
    if (sampled >= kDecimalSample) return;
    sampled++;
    most_decimals = std::max(most_decimals, decimals(token(v)));
  }

  // One array of the coordinates; `level` 1 is the outermost.
  void read_array(od::value v, int level) {
    const char *start = v.raw_json_token().data();
    od::array array;
    if (v.get_array().get(array) != SUCCESS) return breakdown(start, '[');
    if (level > kDepthLimit) {
      fault(LL_FAULT_DEEP, start);
      broken = true;
      return;
    }
    int numbers = 0;
    bool others = false, arrays = false;
    double position[2] = {0, 0};
    for (auto result : array) {
      od::value element;
      if (std::move(result).get(element) != SUCCESS) return breakdown_here('[');
      od::json_type type;
      if (element.type().get(type) != SUCCESS) {
        others = true;
        if (!bad_scalar(token(element))) return;
        continue;
      }
      if (type == od::json_type::number) {
        sample(element);
        double number;
        if (element.get_double().get(number) != SUCCESS) {
          others = true;
          if (!bad_scalar(token(element))) return;
          continue;
        }
        if (numbers < 2) position[numbers] = number;
        numbers++;
      } else if (type == od::json_type::array) {
        arrays = true;
        read_array(element, level + 1);
        if (broken) return;
      } else {
        others = true;
        fault(LL_FAULT_NOT_NUMBER, token(element));
        visit(element, level);
        if (broken) return;
      }
    }
    if (others) {
      coordinates_bad = true;
      if (!arrays) return;
    }
    if (arrays) {
      if (numbers > 0) wrong_depth(start, level);
      end_part(level, offset(start));
    } else if (numbers > 0) {
      end_position(start, level, numbers, position);
    } else if (level > 1) {
      end_empty(start, level);
    }
  }

  // An array with nothing in it, below the outermost.
  void end_empty(const char *start, int level) {
    if (depth_found == 0) {
      // Before the first position nobody can say whether this is a ring or a polygon.
      if (!coordinates_bad) fault(LL_FAULT_EMPTY, start, size_t(2));
      coordinates_bad = true;
    } else if (level == depth_found) {
      fault(LL_FAULT_SHORT_POSITION, start, size_t(2));
      coordinates_bad = true;
    } else if (level == depth_found - 1) {
      flat.end_ring(ll::Ring{-1, -1, offset(start)});
    } else if (level < depth_found) {
      fault(LL_FAULT_SHORT_RING, start, size_t(2), 4 << 16);
    } else {
      wrong_depth(start, level);
    }
  }

  void wrong_depth(const char *at, int level) {
    if (!coordinates_bad) fault(LL_FAULT_DEPTH, at, 0, level);
    coordinates_bad = true;
  }

  void end_position(const char *start, int level, int numbers, const double *position) {
    if (depth_found == 0) {
      depth_found = level;
    } else if (depth_found != level) {
      wrong_depth(start, level);
      return;
    }
    if (numbers < 2) {
      coordinates_bad = true;
      fault(LL_FAULT_SHORT_POSITION, start, size_t(piece_length(start)), numbers);
      return;
    }
    if (numbers > 2 && !has_z) {
      has_z = true;
      height_offset = offset(start);
    }
    flat.add(position[0], position[1]);
    last_position = offset(start);
    if (first_position < 0) first_position = last_position;
  }

  int64_t height_offset = 0;

  // From a bracket to its partner, for short arrays without texts.
  int64_t piece_length(const char *start) const {
    const char *p = start;
    while (p < end && *p != ']' && p - start < int64_t(kQuote)) p++;
    return p - start + 1;
  }

  void end_part(int level, int64_t start) {
    const int height = depth_found - level; // 1: holds positions, 2: holds rings
    if (height == 1) {
      flat.end_ring(ll::Ring{first_position, last_position, start});
      first_position = -1;
    } else if (height == 2) {
      flat.end_polygon();
    }
  }

  // ---- geometry

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
        [this](const ll::Ring &ring) {
          const char *last = base + ring.last;
          const char *first = base + ring.first;
          fault(LL_FAULT_UNCLOSED, last, size_t(piece_length(last)));
          if (faults.back().code != LL_FAULT_UNCLOSED) return;
          faults.back().expected_offset = ring.first;
          faults.back().expected_length = std::min(piece_length(first), int64_t(kQuote));
        },
        [this, least](const ll::Ring &ring, int32_t count) {
          fault(LL_FAULT_SHORT_RING, base + ring.start, 0, least << 16 | count);
        });
  }

  // ---- properties

  void read_properties(od::object &object, int32_t parent) {
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const char *raw = field.key().raw();
      int32_t entry = keys.expected(raw, end, parent);
      if (entry == ll::KeyTable::kNone) {
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
      const int32_t name = entry == ll::KeyTable::kNone ? entry : keys.entry(entry).name;
      bool again = false;
      if (name != ll::KeyTable::kNone && keys.repeated(name)) {
        duplicate(raw_key(raw));
        again = true;
      }
      read_property(field.value(), name, parent == ll::KeyTable::kNone, again);
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
      if (flatten && name != ll::KeyTable::kNone && !again) {
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
    if (!again && name != ll::KeyTable::kNone) properties.push_back(p);
  }

  // The JSON text from `start` to where the reading stands.
  void nested(ll_property &p, const char *start) {
    const char *stop = nullptr;
    if (document_->current_location().get(stop) != SUCCESS || stop < start) stop = end;
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
      p.kind = LL_TEXT;
      p.as.text = t.data();
      p.length = t.size();
    } else {
      p.kind = LL_NUMBER;
      p.as.number = value;
    }
    return true;
  }

  // ---- the whole feature

  struct Root {
    Shape bare;      // geometry members of the root itself
    Shape geometry;  // of the member "geometry"
    bool geometry_seen = false, geometry_object = false, properties_seen = false;
    bool id_seen = false, is_feature = false, topology = false, attributes = false;
    std::string_view type_text;
    const char *geometry_other = nullptr;
    size_t geometry_other_length = 0;
    bool geometry_null = false;
  };

  void read_root(od::object &object, Root &root, ll_feature &out) {
    for (auto result : object) {
      od::field field;
      if (std::move(result).get(field) != SUCCESS) return breakdown_here('{');
      const std::string_view key = raw_key(field);
      od::value v = field.value();
      if (key == "type") {
        if (root.bare.type_seen) {
          duplicate(key);
          visit(v, 2);
        } else {
          read_type(root.bare, v);
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
        check_key(field, key);
        if (!geometry_member(root.bare, key, v)) visit(v, 2);
      }
      if (broken) return;
    }
  }

  void read_root_geometry(std::string_view key, od::value v, Root &root) {
    if (root.geometry_seen) {
      duplicate(key);
      visit(v, 2);
      return;
    }
    root.geometry_seen = true;
    const std::string_view t = token(v);
    root.geometry.offset = offset(t.data());
    if (!t.empty() && t[0] == '{') {
      root.geometry_object = true;
      read_geometry(v, root.geometry);
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
      duplicate(key);
      visit(v, 2);
      return;
    }
    root.properties_seen = true;
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
      duplicate(key);
      visit(v, 2);
      return;
    }
    root.id_seen = true;
    const std::string_view t = token(v);
    if (!t.empty() && (t[0] == '"' || t[0] == '-' || is_digit(t[0]))) {
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
      out.geometry_kind = settle(bare);
      out.geometry_offset = bare.offset;
      return;
    }
    if (!bare.type_seen) {
      fault(LL_FAULT_TYPE_MISSING, base);
    } else if (!root.is_feature) {
      clear_geometry();
      fault(LL_FAULT_WRONG_TYPE, bare.type, 'f');
      return;
    }
    if (!root.properties_seen) fault(LL_FAULT_PROPERTIES_MISSING, base);
    out.geometry_offset = root.geometry.offset;
    if (root.geometry_object) {
      out.geometry_kind = settle(root.geometry);
    } else {
      clear_geometry();
      if (root.geometry_other != nullptr) {
        fault(LL_FAULT_WRONG_TYPE, root.geometry_other, root.geometry_other_length, 'g');
      } else {
        fault(LL_FAULT_NULL_GEOMETRY, base + root.geometry.offset,
              size_t(root.geometry_null ? 4 : 0));
      }
    }
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
    keys.begin_feature();
    out = ll_feature{};

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
    od::document document;
    const error_code error =
        parser.iterate(base, length, length + simdjson::SIMDJSON_PADDING).get(document);
    if (error != SUCCESS) return explain(error);
    document_ = &document;
    od::object object;
    if (document.get_object().get(object) != SUCCESS) {
      breakdown_here('{');
    } else {
      Root root;
      read_root(object, root, out);
      if (!broken) judge(root, collected, out);
    }
    document_ = nullptr;
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
