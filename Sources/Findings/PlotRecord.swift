public import Planar

/// One plot after judgement: a row of the table, a feature of the annotated file.
public struct PlotRecord: Sendable {
  public var subject: Subject
  public var name: String?
  public var landUse: String?
  public var landUseName: String?
  /// The same in English where a list of codes names it so; nil where the file names it itself.
  public var landUseNameEnglish: String?
  /// Layout unit with the largest share of the plot, and that share (0–1).
  public var layoutUnit: String?
  public var layoutShare: Double?
  /// All parts of the plot by layout unit and by plot of the detailed plan, largest first within
  /// a layer.
  public var pieces: [ZonePiece] = []
  /// What the pieces of a layer cover together; none of a layer without pieces, and of one whose
  /// features could not be overlaid.
  public var covers: [ZoneCover] = []
  /// What the layers of the layout cover together, 10⁻⁴ m². Looked for only where shapes are asked
  /// for; nil where they could not be overlaid.
  public var layoutCover: Int?
  /// Area in 10⁻⁴ m² by the run's area method; nil where the geometry could not be measured.
  public var area: Int?
  /// Of its shape, 10⁻⁴ m², whatever the run's area method; nil where it is as `area`.
  public var shapeArea: Int?
  /// In the plan's projected system, 10⁻⁴ m².
  public var planarArea: Int?
  /// As the file's register states it, 10⁻⁴ m².
  public var registerArea: Int?
  /// `RegisterPart.key`; nil where the feature has no id.
  public var registerKey: UInt64?
  /// Worst of the plot's verdicts: 不符合 > 疑似 > 待复核 > 需补正 > 符合; 未判定 where no
  /// rule about land could be judged, 不适用 where none speaks of the plot.
  public var conclusion: Verdict
  /// One verdict for each of `Run.cards`; not-applicable of those that are of no plot: rules on the
  /// plan's layers and on an area as a whole.
  public var verdicts: [Verdict]
  /// Rules whose finding here stands in the baseline, and whose finding a person excepted: by index
  /// into `Run.cards`. Findings that are settled at the end of a run are not among them.
  public var known: [Int] = []
  public var excepted: [Int] = []
  /// Why rules were not evaluated, by index into `Run.cards`.
  public var missing: [Int: Bilingual]
  /// Classes of constraint that cover part of the plot; a class that is absent covers nothing
  /// unless it is named in `unmeasured`.
  public var occupations: [Occupation]
  /// Classes of constraint that could not be measured here: the layer is absent or does not
  /// reach, or the geometry is unusable. Blank in reports, never zero.
  public var unmeasured: [String]
  /// The feature's bytes as read, only where a report repeats them.
  public var original: [UInt8]
  /// The plot for a map, with fewer points than it is measured with; longitude and latitude on
  /// WGS 84. Nil where no report draws, and where the geometry is unusable.
  public var outline: MultiPolygon?
  /// The plot as it is measured, longitude and latitude on WGS 84. Nil where no report wants it, and
  /// where the geometry is unusable.
  public var placed: MultiPolygon?
  /// The shape that is measured, on the run's working surface. Nil where nobody asks for shapes,
  /// and where the geometry is unusable.
  public var shape: MultiPolygon?
  /// What the plot's fields say that the run was asked to repeat, in the order they were asked for:
  /// the value as text, what the file wrote where it could not be read, nil where it says nothing.
  public var asked: [String?] = []
  /// How the file wrote them, by position in `asked`, where that is no plain value.
  public var askedForms: [Int: AskedForm] = [:]

  /// What parts of the plot are parts of, 10⁻⁴ m²: its shape, whatever the register says of it.
  public var measuredArea: Int? { shapeArea ?? area }

  /// The name of the land use for readers of a language: the other one's where it has none.
  public func useName(_ language: Language) -> String? {
    language == .en ? landUseNameEnglish ?? landUseName : landUseName
  }

  /// The same in both.
  public var useNames: Bilingual? {
    guard let zh = useName(.zh), let en = useName(.en) else { return nil }
    return Bilingual(zh: zh, en: en)
  }

  public init(
    subject: Subject, name: String? = nil, landUse: String? = nil, landUseName: String? = nil,
    layoutUnit: String? = nil, layoutShare: Double? = nil, area: Int? = nil,
    planarArea: Int? = nil, registerArea: Int? = nil, conclusion: Verdict = .conforms,
    verdicts: [Verdict] = [], missing: [Int: Bilingual] = [:], occupations: [Occupation] = [],
    unmeasured: [String] = [], original: [UInt8] = []
  ) {
    self.subject = subject
    self.name = name
    self.landUse = landUse
    self.landUseName = landUseName
    self.layoutUnit = layoutUnit
    self.layoutShare = layoutShare
    self.area = area
    self.planarArea = planarArea
    self.registerArea = registerArea
    self.conclusion = conclusion
    self.verdicts = verdicts
    self.missing = missing
    self.occupations = occupations
    self.unmeasured = unmeasured
    self.original = original
  }
}
