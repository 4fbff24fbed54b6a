// Decodes one feature, and says where and why its text cannot be read.
#include "CSimdjson.h"
#include "feature.hpp"

#include <algorithm>
#include <new>

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

struct ll_decoder : ll::FeatureJudge {
  using FeatureJudge::FeatureJudge;

  // U+FFFD stands where an earlier conversion could not read a character: it is lost.
  void look_for_replaced() {
    // Its first byte is rare, and one byte is looked for many times faster than three.
    const char *from = base;
    for (;; from++) {
      from = static_cast<const char *>(memchr(from, 0xEF, size_t(end - from)));
      if (from == nullptr || end - from < 3) return;
      if (uint8_t(from[1]) == 0xBF && uint8_t(from[2]) == 0xBD) break;
    }
    const char *to = from + 3;
    while (to < end && *to != '"' && to - from < 20) to++;
    while (to < end && (uint8_t(*to) & 0xC0) == 0x80) to++;
    fault(LL_FAULT_REPLACED, from, size_t(to - from));
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
    long_offset = -1;
    keys.begin_feature();
    out = ll_feature{};
    look_for_replaced();

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
    od::document read_document;
    const error_code error =
        parser.iterate(base, length, length + simdjson::SIMDJSON_PADDING).get(read_document);
    if (error != SUCCESS) return explain(error);
    document = &read_document;
    od::object object;
    if (read_document.get_object().get(object) != SUCCESS) {
      breakdown_here('{');
    } else {
      Root root;
      read_root(object, root, out);
      if (!broken) judge(root, collected, out);
    }
    document = nullptr;
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
