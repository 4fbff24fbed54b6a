// The members of a feature, or of what stands in its place: each once, in any order.
#ifndef LL_ROOT_HPP
#define LL_ROOT_HPP
#include "properties.hpp"

namespace ll {

struct RootReader : PropertyReader {
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
      read_properties(object, KeyTable::kNone);
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
};

} // namespace ll
#endif
