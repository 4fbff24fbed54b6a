import Findings

/// One property that annotation adds to every parcel.
struct PlotAnnotation: Sendable {
  /// Lower case.
  let name: String
  let fill: @Sendable (PlotRecord, inout JSONWriter) -> Void

  init(_ name: String, _ fill: @escaping @Sendable (PlotRecord, inout JSONWriter) -> Void) {
    self.name = "landlint_" + name
    self.fill = fill
  }

  static func all(_ context: ReportContext, _ language: Language) -> [PlotAnnotation] {
    var all = judgement(context, language)
    all += [
      PlotAnnotation("area_m2") { $1.fixed(units: $0.area, digits: 4) },
      PlotAnnotation("area_mu") { plot, out in
        out.fixed(units: plot.area.map { AreaFigures($0).mu }, digits: 4)
      },
      PlotAnnotation("planar_area_m2") { $1.fixed(units: $0.planarArea, digits: 4) },
      PlotAnnotation("layout_unit") { $1.string($0.layoutUnit) },
    ]
    for layer in context.constraints {
      let key = "occupied_" + layer.role.asIdentifier.lowercased()
      all.append(
        PlotAnnotation(key + "_m2") { $1.fixed(units: $0.occupied(layer), digits: 4) })
      all.append(
        PlotAnnotation(key + "_percent") { plot, out in
          let share = plot.occupiedShare(layer)
          out.fixed(units: share, digits: 4)
        })
    }
    if context.hasMixedReferenceSystems {
      all.append(
        PlotAnnotation("crs") { plot, out in
          out.string(context.referenceSystem(of: plot.subject))
        })
    }
    all.append(PlotAnnotation("basis") { $1.string(context.basis(of: $0)) })
    guard context.provenance.localAreaUnit == nil else { return all }
    return all.filter { $0.name != "landlint_area_mu" }
  }

  private static func judgement(
    _ context: ReportContext, _ language: Language
  ) -> [PlotAnnotation] {
    let cards = context.cards
    return [
      PlotAnnotation("conclusion") { $1.string($0.conclusion.word) },
      PlotAnnotation("conclusion_zh") { $1.string($0.conclusion.name.zh) },
      PlotAnnotation("findings") { $1.string($0.findingsText(cards)) },
      PlotAnnotation("known") { $1.string(context.codes($0.known)) },
      PlotAnnotation("excepted") { $1.string(context.codes($0.excepted)) },
      PlotAnnotation("not_evaluated") { plot, out in
        out.string(plot.codes(with: .notEvaluated, cards).joined(separator: " "))
      },
      PlotAnnotation("not_evaluated_reasons") { plot, out in
        out.string(plot.missingText(cards, language))
      },
    ]
  }
}
