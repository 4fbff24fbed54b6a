public import Planar

/// One verdict worth reporting, with everything that defends it.
public struct Finding: Sendable {
  /// Index into `Run.cards`.
  public var rule: Int
  public var verdict: Verdict
  public var severity: Severity
  /// The weakest geometry the verdict rests on; nil where none does.
  public var basis: Basis?
  public var subject: Subject
  public var message: Bilingual
  /// Why the verdict is not the plain one: no permit column, approved before the line was drawn.
  public var reasons: [Bilingual]
  public var evidence: [Evidence]
  public var occupation: Occupation?
  /// Area concerned in 10⁻⁴ m²: the overlap, or the plot.
  public var area: Int
  /// Area of the plot in 10⁻⁴ m²; of a contract that of all its polygons.
  public var plotArea: Int
  /// Register area of the same in 10⁻⁴ m², where the file gives it for each of them.
  public var registerArea: Int?
  /// A point inside the geometry, longitude and latitude; nil for file-level findings.
  public var place: Point?
  /// Clip of the overlap, or the plot; longitude and latitude on WGS 84. Nil for
  /// file-level findings.
  public var geometry: MultiPolygon?
  /// What the finding is about beside the plot, as in its fingerprint: ids of the constraint's
  /// features with + between, a field, a fault that features share; empty where it is the plot alone.
  public var source = ""
  /// Stays the same under reformatting, reordering and noise: rule, plots, sources, ordinal.
  public var fingerprint: String
  /// How many features of the file share this fault; 1 for a single one.
  public var count: Int
  /// Positions of the features that it concerns, where they are told beside each other: two files
  /// may call their plots alike.
  public var features: [Int] = []
  /// Polygons whose areas it sums: those of its contract; 1 for a single one.
  public var polygons = 1
  /// Nil for a finding that counts; else why it no longer does.
  public var acceptance: Acceptance?

  public init(
    rule: Int, verdict: Verdict, severity: Severity, basis: Basis? = nil, subject: Subject,
    message: Bilingual, reasons: [Bilingual] = [], evidence: [Evidence] = [],
    occupation: Occupation? = nil, area: Int = 0, plotArea: Int = 0, registerArea: Int? = nil,
    place: Point? = nil, geometry: MultiPolygon? = nil, fingerprint: String = "", count: Int = 1,
    acceptance: Acceptance? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.severity = severity
    self.basis = basis
    self.subject = subject
    self.message = message
    self.reasons = reasons
    self.evidence = evidence
    self.occupation = occupation
    self.area = area
    self.plotArea = plotArea
    self.registerArea = registerArea
    self.place = place
    self.geometry = geometry
    self.fingerprint = fingerprint
    self.count = count
    self.acceptance = acceptance
  }
}
