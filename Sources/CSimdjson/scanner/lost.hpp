// What becomes of a text that cannot be read: it ends the file, or is told and passed over where the
// next text is known to begin.
#pragma once

#include "state.hpp"

inline ll_event ll_scanner::cause(int detail) const {
  ll_event e{LL_EVENT_FATAL, detail, position, position + 1, line, column(), 0, 0, -1, 0};
  if (state == State::nested || state == State::element_nested) {
    e.broken_text = broken_text;
    e.closing = in_text ? '"' : kinds & 1 ? '}' : ']';
  }
  return e;
}

inline void ll_scanner::stop(int detail) {
  events[count++] = cause(detail);
  stopped_at = needed_from();
  state = State::stopped;
}

// Texts of one line each, and the present one has not run over its line end.
inline bool ll_scanner::on_own_line() const {
  if (separators || !one_a_line || collection || texts - pending == 0) return false;
  return document_start < 0 ? broken_line : line == document_line;
}

// The text cannot be read: reading goes on with the next one where it is known to begin
// (RFC 7464 §2.1), else it ends.
inline void ll_scanner::fail(int detail) {
  if (!separators && !on_own_line()) {
    stop(detail);
    return;
  }
  lost = cause(detail);
  lost_needed = needed_from();
  lost_known = texts - pending > 1;
  lost_ended = false;
  if (collection ? in_element() : document_start >= 0) {
    begin_lost(collection ? value_start : document_start,
               collection ? value_line : document_line,
               collection ? value_column : document_column);
  } else {
    begin_lost(position, line, column());
  }
  state = State::lost;
}

inline void ll_scanner::begin_lost(int64_t start, int64_t at_line, int64_t at_column) {
  lost_start = start;
  lost_line = at_line;
  lost_column = at_column;
}

// The lost text ends before byte `end`.
inline void ll_scanner::end_lost(int64_t end) {
  ll_event &e =
      emit(LL_EVENT_BROKEN, lost.detail, lost_start, end, lost_line, lost_column);
  e.key_start = e.key_end = lost.start;
  e.closing = lost.closing;
  document_start = -1;
  pending = false;
  collection = false;
  depth = 0;
  any_text = true;
  over_lines = false;
  state = State::between;
}

// One byte of a lost text that no record separator ends. False: the text has ended before it.
inline bool ll_scanner::pass(uint8_t c) {
  if (c == '\n' || c == '\r') {
    if (!lost_ended) lost_end = position;
    lost_ended = true;
    if (separators || !lost_known) return true;
    end_lost(position);
    return false;
  }
  if (is_space(c)) return true;
  // One text before does not tell what parts them: the line below must begin another.
  if (lost_ended && !separators && (c == '{' || c == 0x1E)) {
    end_lost(lost_end);
    return false;
  }
  lost_ended = false;
  return true;
}

// A line end inside a quoted text, which JSON does not have, where texts stand one a line.
inline bool ll_scanner::tears(uint8_t c) const {
  return (c == '\n' || c == '\r') && texts > 1 && on_own_line();
}

// A record separator inside a record: RFC 7464 §2.3 lets the next record begin afresh.
inline void ll_scanner::cut_record() {
  if (state == State::lost) {
    end_lost(position);
    return;
  }
  lost = cause(LL_SCAN_RECORD_CUT);
  if (!collection) {
    begin_lost(document_start, document_line, document_column);
  } else if (in_element()) {
    begin_lost(value_start, value_line, value_column);
  } else {
    begin_lost(position, line, column());
  }
  const bool among_features = state == State::element_or_end || state == State::element ||
                              state == State::element_separator;
  if (collection && !in_element() && !among_features) {
    // Its features are there, all of them.
    emit(LL_EVENT_FAULT, LL_SCAN_RECORD_CUT, position, position + 1, line, column());
    document_start = -1;
    collection = false;
    any_text = true;
    state = State::between;
    return;
  }
  lost.start = lost_start;
  end_lost(position);
}

inline int64_t ll_scanner::needed_from() const {
  if (state == State::stopped) return stopped_at;
  if (state == State::lost) return lost_needed;
  if (document_start < 0) return position;
  if (!collection) return document_start;
  switch (state) {
  case State::element_nested:
  case State::element_text:
  case State::element_text_escape:
  case State::element_scalar:
    return value_start;
  case State::key:
  case State::key_escape:
  case State::colon:
  case State::value:
  case State::text:
  case State::text_escape:
  case State::scalar:
  case State::nested:
    return position - key_start > ll::kMemberRetention ? position : key_start - 1;
  default:
    return position;
  }
}
