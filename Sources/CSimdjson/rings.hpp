// Coordinates stored flat, and what is done to rings that RFC 7946 §3.1.6 does not allow.
#ifndef LL_RINGS_HPP
#define LL_RINGS_HPP
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ll {

// Where a ring stands in its span.
struct Ring {
  int64_t first, last; // its first and last position
  int64_t start;       // its bracket
};

struct FlatGeometry {
  std::vector<double> xy;
  std::vector<int32_t> ring_ends;    // in points
  std::vector<int32_t> polygon_ends; // in rings
  std::vector<Ring> rings;

  void clear() {
    xy.clear();
    ring_ends.clear();
    polygon_ends.clear();
    rings.clear();
  }

  void add(double x, double y) {
    xy.push_back(x);
    xy.push_back(y);
  }

  // Also a ring without positions: it keeps its place until `repair` leaves it out.
  void end_ring(const Ring &ring) {
    ring_ends.push_back(int32_t(xy.size() / 2));
    rings.push_back(ring);
  }

  void end_polygon() { polygon_ends.push_back(int32_t(ring_ends.size())); }

  bool is_sound(int32_t least, bool areas) const {
    int32_t from = 0;
    for (const int32_t to : ring_ends) {
      if (to - from < least || (areas && !is_closed(from, to))) return false;
      from = to;
    }
    int32_t before = 0;
    for (const int32_t end : polygon_ends) {
      if (end == before) return false;
      before = end;
    }
    return true;
  }

  // Closes open rings, leaves out those of fewer positions than `least`; a polygon that loses its
  // exterior is left out whole. Lines (`areas` false) are only left out.
  template <typename Closed, typename Dropped>
  void repair(int32_t least, bool areas, Closed on_closed, Dropped on_dropped) {
    FlatGeometry sound;
    size_t ring = 0;
    int32_t from = 0;
    const size_t parts = areas ? polygon_ends.size() : 1;
    for (size_t part = 0; part < parts; part++) {
      const size_t first = ring;
      const size_t last = areas ? size_t(polygon_ends[part]) : ring_ends.size();
      const size_t rings_before = sound.ring_ends.size();
      bool without_exterior = false;
      for (; ring < last; ring++) {
        const int32_t to = ring_ends[ring];
        const bool open = areas && to > from && !is_closed(from, to);
        if (open) on_closed(rings[ring]);
        if (to - from + (open ? 1 : 0) < least) {
          on_dropped(rings[ring], to - from);
          without_exterior = without_exterior || (areas && ring == first);
        } else if (!without_exterior) {
          sound.xy.insert(sound.xy.end(), xy.begin() + from * 2, xy.begin() + to * 2);
          if (open) sound.add(xy[size_t(from) * 2], xy[size_t(from) * 2 + 1]);
          sound.end_ring(rings[ring]);
        }
        from = to;
      }
      if (areas && sound.ring_ends.size() > rings_before) sound.end_polygon();
    }
    *this = std::move(sound);
  }

  bool is_closed(int32_t from, int32_t to) const {
    return to > from && xy[size_t(from) * 2] == xy[size_t(to) * 2 - 2] &&
           xy[size_t(from) * 2 + 1] == xy[size_t(to) * 2 - 1];
  }
};

} // namespace ll
#endif
