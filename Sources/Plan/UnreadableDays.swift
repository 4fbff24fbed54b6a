import Land
import Loaders
import Values

/// Days of a layer's features that nobody can read, with the places where they stand.
struct UnreadableDays {
  /// As many of one file are told; a column that is wrong is wrong in every feature.
  static let most = 10

  let path: String
  /// Of the properties, by their numbers.
  let names: [String]

  func failures(of features: [DecodedFeature], _ reader: LayerFeatureReader) -> [PlanFailure] {
    guard reader.readsDays else { return [] }
    var found: [PlanFailure] = []
    var left = 0
    var text: [UInt8]?
    for index in features.indices {
      for (property, fault) in reader.unreadableDays(features[index]) {
        guard found.count < Self.most else {
          left += 1
          continue
        }
        text = text ?? bytes
        let place = place(of: property.offset, in: features[index].span, text ?? [])
        let name = names.indices.contains(property.key) ? names[property.key] : ""
        found.append(
          PlanFailure(
            path: path, line: place.line, column: place.column,
            message: "\(name) '\(fault.raw)' is no day: \(fault.reason.en)",
            chinese: "\(name)“\(fault.raw)”不能读作日期:\(fault.reason.zh)"))
      }
    }
    if left > 0, let last = found.popLast() {
      found.append(last.adding("\(left) more in this file"))
    }
    return found
  }

  /// Empty for files that are no text of features: there a row is all that can be named.
  private var bytes: [UInt8] {
    do throws(LoadFailure) {
      return try WholeFile.bytes(path: path)
    } catch {
      return []
    }
  }

  /// Line and column, from 1 and in characters, of bytes within a feature.
  private func place(
    of offset: Int, in span: ByteSpan, _ text: [UInt8]
  ) -> (line: Int, column: Int) {
    guard span.column > 0, span.offset <= offset, offset < text.count, text[span.offset] == 0x7B
    else { return (span.line, span.column) }
    var line = span.line
    var start = text[..<span.offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    for index in span.offset..<offset where text[index] == 0x0A || text[index] == 0x0D {
      // CRLF is one end of a line.
      if text[index] == 0x0A, index > 0, text[index - 1] == 0x0D, index > span.offset {
        start = index + 1
        continue
      }
      line += 1
      start = index + 1
    }
    return (line, String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars.count + 1)
  }
}
