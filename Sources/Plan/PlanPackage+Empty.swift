import Findings
public import Planar
import Values

extension PlanPackage {
  /// No plan at all, for checks of files and shapes where none is at hand: no rule, no layer, and of
  /// the fields only the plot's id by its commonest names.
  ///
  /// - Parameter place: longitude and latitude of what is checked; it centres the working surface.
  public static func empty(at place: Box) -> PlanPackage {
    let plot = FieldDeclaration(
      name: "plot_id", acceptedNames: ["plot_id", "parcel_id", "宗地代码", "ZDDM", "BSM"], type: .text)
    let declarations = PlanDeclarations(
      title: Provenance.noPlan, version: "",
      validFrom: CalendarDate(daysSinceEpoch: 0), validTo: CalendarDate(daysSinceEpoch: 100_000),
      timeZoneMinutes: 0, geographicSystem: "EPSG:4326", projectedSystem: "EPSG:3857",
      likelySystems: [], tolerance: 0.1, landUseList: "land-use", landUseEdition: "",
      landUseFile: "", thresholds: [], useSets: [],
      fields: [PlanField(declaration: plot, label: Bilingual(zh: "宗地代码", en: "plot id"))],
      layers: [], extent: place, catalogues: [:])
    return PlanPackage(
      directory: "", declarations: declarations, layers: [], rules: [], indicators: [],
      land: .empty, provisions: [], extent: place)
  }
}
