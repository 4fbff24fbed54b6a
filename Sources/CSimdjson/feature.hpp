// What the members of a feature mean together.
#ifndef LL_FEATURE_HPP
#define LL_FEATURE_HPP
#include "root.hpp"

namespace ll {

struct FeatureJudge : RootReader {
  using RootReader::RootReader;

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
};

} // namespace ll
#endif
