// The state machine of the bytes between skipped values.
#pragma once

#include "state.hpp"

// One byte outside of skipped values. False: the byte is not used up, the state has changed.
inline bool ll_scanner::step(uint8_t c) {
  switch (state) {
  case State::begin:
    if (position == 1 || position == 2) { // a byte order mark that is cut short
      stop(LL_SCAN_NOT_OBJECT);
      return true;
    }
    state = State::between;
    return false;

  case State::between:
    if (pending && (c == '\n' || c == '\r' || c == '{' || c == 0x1E)) end_pending();
    if (is_space(c)) return true;
    if (c == 0x1E) {
      if (!separators) emit(LL_EVENT_SEPARATOR, 0, position, position + 1, line, column());
      separators = true;
      broken_line = true;
      state = State::between;
      return true;
    }
    if (c == '{') {
      if (any_text && !broken_line) {
        fault(LL_SCAN_NO_SEPARATOR);
        one_a_line = false;
      } else if (any_text && over_lines && !separators && !second_told) {
        // Lines part texts of one line each only; for all others RFC 8142 has record separators.
        second_told = true;
        fault(LL_SCAN_SECOND_TEXT);
      }
      document_start = position;
      document_line = line;
      document_column = column();
      collection = false;
      type_seen = false;
      type = LL_TYPE_NONE;
      members.clear();
      state = State::key_or_end;
      return true;
    }
    fail(any_text ? LL_SCAN_TRAILING_CONTENT : LL_SCAN_NOT_OBJECT);
    return true;

  case State::key_or_end:
  case State::key_required:
    if (is_space(c)) return true;
    if (c == '"') {
      key_start = position + 1;
      key_length = 0;
      state = State::key;
      return true;
    }
    if (c == '}') {
      if (state == State::key_required) fault(LL_SCAN_TRAILING_COMMA);
      end_document();
      return true;
    }
    fail(LL_SCAN_KEY_EXPECTED);
    return true;

  case State::key:
    if (c == '"') {
      key_end = position;
      state = State::colon;
    } else if (tears(c)) {
      fail(LL_SCAN_ENDED);
    } else {
      if (c == '\\') state = State::key_escape;
      if (key_length < sizeof key) key[key_length] = char(c);
      key_length++;
    }
    return true;

  case State::key_escape:
    key_length++;
    state = State::key;
    return true;

  case State::colon:
    if (is_space(c)) return true;
    if (c != ':') {
      fail(LL_SCAN_COLON_EXPECTED);
      return true;
    }
    state = State::value;
    return true;

  case State::value:
    if (is_space(c)) return true;
    if (c == '[' && key_is("features") && type != LL_TYPE_FEATURE && type != LL_TYPE_GEOMETRY) {
      if (collection) {
        fault(LL_SCAN_FEATURES_AGAIN);
        begin_nested(false, State::nested);
        return true;
      }
      collection = true;
      emit(LL_EVENT_COLLECTION, 0, position, position + 1, line, column());
      for (const Member &m : members) emit_member(m);
      state = State::element_or_end;
      return true;
    }
    if (c == '{' || c == '[') {
      begin_nested(c == '{', State::nested);
    } else if (c == '"') {
      begin_value(true);
      state = State::text;
    } else if (c == ',' || c == '}' || c == ']' || c == ':') {
      fail(LL_SCAN_VALUE_EXPECTED);
    } else {
      begin_value(false);
      state = State::scalar;
    }
    return true;

  case State::text:
    if (c == '"') {
      end_member(position + 1);
    } else if (tears(c)) {
      fail(LL_SCAN_ENDED);
    } else {
      if (c == '\\') state = State::text_escape;
      if (value_length < sizeof value) value[value_length] = char(c);
      value_length++;
    }
    return true;

  case State::text_escape:
    value_length++;
    state = State::text;
    return true;

  case State::scalar:
    if (is_space(c) || c == ',' || c == '}' || c == ']') {
      end_member(position);
      return false;
    }
    return true;

  case State::comma_or_end:
    if (is_space(c)) return true;
    if (c == ',') {
      state = State::key_required;
    } else if (c == '}') {
      end_document();
    } else if (c == '"') {
      fault(LL_SCAN_COMMA_EXPECTED);
      state = State::key_required;
      return false;
    } else {
      fail(LL_SCAN_COMMA_EXPECTED);
    }
    return true;

  case State::element_or_end:
  case State::element:
    if (is_space(c)) return true;
    if (c == ']') {
      if (state == State::element) fault(LL_SCAN_TRAILING_COMMA);
      state = State::comma_or_end;
    } else if (c == '{' || c == '[') {
      begin_nested(c == '{', State::element_nested);
    } else if (c == '"') {
      begin_value(true);
      state = State::element_text;
    } else if (c == ',') {
      fault(LL_SCAN_VALUE_EXPECTED);
      state = State::element;
    } else if (c == '}' || c == ':') {
      fail(LL_SCAN_BRACKET_MISMATCH);
    } else {
      begin_value(false);
      state = State::element_scalar;
    }
    return true;

  case State::element_text:
    if (c == '"') {
      end_element(position + 1, 0);
    } else if (c == '\\') {
      state = State::element_text_escape;
    }
    return true;

  case State::element_text_escape:
    state = State::element_text;
    return true;

  case State::element_scalar:
    if (is_space(c) || c == ',' || c == '}' || c == ']' || c == '{' || c == '[') {
      end_element(position, 0);
      return false;
    }
    return true;

  case State::element_separator:
    if (is_space(c)) return true;
    if (c == ',') {
      state = State::element;
    } else if (c == ']') {
      state = State::comma_or_end;
    } else if (c == '{') {
      fault(LL_SCAN_COMMA_EXPECTED);
      state = State::element;
      return false;
    } else {
      fail(LL_SCAN_COMMA_EXPECTED);
    }
    return true;

  case State::lost:
    return pass(c);

  case State::nested:
  case State::element_nested:
  case State::stopped:
    return true;
  }
  return true;
}
