// The names of properties, as numbers. Features of one file repeat the same names in the same
// order, so the name that stood at this place in the last feature is tried first.
#ifndef LL_KEYS_HPP
#define LL_KEYS_HPP
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ll {

class KeyTable {
public:
  // A file that invents names must not fill the memory: names beyond these have no number.
  static constexpr size_t kLimit = 65536;
  static constexpr int32_t kNone = -1;

  struct Entry {
    std::string raw;  // as between the quotation marks of the file
    int32_t parent;   // number of the enclosing name, or kNone
    int32_t name;     // number
  };

  void begin_feature() {
    slot_ = 0;
    stamp_++;
  }

  // The entry that is expected next, if it fits: `raw` points behind the opening mark.
  int32_t expected(const char *raw, const char *end, int32_t parent) {
    if (slot_ >= order_.size()) return kNone;
    const int32_t index = order_[slot_];
    if (index == kNone) return kNone;
    const Entry &e = entries_[size_t(index)];
    const size_t n = e.raw.size();
    if (e.parent != parent || size_t(end - raw) <= n || raw[n] != '"' ||
        memcmp(raw, e.raw.data(), n) != 0) {
      return kNone;
    }
    slot_++;
    return index;
  }

  // The entry for these raw bytes; `name` is what they mean. kNone where the table is full.
  template <typename Unescape>
  int32_t find(std::string_view raw, int32_t parent, Unescape unescape) {
    std::string probe(reinterpret_cast<const char *>(&parent), sizeof parent);
    probe.append(raw);
    int32_t index = kNone;
    const auto known = by_raw_.find(probe);
    if (known != by_raw_.end()) {
      index = known->second;
    } else if (entries_.size() < kLimit) {
      std::string name = parent == kNone ? std::string() : names_[size_t(parent)] + ".";
      name.append(unescape());
      const auto named = by_name_.find(name);
      int32_t number = int32_t(names_.size());
      if (named != by_name_.end()) {
        number = named->second;
      } else {
        by_name_.emplace(name, number);
        names_.push_back(std::move(name));
        met_.push_back(Met{0, 0});
      }
      index = int32_t(entries_.size());
      entries_.push_back(Entry{std::string(raw), parent, number});
      by_raw_.emplace(std::move(probe), index);
    }
    if (slot_ < order_.size()) {
      order_[slot_] = index;
    } else if (slot_ < kLimit) {
      order_.push_back(index);
    }
    slot_++;
    return index;
  }

  const Entry &entry(int32_t index) const { return entries_[size_t(index)]; }

  // Where the name was met in this feature before, or -1; then it is noted that it stands `at`.
  int64_t repeated(int32_t name, int64_t at) {
    Met &met = met_[size_t(name)];
    if (met.stamp == stamp_) return met.at;
    met = Met{stamp_, at};
    return -1;
  }

  size_t count() const { return names_.size(); }
  const std::string &name(size_t number) const { return names_[number]; }

private:
  struct Met {
    uint64_t stamp; // of the feature
    int64_t at;     // in its span
  };

  std::vector<Entry> entries_;
  std::vector<std::string> names_;
  std::vector<Met> met_;
  std::vector<int32_t> order_;
  std::unordered_map<std::string, int32_t> by_raw_;
  std::unordered_map<std::string, int32_t> by_name_;
  size_t slot_ = 0;
  uint64_t stamp_ = 0;
};

} // namespace ll
#endif
