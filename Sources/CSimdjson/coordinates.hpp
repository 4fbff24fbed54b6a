// Coordinates of any kind of geometry: how deep they are nested is found from the first position,
// because the type may stand after them.
#ifndef LL_COORDINATES_HPP
#define LL_COORDINATES_HPP
#include "rings.hpp"
#include "tokens.hpp"

namespace ll {

constexpr size_t kDecimalSample = 8;

struct CoordinateReader : TokenReader {
  FlatGeometry flat;
  int depth_found = 0; // level of the positions; the outermost array is 1
  bool coordinates_bad = false;
  bool has_z = false;
  int most_decimals = -1;
  size_t sampled = 0;
  int64_t first_position = -1, last_position = -1; // of the ring being read
  int64_t long_offset = -1;                        // the first position of four numbers or more

  void read_coordinates(od::value v) {
    depth_found = 0;
    coordinates_bad = false;
    has_z = false;
    most_decimals = -1;
    sampled = 0;
    long_offset = -1;
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
      flat.end_ring(Ring{-1, -1, offset(start)});
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
    if (numbers > 3 && long_offset < 0) long_offset = offset(start);
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
      flat.end_ring(Ring{first_position, last_position, start});
      first_position = -1;
    } else if (height == 2) {
      flat.end_polygon();
    }
  }
};

} // namespace ll
#endif
