// Where documents, their members and the features of a collection begin and end.
#pragma once

#include "state.hpp"

inline void ll_scanner::emit_member(const Member &m) {
  ll_event &e = emit(LL_EVENT_MEMBER, 0, m.start, m.end, m.line, m.column);
  e.key_start = m.key_start;
  e.key_end = m.key_end;
}

inline void ll_scanner::emit_document(int64_t end) {
  emit(LL_EVENT_DOCUMENT, type, document_start, end, document_line, document_column);
  // Of a text that stands for itself nobody asks for more than its system.
  for (const Member &m : members) {
    if (!m.is_system) continue;
    emit_member(m);
    break;
  }
}

inline void ll_scanner::end_pending() {
  emit_document(pending_end);
  document_start = -1;
  pending = false;
}

// One byte of the slow path, before `position` moves past it.
inline void ll_scanner::count_line(uint8_t c) {
  if (c == '\r' || c == '\n') {
    if (!(c == '\n' && after_cr)) line++;
    line_start = position + 1;
    broken_line = true;
  }
  after_cr = c == '\r';
}

inline void ll_scanner::begin_value(bool text) {
  value_start = position;
  value_line = line;
  value_column = column();
  value_length = 0;
  value_is_text = text;
}

inline void ll_scanner::begin_nested(bool brace, State next) {
  begin_value(false);
  depth = 1;
  kinds = brace ? 1 : 0;
  in_text = false;
  escape = false;
  broken_text = -1;
  state = next;
}

// The value of the member ends before byte `end`.
inline void ll_scanner::read_type(int64_t end) {
  type_seen = true;
  type_start = value_start;
  type_end = end;
  type_line = value_line;
  type_column = value_column;
  static const char *const geometries[] = {"Point",      "MultiPoint",   "LineString",
                                           "MultiLineString", "Polygon", "MultiPolygon",
                                           "GeometryCollection"};
  const auto is = [&](const char *name) {
    return value_is_text && value_length == strlen(name) &&
           memcmp(value, name, value_length) == 0;
  };
  type = LL_TYPE_OTHER;
  if (is("FeatureCollection")) type = LL_TYPE_COLLECTION;
  if (is("Feature")) type = LL_TYPE_FEATURE;
  for (const char *name : geometries) {
    if (is(name)) type = LL_TYPE_GEOMETRY;
  }
}

// The value of a top-level member ends before byte `end`.
inline void ll_scanner::end_member(int64_t end) {
  if (key_is("type") && !type_seen) read_type(end);
  const Member m{key_start, key_end, value_start, end, value_line, value_column,
                 key_is("crs")};
  if (collection) {
    emit_member(m);
  } else if (members.size() < ll::kMembersBeforeFeatures) {
    members.push_back(m);
  }
  state = State::comma_or_end;
}

inline void ll_scanner::end_document() {
  if (!collection) {
    if (type == LL_TYPE_COLLECTION) {
      fail(LL_SCAN_NO_FEATURES);
      return;
    }
    pending_end = position + 1;
    pending = separators || on_own_line();
    if (!pending) emit_document(pending_end);
  } else if (type != LL_TYPE_COLLECTION) {
    // At the type, else where the object that has none begins.
    if (type_seen) {
      emit(LL_EVENT_FAULT, LL_SCAN_NOT_COLLECTION, type_start, type_end, type_line,
           type_column);
    } else {
      emit(LL_EVENT_FAULT, LL_SCAN_NOT_COLLECTION, document_start, document_start + 1,
           document_line, document_column);
    }
  }
  over_lines = line != document_line;
  if (any_text && over_lines && !separators && !second_told) {
    second_told = true;
    emit(LL_EVENT_FAULT, LL_SCAN_SECOND_TEXT, document_start, document_start + 1, document_line,
         document_column);
  }
  if (collection || over_lines) one_a_line = false;
  if (!pending) document_start = -1;
  collection = false;
  any_text = true;
  texts++;
  broken_line = false;
  state = State::between;
}

inline void ll_scanner::end_element(int64_t end, int element) {
  emit(LL_EVENT_FEATURE, element, value_start, end, value_line, value_column);
  state = State::element_separator;
}
