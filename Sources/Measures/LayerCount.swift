import Land
import Plan
import Planar
import Values

/// Counts features of a layer that are in force on the day of judgement.
struct LayerCount {
  let target: LayerSheet

  /// Indices of the features that count; of those that say the same in one place the first.
  var standing: [Int] { target.counted }

  /// All features, or those whose property reads as given; nil where a feature says nothing of it,
  /// since it might be one of them.
  func count(_ selection: LayerMeasure.Selection?) -> Int? {
    guard let selection else { return standing.count }
    return words(selection.property)?.count { $0 == selection.value }
  }

  /// How many different values the property has; nil where a feature says nothing of it.
  func kinds(of property: Measure.ZoneProperty) -> Int? {
    words(property).map { Set($0).count }
  }

  /// Features of which nothing says since when they hold; those that say that nobody knows it among
  /// them.
  func undated(_ property: Measure.ZoneProperty?) -> Int {
    let unread = target.features.indices.filter { target.features[$0].unreadApproval != nil }
    return (standing + unread).count { index in
      // Days of the layer as a whole stand in its features already.
      target.features[index].validFrom == nil
        && (property.map { target.value($0, of: index).isNull } ?? true)
    }
  }

  /// Indices of the features unit by unit: a unit may be drawn in several features, which its name
  /// tells where every feature has one.
  var units: [[Int]] {
    let standing = standing
    // A feature without a name is called by its id.
    let named = standing.allSatisfy { index in
      let feature = target.features[index]
      return !feature.name.isEmpty && feature.name != feature.id
    }
    guard named else { return standing.map { [$0] } }
    var units: [[Int]] = []
    var places: [String: Int] = [:]
    for index in standing {
      let name = MatchingText.plain(target.features[index].name)
      if let place = places[name] {
        units[place].append(index)
      } else {
        places[name] = units.count
        units.append([index])
      }
    }
    return units
  }

  /// Units whose centre lies beyond the centre of another layer; nil where either has no area.
  func beyond(_ other: LayerSheet, _ bearing: LayerMeasure.Bearing) -> Int? {
    let others = LayerCount(target: other).standing.map { other.areas[$0] }
    var whole = MultiPolygon()
    for shape in others { whole.append(shape) }
    guard let centre = whole.centroid else { return nil }
    var count = 0
    for unit in units {
      var shape = MultiPolygon()
      for index in unit { shape.append(target.areas[index]) }
      guard let point = shape.centroid else { return nil }
      let isBeyond =
        switch bearing {
        case .north: point.y > centre.y
        case .south: point.y < centre.y
        case .east: point.x > centre.x
        case .west: point.x < centre.x
        }
      if isBeyond { count += 1 }
    }
    return count
  }

  /// The property of every feature in words; nil where one of them is silent, or two in one place
  /// disagree.
  func words(_ property: Measure.ZoneProperty) -> [String]? {
    guard contrary(property) == nil else { return nil }
    var words: [String] = []
    for index in standing {
      guard let word = target.word(property, of: index) else { return nil }
      words.append(word)
    }
    return words
  }
}

extension LayerSheet {
  func value(_ property: Measure.ZoneProperty, of feature: Int) -> Value {
    switch property {
    case .id: .text(features[feature].id)
    case .name: .text(features[feature].name)
    case .declared(let index): features[feature].fields[index]
    }
  }

  /// A value as a rule writes it; nil where the feature says nothing.
  func word(_ property: Measure.ZoneProperty, of feature: Int) -> String? {
    switch value(property, of: feature) {
    case .null: nil
    case .text(let text): text
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): FixedNumber.short(number)
    case .date(let date): "\(date)"
    case .timestamp(let moment): "\(moment)"
    }
  }
}
