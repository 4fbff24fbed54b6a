// The state of a scanner: which bytes of a text have been seen, and what they have begun.
#pragma once

#include "../blocks.hpp"
#include "CSimdjson.h"

#include <cstring>
#include <vector>

namespace ll {

constexpr int kDepthLimit = 64;
constexpr int64_t kMemberRetention = 1024 * 1024;
constexpr size_t kMembersBeforeFeatures = 64;
// The start of "features" writes one event and one for each member before it; any other byte
// causes three at most.
constexpr size_t kEventReserve = kMembersBeforeFeatures + 4;

enum class State : uint8_t {
  begin,         // nothing but a byte order mark yet
  between,       // between two texts
  key_or_end,    // after {
  key,           // inside the key of a top-level member
  key_escape,
  colon,
  value,
  text,          // a text that is the value of a member
  text_escape,
  scalar,
  nested,
  comma_or_end,
  key_required,  // after a comma
  element_or_end, // after [ of "features"
  element,       // after a comma in "features"
  element_text,
  element_text_escape,
  element_scalar,
  element_nested,
  element_separator,
  lost,           // behind what cannot be read, up to where the next text begins
  stopped,
};

inline bool is_space(uint8_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

struct Member {
  int64_t key_start, key_end, start, end, line, column;
  bool is_system; // "crs"
};

} // namespace ll

using ll::classify;
using ll::is_space;
using ll::Masks;
using ll::Member;
using ll::prefix_xor;
using ll::State;

struct ll_scanner {
  State state = State::begin;
  int64_t position = 0; // bytes scanned
  int64_t line = 1;
  int64_t line_start = 0;
  bool after_cr = false;

  // The bracketed value that is being skipped.
  int depth = 0;
  uint64_t kinds = 0; // one bit a level, the innermost lowest; 1 is a brace
  bool in_text = false;
  bool escape = false;
  int64_t broken_text = -1;

  bool separators = false; // record separators seen
  bool any_text = false;   // a text has been finished
  bool broken_line = true; // a line end since the last text
  bool over_lines = false; // the last text ran over a line end
  bool second_told = false; // that texts follow each other unseparated
  int64_t texts = 0;        // finished ones
  bool one_a_line = true;   // every text so far stands on a line of its own

  // The object at document_start has ended before byte `pending_end`, and nothing but white space
  // was seen behind it on its line: what follows there tells whether the text is that object.
  bool pending = false;
  int64_t pending_end = 0;

  // The text that cannot be read, and what would be told if reading had stopped.
  ll_event lost{};
  int64_t lost_start = 0, lost_line = 0, lost_column = 0, lost_needed = 0, lost_end = 0;
  bool lost_known = false; // that texts stand one a line
  bool lost_ended = false; // nothing but white space since a line end, which is at lost_end

  // The object at the top.
  int64_t document_start = -1, document_line = 0, document_column = 0;
  bool collection = false;
  bool type_seen = false;
  int64_t type_start = 0, type_end = 0, type_line = 0, type_column = 0;
  ll_type type = LL_TYPE_NONE;
  std::vector<Member> members;

  int64_t key_start = 0, key_end = 0;
  char key[16];
  size_t key_length = 0;
  int64_t value_start = 0, value_line = 0, value_column = 0;
  char value[24];
  size_t value_length = 0;
  bool value_is_text = false;

  int64_t stopped_at = 0; // what was needed when reading stopped

  ll_event *events = nullptr;
  size_t count = 0;

  int64_t column() const { return position - line_start + 1; }

  ll_event &emit(ll_event_kind kind, int detail, int64_t start, int64_t end, int64_t at_line,
                 int64_t at_column) {
    ll_event &e = events[count++];
    e = ll_event{kind, detail, start, end, at_line, at_column, 0, 0, -1, 0};
    return e;
  }

  void fault(int detail) {
    emit(LL_EVENT_FAULT, detail, position, position + 1, line, column());
  }

  ll_event cause(int detail) const;
  void stop(int detail);

  bool in_element() const {
    return state == State::element_nested || state == State::element_text ||
           state == State::element_text_escape || state == State::element_scalar;
  }

  bool on_own_line() const;
  void fail(int detail);
  void begin_lost(int64_t start, int64_t at_line, int64_t at_column);
  void end_lost(int64_t end);
  bool pass(uint8_t c);
  bool tears(uint8_t c) const;
  void emit_document(int64_t end);
  void end_pending();
  void count_line(uint8_t c);
  void begin_value(bool text);
  void begin_nested(bool brace, State next);

  bool key_is(const char *name) const {
    return key_length == strlen(name) && memcmp(key, name, key_length) == 0;
  }

  void read_type(int64_t end);
  void emit_member(const Member &m);
  void end_member(int64_t end);
  void end_document();
  void end_element(int64_t end, int element);
  bool step(uint8_t c);
  size_t skip(const uint8_t *bytes, size_t length);
  void note_lines(const Masks &m, uint64_t ends, uint64_t texts, size_t used);
  size_t feed(const uint8_t *bytes, size_t length, size_t capacity);
  void cut_record();
  void finish();
  int64_t needed_from() const;
};
