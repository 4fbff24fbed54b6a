import Comparison
import Land
import Plan
import Values

extension PlanPackage {
  /// Reserved land that is in force on a day, with the days it is released from.
  func reserves(on day: CalendarDate?) -> [ReservedPiece] {
    layers.filter { $0.declaration.role == "reserved-land" }.flatMap { layer in
      let release = layer.declaration.properties.firstIndex {
        $0.declaration.name == "release_date"
      }
      return layer.features.compactMap { feature -> ReservedPiece? in
        let from = [feature.validFrom, layer.declaration.validFrom].compactMap(\.self).max()
        let to = [feature.validTo, layer.declaration.validTo].compactMap(\.self).min()
        if let day, from.map({ day < $0 }) ?? false || to.map({ day >= $0 }) ?? false { return nil }
        var released: CalendarDate?
        if let release, case .date(let day) = feature.fields[release] { released = day }
        return ReservedPiece(
          id: feature.id, name: feature.name, released: released,
          layer: layer.declaration.key, ordinal: feature.ordinal)
      }
    }
  }
}
