// Finds the spans of features without understanding what is inside them: brackets outside of
// texts are looked at one by one, all else 64 bytes at a time (blocks.hpp). The few bytes between
// features go through a plain state machine.
#include "CSimdjson.h"
#include "blocks.hpp"

#include <cstring>
#include <new>
#include <vector>

namespace {

using ll::classify;
using ll::Masks;
using ll::prefix_xor;

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
};

} // namespace

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

  ll_event cause(int detail) const {
    ll_event e{LL_EVENT_FATAL, detail, position, position + 1, line, column(), 0, 0, -1, 0};
    if (state == State::nested || state == State::element_nested) {
      e.broken_text = broken_text;
      e.closing = in_text ? '"' : kinds & 1 ? '}' : ']';
    }
    return e;
  }

  void stop(int detail) {
    events[count++] = cause(detail);
    stopped_at = needed_from();
    state = State::stopped;
  }

  bool in_element() const {
    return state == State::element_nested || state == State::element_text ||
           state == State::element_text_escape || state == State::element_scalar;
  }

  // Texts of one line each, and the present one has not run over its line end.
  bool on_own_line() const {
    if (separators || !one_a_line || collection || texts - pending == 0) return false;
    return document_start < 0 ? broken_line : line == document_line;
  }

  // The text cannot be read: reading goes on with the next one where it is known to begin
  // (RFC 7464 §2.1), else it ends.
  void fail(int detail) {
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

  void begin_lost(int64_t start, int64_t at_line, int64_t at_column) {
    lost_start = start;
    lost_line = at_line;
    lost_column = at_column;
  }

  // The lost text ends before byte `end`.
  void end_lost(int64_t end) {
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
  bool pass(uint8_t c) {
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
  bool tears(uint8_t c) const {
    return (c == '\n' || c == '\r') && texts > 1 && on_own_line();
  }

  void emit_document(int64_t end) {
    emit(LL_EVENT_DOCUMENT, type, document_start, end, document_line, document_column);
  }

  void end_pending() {
    emit_document(pending_end);
    document_start = -1;
    pending = false;
  }

  // One byte of the slow path, before `position` moves past it.
  void count_line(uint8_t c) {
    if (c == '\r' || c == '\n') {
      if (!(c == '\n' && after_cr)) line++;
      line_start = position + 1;
      broken_line = true;
    }
    after_cr = c == '\r';
  }

  void begin_value(bool text) {
    value_start = position;
    value_line = line;
    value_column = column();
    value_length = 0;
    value_is_text = text;
  }

  void begin_nested(bool brace, State next) {
    begin_value(false);
    depth = 1;
    kinds = brace ? 1 : 0;
    in_text = false;
    escape = false;
    broken_text = -1;
    state = next;
  }

  bool key_is(const char *name) const {
    return key_length == strlen(name) && memcmp(key, name, key_length) == 0;
  }

  // The value of the member ends before byte `end`.
  void read_type(int64_t end) {
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

  void emit_member(const Member &m) {
    ll_event &e = emit(LL_EVENT_MEMBER, 0, m.start, m.end, m.line, m.column);
    e.key_start = m.key_start;
    e.key_end = m.key_end;
  }

  // The value of a top-level member ends before byte `end`.
  void end_member(int64_t end) {
    if (key_is("type") && !type_seen) read_type(end);
    const Member m{key_start, key_end, value_start, end, value_line, value_column};
    if (collection) {
      emit_member(m);
    } else if (members.size() < kMembersBeforeFeatures) {
      members.push_back(m);
    }
    state = State::comma_or_end;
  }

  void end_document() {
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

  void end_element(int64_t end, int element) {
    emit(LL_EVENT_FEATURE, element, value_start, end, value_line, value_column);
    state = State::element_separator;
  }

  // One byte outside of skipped values. False: the byte is not used up, the state has changed.
  bool step(uint8_t c) {
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

  // Skips inside a bracketed value; answers how many bytes were used up. The value has ended
  // where `depth` is 0.
  size_t skip(const uint8_t *bytes, size_t length) {
    size_t done = 0;
    uint8_t tail[64];
    while (done < length) {
      const uint8_t *p = bytes + done;
      size_t width = 64;
      if (length - done < 64) {
        width = length - done;
        memset(tail, ' ', sizeof tail);
        memcpy(tail, p, width);
        p = tail;
      }
      const Masks m = classify(p);

      uint64_t quotes = m.quote;
      if (m.backslash | uint64_t(escape)) {
        uint64_t escaped = escape ? 1 : 0;
        uint64_t rest = m.backslash & ~escaped;
        escape = false;
        while (rest) {
          const int i = __builtin_ctzll(rest);
          rest &= rest - 1;
          if (size_t(i) + 1 == width) {
            escape = true;
          } else {
            escaped |= uint64_t(2) << i;
            rest &= ~(uint64_t(2) << i);
          }
        }
        quotes &= ~escaped;
      }
      const uint64_t texts = prefix_xor(quotes) ^ (in_text ? ~uint64_t(0) : 0);
      const uint64_t ends = m.lf | m.cr;

      uint64_t brackets = (m.open | m.close) & ~texts;
      size_t used = width;
      // What stands behind a line end inside a text belongs to the next line.
      uint64_t torn = ends & texts;
      if (torn) {
        torn &= -torn;
        if ((ends & (torn - 1)) || !tears('\n')) torn = 0;
        if (torn) brackets &= torn - 1;
      }
      while (brackets) {
        const int i = __builtin_ctzll(brackets);
        brackets &= brackets - 1;
        const uint64_t brace = p[i] >> 5 & 1; // { and } have the bit, [ and ] do not
        if (m.open >> i & 1) {
          if (++depth > kDepthLimit - 2) {
            used = size_t(i);
            note_lines(m, ends, texts, used);
            position += int64_t(used);
            fail(LL_SCAN_TOO_DEEP);
            return done + used;
          }
          kinds = kinds << 1 | brace;
        } else {
          if ((kinds & 1) != brace) {
            used = size_t(i);
            note_lines(m, ends, texts, used);
            position += int64_t(used);
            in_text = false; // brackets in texts are masked
            fail(LL_SCAN_BRACKET_MISMATCH);
            return done + used;
          }
          kinds >>= 1;
          if (--depth == 0) {
            used = size_t(i) + 1;
            note_lines(m, ends, texts, used);
            position += int64_t(used);
            after_cr = false;
            return done + used;
          }
        }
      }
      if (torn) used = size_t(__builtin_ctzll(torn));
      note_lines(m, ends, texts, used);
      position += int64_t(used);
      done += used;
      if (torn) {
        in_text = true;
        fail(LL_SCAN_ENDED);
        return done;
      }
      in_text = texts >> (width - 1) & 1;
    }
    return done;
  }

  // Counts the line ends among the first `used` bytes of a block that begins at `position`.
  void note_lines(const Masks &m, uint64_t ends, uint64_t texts, size_t used) {
    const uint64_t within = used == 64 ? ~uint64_t(0) : (uint64_t(1) << used) - 1;
    ends &= within;
    if (ends) {
      const uint64_t follows_cr = m.cr << 1 | uint64_t(after_cr);
      line += __builtin_popcountll((m.cr | (m.lf & ~follows_cr)) & within);
      line_start = position + (63 - __builtin_clzll(ends)) + 1;
      broken_line = true;
      if (broken_text < 0 && (ends & texts)) broken_text = position + __builtin_ctzll(ends & texts);
    }
    if (used > 0) after_cr = m.cr >> (used - 1) & 1;
  }

  size_t feed(const uint8_t *bytes, size_t length, size_t capacity) {
    size_t done = 0;
    const auto *bom = reinterpret_cast<const uint8_t *>("\xEF\xBB\xBF");
    while (done < length && state != State::stopped && count + kEventReserve <= capacity) {
      const uint8_t c = bytes[done];
      if (state == State::nested || state == State::element_nested) {
        size_t limit = length - done;
        const void *cut = nullptr;
        if (separators) {
          cut = memchr(bytes + done, 0x1E, limit);
          if (cut) limit = size_t(static_cast<const uint8_t *>(cut) - (bytes + done));
        }
        done += skip(bytes + done, limit);
        if (state == State::stopped) break;
        if (state == State::lost) continue;
        if (depth == 0) {
          if (state == State::nested) {
            end_member(position);
          } else {
            end_element(position, 1);
          }
        } else if (cut && size_t(static_cast<const uint8_t *>(cut) - bytes) == done) {
          cut_record();
        }
        continue;
      }
      if (c == 0x1E && separators && state != State::between) {
        cut_record();
        continue;
      }
      if (position < 3 && state == State::begin && c == bom[position]) {
        position++;
        line_start = position;
        done++;
        continue;
      }
      const bool was_lost = state == State::lost;
      if (!step(c)) continue;
      if (state == State::stopped) break;
      if (state == State::lost && !was_lost) continue; // the byte is part of the lost text
      count_line(c);
      position++;
      done++;
    }
    return done;
  }

  // A record separator inside a record: RFC 7464 §2.3 lets the next record begin afresh.
  void cut_record() {
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

  void finish() {
    switch (state) {
    case State::begin:
      stop(LL_SCAN_EMPTY);
      break;
    case State::between:
      if (pending) end_pending();
      if (!any_text) stop(LL_SCAN_EMPTY);
      break;
    case State::lost:
      // A last text without the line end behind it may be cut anywhere (RFC 7464 §2.4).
      if (separators && lost_ended) {
        end_lost(lost_end);
        break;
      }
      stopped_at = pending ? lost.start : lost_needed;
      if (pending) end_pending();
      events[count++] = lost;
      state = State::stopped;
      break;
    case State::stopped:
      break;
    default:
      stop(LL_SCAN_ENDED);
    }
  }

  int64_t needed_from() const {
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
      return position - key_start > kMemberRetention ? position : key_start - 1;
    default:
      return position;
    }
  }
};

extern "C" {

ll_scanner *ll_scanner_create(void) { return new (std::nothrow) ll_scanner(); }

void ll_scanner_destroy(ll_scanner *scanner) { delete scanner; }

size_t ll_scanner_feed(ll_scanner *scanner, const uint8_t *bytes, size_t length,
                       ll_event *events, size_t capacity, size_t *event_count) {
  scanner->events = events;
  scanner->count = 0;
  const size_t done = scanner->feed(bytes, length, capacity);
  *event_count = scanner->count;
  scanner->events = nullptr;
  return done;
}

size_t ll_scanner_finish(ll_scanner *scanner, ll_event *events, size_t capacity) {
  scanner->events = events;
  scanner->count = 0;
  if (capacity >= 4) scanner->finish();
  scanner->events = nullptr;
  return scanner->count;
}

int64_t ll_scanner_needed_from(const ll_scanner *scanner) { return scanner->needed_from(); }

void ll_scanner_place(const ll_scanner *scanner, int64_t *offset, int64_t *line, int64_t *column) {
  if (scanner->state == State::lost) {
    *offset = scanner->lost_start;
    *line = scanner->lost_line;
    *column = scanner->lost_column;
    return;
  }
  *offset = scanner->collection ? scanner->value_start : scanner->document_start;
  *line = scanner->collection ? scanner->value_line : scanner->document_line;
  *column = scanner->collection ? scanner->value_column : scanner->document_column;
}

} // extern "C"
