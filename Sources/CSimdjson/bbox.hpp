// Bounding boxes (RFC 7946 §5): what is written there, and whether it holds the geometry.
#ifndef LL_BBOX_HPP
#define LL_BBOX_HPP
#include "coordinates.hpp"

#include <cmath>

namespace ll {

struct Bbox {
  bool seen = false, sound = false;
  double west = 0, south = 0, east = 0, north = 0;
  double step = 0; // one unit of the last decimal that is written
  std::string_view piece;
};

struct BboxReader : CoordinateReader {
  void read_bbox(od::value v, Bbox &box) {
    box.seen = true;
    box.piece = token(v);
    if (box.piece.empty() || box.piece[0] != '[') {
      fault(LL_FAULT_BBOX_FORM, box.piece, 'n');
      visit(v, 3);
      return;
    }
    const char *start = box.piece.data();
    box.piece = std::string_view(start, size_t(piece_length(start)));
    od::array array;
    if (v.get_array().get(array) != SUCCESS) return breakdown(start, '[');
    double values[6] = {};
    size_t count = 0;
    bool numeric = true;
    int written = 0;
    for (auto result : array) {
      od::value element;
      if (std::move(result).get(element) != SUCCESS) return breakdown_here('[');
      const std::string_view t = token(element);
      double number;
      if (is_json_number(t) && element.get_double().get(number) == SUCCESS) {
        if (count < 6) values[count] = number;
        written = std::max(written, decimals(t));
      } else {
        numeric = false;
        visit(element, 3);
        if (broken) return;
      }
      count++;
    }
    if (!numeric) return fault(LL_FAULT_BBOX_FORM, box.piece, 'n');
    if (count != 4 && count != 6) return fault(LL_FAULT_BBOX_FORM, box.piece, 'l');
    const size_t half = count / 2;
    box.west = values[0];
    box.south = values[1];
    box.east = values[half];
    box.north = values[half + 1];
    box.step = std::pow(10.0, -written);
    // West of a box that crosses the antimeridian is the larger one (§5.2).
    const bool crosses = box.west <= 180 && box.west >= -180 && box.east >= -180;
    const bool low_is_high = count == 6 && values[2] > values[5];
    if (box.south > box.north || (box.west > box.east && !crosses) || low_is_high) {
      return fault(LL_FAULT_BBOX_FORM, box.piece, 'o');
    }
    box.sound = true;
  }

  // Half a unit of its last decimal is what rounding the box may cost.
  void check_bbox(const Bbox &box) {
    if (!box.sound || flat.xy.empty()) return;
    const double slack = box.step / 2 * (1 + 1e-9);
    for (size_t i = 0; i < flat.xy.size(); i += 2) {
      const double x = flat.xy[i], y = flat.xy[i + 1];
      const bool after_west = x >= box.west - slack, before_east = x <= box.east + slack;
      const bool across =
          box.west > box.east ? after_west || before_east : after_west && before_east;
      if (across && y >= box.south - slack && y <= box.north + slack) continue;
      fault(LL_FAULT_BBOX_OUTSIDE, box.piece);
      return;
    }
  }
};

} // namespace ll
#endif
