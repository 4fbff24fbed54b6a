// Finds the spans of features without understanding what is inside them: brackets outside of
// texts are looked at one by one, all else 64 bytes at a time (blocks.hpp). The few bytes between
// features go through a plain state machine.
#include "scanner/lost.hpp"
#include "scanner/members.hpp"
#include "scanner/skip.hpp"
#include "scanner/state.hpp"
#include "scanner/steps.hpp"

#include <new>

inline size_t ll_scanner::feed(const uint8_t *bytes, size_t length, size_t capacity) {
  size_t done = 0;
  const auto *bom = reinterpret_cast<const uint8_t *>("\xEF\xBB\xBF");
  while (done < length && state != State::stopped && count + ll::kEventReserve <= capacity) {
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

inline void ll_scanner::finish() {
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
