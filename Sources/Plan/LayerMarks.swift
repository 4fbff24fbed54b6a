import Findings
import Land
import Loaders
import Values

/// Which features of a file a layer asks for: those whose properties read as it says (`where`).
struct LayerMarks {
  struct Mark {
    var property: String
    /// Of the property among the names of the file; -1 where it has no such.
    var key: Int
    var value: String
  }

  var marks: [Mark]

  private enum Standing {
    /// One property at least reads as asked for, and none otherwise.
    case marked
    /// All of them are blank.
    case unmarked
    case other
  }

  /// Of a file of the package the features that are marked with everything asked for.
  func own(_ features: [DecodedFeature]) -> [DecodedFeature] {
    if marks.isEmpty { return features }
    return features.filter { feature in
      marks.allSatisfy { feature.value(of: $0.key)?.text == $0.value }
    }
  }

  /// Of a file of the user's all features, but where some are marked: then those and the unmarked
  /// ones. Where the only marks say something else the file says that it is another layer, and
  /// nobody can tell which features are meant.
  func brought(
    _ features: [DecodedFeature], path: String, for layer: LayerDeclaration
  ) throws(PlanFailure) -> [DecodedFeature] {
    if marks.isEmpty { return features }
    let standings = features.map(standing)
    if standings.contains(.marked) || !standings.contains(.other) {
      return zip(features, standings).filter { $0.1 != .other }.map(\.0)
    }
    throw foreign(features, path, layer)
  }

  private func standing(_ feature: DecodedFeature) -> Standing {
    var standing = Standing.unmarked
    for mark in marks {
      guard let word = Self.word(feature.value(of: mark.key)) else { continue }
      guard word == mark.value else { return .other }
      standing = .marked
    }
    return standing
  }

  /// What stands there, nil where that is nothing.
  private static func word(_ value: RawValue?) -> String? {
    switch value {
    case nil, .null: nil
    case .text(let text): text.isEmpty ? nil : text
    case .bool(let truth): truth ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): FixedNumber.short(number)
    case .nested(let text): text
    }
  }

  private static let mostShown = 3

  private func foreign(
    _ features: [DecodedFeature], _ path: String, _ layer: LayerDeclaration
  ) -> PlanFailure {
    let first = features.first { standing($0) == .other }
    let asked = marks.map { "\($0.property) = \($0.value)" }.joined(separator: ", ")
    var found: [String] = []
    for mark in marks {
      for feature in features {
        guard let word = Self.word(feature.value(of: mark.key)), word != mark.value else {
          continue
        }
        let shown = "\(mark.property) = \(word.prefix(40))"
        if !found.contains(shown) { found.append(shown) }
        if found.count > Self.mostShown { break }
      }
    }
    let zh = found.prefix(Self.mostShown).joined(separator: "、")
    let en = found.prefix(Self.mostShown).joined(separator: ", ")
    let isMore = found.count > Self.mostShown
    return PlanFailure(
      path: path, line: first?.span.line, column: first?.span.column,
      message: "the layer \(layer.key) asks for \(asked), and the features say something else: "
        + "\(en)\(isMore ? " and more" : ""); mark those that are meant, or leave the marks out",
      chinese: "图层 \(layer.key) 要求 \(asked),而要素写的是 \(zh)\(isMore ? "等" : "");"
        + "请标出所指的要素,或去掉该属性")
  }
}
