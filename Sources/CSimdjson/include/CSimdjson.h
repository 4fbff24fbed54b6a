// C ABI over simdjson and a byte scanner: find the features of a GeoJSON file, then decode each
// of them completely. Offsets are bytes; nothing here allocates per feature.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

// The version of the headers this was compiled with: "3.0.1".
const char *ll_simdjson_version(void);
// Bytes that must be readable after a span that is decoded.
size_t ll_simdjson_padding(void);

// ---- Scanner -----------------------------------------------------------------------------------

enum ll_event_kind {
  LL_EVENT_FEATURE = 1,    // an element of a "features" array; detail is LL_ELEMENT_*
  LL_EVENT_DOCUMENT = 2,   // an object that is no collection; detail is LL_TYPE_*
  LL_EVENT_MEMBER = 3,     // a member of a collection other than "features"
  LL_EVENT_COLLECTION = 4, // the "features" array begins
  LL_EVENT_FAULT = 5,      // reading goes on; detail is LL_SCAN_*
  LL_EVENT_FATAL = 6,      // nothing after this can be read; detail is LL_SCAN_*
  LL_EVENT_SEPARATOR = 7,  // the first record separator (RFC 8142)
  LL_EVENT_BROKEN = 8,     // a text of a sequence, or a feature of one, that cannot be read and with
                           // which reading goes on; detail is LL_SCAN_*
};

enum ll_type {
  LL_TYPE_NONE = 0,
  LL_TYPE_COLLECTION = 1,
  LL_TYPE_FEATURE = 2,
  LL_TYPE_GEOMETRY = 3,
  LL_TYPE_OTHER = 4,
};

enum ll_scan_fault {
  LL_SCAN_BRACKET_MISMATCH = 1, // a } where ] was open, or the reverse
  LL_SCAN_TOO_DEEP = 2,
  LL_SCAN_ENDED = 3,            // the input, or the line of a text, ends inside of it
  LL_SCAN_NOT_OBJECT = 4,       // the file begins with something else than an object
  LL_SCAN_KEY_EXPECTED = 5,
  LL_SCAN_COLON_EXPECTED = 6,
  LL_SCAN_VALUE_EXPECTED = 7,
  LL_SCAN_COMMA_EXPECTED = 8,   // between two features or members; reading goes on
  LL_SCAN_TRAILING_COMMA = 9,   // reading goes on
  LL_SCAN_TRAILING_CONTENT = 10,
  LL_SCAN_NO_FEATURES = 11,     // a FeatureCollection without an array of features
  LL_SCAN_NOT_COLLECTION = 12,  // an array of features in an object of another type
  LL_SCAN_FEATURES_AGAIN = 13,  // a second "features"
  LL_SCAN_RECORD_CUT = 14,      // a record separator inside a record; reading goes on
  LL_SCAN_EMPTY = 15,           // nothing but white space
  LL_SCAN_NO_SEPARATOR = 16,    // two texts on one line; reading goes on
  LL_SCAN_SECOND_TEXT = 17,     // behind another, one of several lines; reading goes on
};

typedef struct {
  int32_t kind;
  int32_t detail;
  // [start, end) in bytes of the input; line and column (from 1, in bytes) belong to `start`.
  int64_t start;
  int64_t end;
  int64_t line;
  int64_t column;
  // The key of a member, without quotation marks; of a broken text key_start is where it broke.
  int64_t key_start;
  int64_t key_end;
  // Of a fatal event: the first line break inside a text of the broken value, or -1.
  int64_t broken_text;
  // Of a fatal or broken event: the byte that would close what is open ('"', ']', '}'), or 0.
  int32_t closing;
} ll_event;

typedef struct ll_scanner ll_scanner;

ll_scanner *ll_scanner_create(void);
void ll_scanner_destroy(ll_scanner *scanner);
// Scans bytes that follow what was scanned before; stops early when `events` has fewer than 68
// free places.
// Answers how many bytes were scanned, and the number of events written.
size_t ll_scanner_feed(ll_scanner *scanner, const uint8_t *bytes, size_t length,
                       ll_event *events, size_t capacity, size_t *event_count);
// The input has ended: writes what that means (at most 4 events), answers their number.
size_t ll_scanner_finish(ll_scanner *scanner, ll_event *events, size_t capacity);
// First byte that later events may still name; the number of bytes scanned if there is none.
int64_t ll_scanner_needed_from(const ll_scanner *scanner);
// Offset, and line and column from 1, of the feature, text or member that is being scanned.
void ll_scanner_place(const ll_scanner *scanner, int64_t *offset, int64_t *line, int64_t *column);

// The length of the longest prefix that is UTF-8, and whether all of it could be GB 18030.
size_t ll_utf8_prefix(const uint8_t *bytes, size_t length, bool *looks_like_gb18030);

// ---- Decoder -----------------------------------------------------------------------------------

enum ll_value_kind {
  LL_NULL = 0,
  LL_FALSE = 1,
  LL_TRUE = 2,
  LL_INTEGER = 3,
  LL_NUMBER = 4,
  LL_TEXT = 5,   // text[0..<length], UTF-8
  LL_NESTED = 6, // text[0..<length], JSON
};

typedef struct {
  int32_t key;   // index of the key, see ll_decoder_key
  int32_t kind;  // LL_NULL …
  int64_t offset; // of the value in the span
  union {
    int64_t integer;
    double number;
    const char *text; // valid until the next decode
  } as;
  size_t length;
} ll_property;

enum ll_geometry_kind {
  LL_GEOMETRY_NONE = 0,
  LL_POINT = 1,
  LL_MULTIPOINT = 2,
  LL_LINESTRING = 3,
  LL_MULTILINESTRING = 4,
  LL_POLYGON = 5,
  LL_MULTIPOLYGON = 6,
  LL_GEOMETRYCOLLECTION = 7,
};

enum ll_fault_code {
  LL_FAULT_SYNTAX = 1,
  LL_FAULT_ENCODING,
  LL_FAULT_WRONG_TYPE,
  LL_FAULT_DUPLICATE,
  LL_FAULT_ESRI,
  LL_FAULT_TOPOJSON,
  LL_FAULT_NUMBER_FORM,
  LL_FAULT_NUMBER_RANGE,
  LL_FAULT_PROPERTIES_MISSING,
  LL_FAULT_PROPERTIES_NULL,
  LL_FAULT_DEEP,
  LL_FAULT_ID_KIND,
  LL_FAULT_TYPE_MISSING,
  LL_FAULT_NULL_GEOMETRY,
  LL_FAULT_GEOMETRY_KIND,
  LL_FAULT_DEPTH,
  LL_FAULT_NOT_NUMBER,
  LL_FAULT_SHORT_POSITION,
  LL_FAULT_UNCLOSED,
  LL_FAULT_SHORT_RING,
  LL_FAULT_EMPTY,
  LL_FAULT_HEIGHT,
  LL_FAULT_GEOMETRY_TYPE,
  LL_FAULT_COORDINATES_MISSING,
  LL_FAULT_MEMBER_KIND,
  LL_FAULT_GEOMETRY_MISSING,
  LL_FAULT_FOREIGN_TYPE,    // a member that belongs to another type
  LL_FAULT_BBOX_FORM,       // detail: 'n' not numbers, 'l' length, 'o' order
  LL_FAULT_BBOX_OUTSIDE,    // a position outside of the bbox
  LL_FAULT_INEXACT,         // a whole number beyond 2^53
  LL_FAULT_REPLACED,        // U+FFFD in a text
  LL_FAULT_LONG_POSITION,   // more than three numbers
  LL_FAULT_NESTED_COLLECTION,
  LL_FAULT_GEOMETRIES,      // "geometries" is missing or no array
  LL_FAULT_CLOSING,         // the last position of a ring is not written as the first
};

typedef struct {
  int32_t code;
  // What the words need: a count, a depth, a kind; the meaning belongs to the code.
  int32_t detail;
  int64_t offset; // in the span
  int64_t length; // of the piece of the span that is to be quoted; 0 for none
  // A piece of the span that should stand there; length 0 for none.
  int64_t expected_offset;
  int64_t expected_length;
  // Where the same stood before, in the span; 0 for nowhere.
  int64_t first_offset;
} ll_fault;

typedef struct {
  const double *coordinates; // x, y
  size_t point_count;
  const int32_t *ring_ends;
  size_t ring_count;
  const int32_t *polygon_ends;
  size_t polygon_count;
  int32_t geometry_kind;
  int32_t decimals; // -1: no coordinate
  bool has_z;
  bool has_id;
  int64_t geometry_offset;
  ll_property id;
  const ll_property *properties;
  size_t property_count;
  const ll_fault *faults;
  size_t fault_count;
  size_t key_count; // keys known by now
} ll_feature;

typedef struct ll_decoder ll_decoder;

ll_decoder *ll_decoder_create(bool accept_every_shape);
void ll_decoder_destroy(ll_decoder *decoder);
// Decodes bytes[0..<length], which must be followed by ll_simdjson_padding() readable bytes.
// `collected`: the span stands in a collection and must be a Feature.
// What `feature` points to is the decoder's and valid until the next call.
void ll_decoder_decode(ll_decoder *decoder, const uint8_t *bytes, size_t length, bool collected,
                       ll_feature *feature);
// The name of a key, UTF-8; NULL beyond the last one.
const char *ll_decoder_key(const ll_decoder *decoder, size_t key, size_t *length);

// The text at a JSON pointer (RFC 6901) in a small JSON value, into `out`; answers its length, or
// -1 where there is no text or it does not fit.
int64_t ll_json_text(const uint8_t *json, size_t length, const char *pointer, char *out,
                     size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
