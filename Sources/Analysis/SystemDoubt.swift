import Findings
import Planar
import Projection
import Values

/// Whether a file's numbers fit the reference system it is said to be in, in words.
struct SystemDoubt {
  let system: ReferenceSystem
  /// True where the file or the command names the system; false for the default of RFC 7946.
  let isStated: Bool
  let guess: ReferenceSystemGuess
  let box: Box
  let candidates: ReferenceSystemCandidates
  /// True where no plan is asked, so that nothing is said of its place.
  var isPlanless = false
  /// True for a layer whose file names its system in a `.prj` beside it.
  var isShapefile = false

  /// True where the coordinates cannot be used as they are said to be.
  var isFatal: Bool { sentence != nil }

  /// Nil where nothing speaks against the system.
  var sentence: Bilingual? {
    system.isGeographic ? degrees : metres
  }

  /// Which check it is that speaks against the system.
  var card: RuleCard {
    if guess.axesAreSwapped || sentence == northingFirst { return BuiltInCards.axesExchanged }
    if case .unknown = guess, system.isGeographic, gaussKruegerOrder?.zh.isEmpty == false {
      return BuiltInCards.axesExchanged
    }
    switch guess {
    case .otherZone: return BuiltInCards.wrongZone
    case .projected(let likely, _, _) where system.isProjected:
      return likely.datumName == system.datumName
        ? BuiltInCards.wrongZone : BuiltInCards.referenceSystem
    default: break
    }
    return isStated ? BuiltInCards.referenceSystem : BuiltInCards.systemMissing
  }

  /// The same for a layer, which `--crs` does not name: its file has to say it.
  var layerSentence: Bilingual? {
    guard let sentence else { return nil }
    if !isStated, case .projected(let likely, let northingFirst, _) = guess {
      let order = northingFirst ? "(北坐标在前)" : ""
      let orderEn = northingFirst ? " with northing first" : ""
      return Bilingual(
        zh: "坐标是米制投影坐标,最可能为 \(likely.title)\(order),而文件没有说明;"
          + "\(remedy.zh),或转为经纬度",
        en: "these are projected metres, most likely \(likely.title)\(orderEn), and the file does "
          + "not say so; \(remedy.en), or convert it to degrees")
    }
    if !isStated, case .unknown = guess, isBeyondDegrees {
      return Bilingual(
        zh: "坐标不是经纬度,而文件没有说明坐标系;\(remedy.zh),或转为经纬度",
        en: "these are not degrees, and the file names no reference system; \(remedy.en), or "
          + "convert it to degrees")
    }
    return sentence
  }

  /// Where the file of a layer would say it.
  private var remedy: Bilingual {
    isShapefile
      ? Bilingual(zh: "请在图层旁放入写明坐标系的 .prj 文件", en: "put a .prj that names it beside the layer")
      : Bilingual(zh: "请在图层文件中加 crs 成员", en: "add a crs member to it")
  }

  private var degrees: Bilingual? {
    let source = isStated ? system.title : "OGC:CRS84"
    switch guess {
    case .longitudeLatitude: return nil
    case .degreesElsewhere(_, let latitudeFirst):
      guard latitudeFirst || isBeyondDegrees else { return nil }
      return Bilingual(
        zh: "坐标应为经度在前(\(source)),而数值像是纬度在前;未采用,请核对轴序",
        en: "\(source) wants longitude first, these numbers look like latitude first; not used")
    case .latitudeLongitude:
      return Bilingual(
        zh: "坐标应为经度在前(\(source)),而数值是纬度在前;未采用,请交换轴序",
        en: "\(source) wants longitude first, these numbers are latitude first; not used")
    case .projected(let likely, let northingFirst, _):
      let order = northingFirst ? "(北坐标在前)" : ""
      let orderEn = northingFirst ? " with northing first" : ""
      let name = likely.code ?? likely.name
      return Bilingual(
        zh: "坐标是米制投影坐标,最可能为 \(likely.title)\(order),而\(source)要求经纬度;请用 --crs \(name) 说明",
        en: "these are projected metres, most likely \(likely.title)\(orderEn), where \(source) "
          + "wants degrees; say so with --crs \(name)")
    case .otherZone(let prefix, let width, _):
      let code = UsualSystems.code(zone: prefix, width: width)
      let name = code.map { Bilingual(zh: "(CGCS2000 为 \($0))", en: " (CGCS2000: \($0))") }
      let zone = Bilingual(
        zh: "坐标是米制投影坐标,像是高斯-克吕格 \(width) 度带第 \(prefix) 带\(name?.zh ?? "")",
        en: "these are projected metres of \(width)-degree zone \(prefix)\(name?.en ?? "")")
      if isPlanless {
        return Bilingual(
          zh: "\(zone.zh);请核对带号并用 --crs 说明",
          en: "\(zone.en); check the zone and say so with --crs")
      }
      return Bilingual(
        zh: "\(zone.zh),不是本规划所在带;请核对带号并用 --crs 说明",
        en: "\(zone.en), not the zone of this plan; check the zone and say so with --crs")
    case .unknown:
      guard isBeyondDegrees else { return nil }
      if let order = gaussKruegerOrder {
        return Bilingual(
          zh: "坐标是米制投影坐标,像是不带带号的高斯-克吕格投影\(order.zh)"
            + "\(isPlanless ? "" : ",不在本规划附近");请用 --crs 说明(CGCS2000 三度带为 EPSG:4534–4554)",
          en: "these are projected metres, like a Gauss-Krüger zone without its number\(order.en)"
            + "\(isPlanless ? "" : ", not near this plan"); say which with --crs (CGCS2000 3-degree: EPSG:4534 to 4554)"
        )
      }
      return Bilingual(
        zh: "坐标不是经纬度,也不符合本地已知的任何坐标系(可能是城市独立坐标系);请用 --crs 说明",
        en: "these are not degrees and fit no reference system known here (perhaps a city's own); "
          + "say which with --crs")
    }
  }

  /// Six digits of easting beside a northing within China; nil where the numbers are not so, and
  /// for a plan of another country, where those of any grid are so.
  private var gaussKruegerOrder: Bilingual? {
    guard candidates.isOfGaussKrueger else { return nil }
    let eastings = 100_000.0...900_000.0
    let northings = 300_000.0...6_000_000.0
    func lies(_ low: Double, _ high: Double, in range: ClosedRange<Double>) -> Bool {
      range.contains(low) && range.contains(high)
    }
    if lies(box.minX, box.maxX, in: eastings), lies(box.minY, box.maxY, in: northings) {
      return Bilingual(zh: "", en: "")
    }
    if lies(box.minY, box.maxY, in: eastings), lies(box.minX, box.maxX, in: northings) {
      return Bilingual(zh: "(北坐标在前)", en: " with northing first")
    }
    return nil
  }

  /// A projected system that the file names, and numbers far from where it is meant to be used:
  /// axes exchanged, or another zone. Half the width of the area is allowed beyond its edge.
  ///
  /// A UTM zone is fourteen times as high as wide: numbers that lie in it backwards, and as they
  /// stand not even within half of each side beyond it, have their axes exchanged.
  private var outsideAreaOfUse: Bilingual? {
    guard let window = Self.areaWindow(of: system) else { return nil }
    let swapped = Box(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX)
    let beside = Box(
      minX: window.minX - window.width / 2, minY: window.minY - window.height / 2,
      maxX: window.maxX + window.width / 2, maxY: window.maxY + window.height / 2)
    if !beside.intersects(box), window.contains(swapped) { return northingFirst }
    let wide = Self.widened(window)
    if wide.intersects(box) { return nil }
    if wide.intersects(swapped) { return northingFirst }
    return Bilingual(
      zh: "坐标被说明为 \(system.title),数值却在其适用范围之外;未采用,请核对带号与单位",
      en: "the file is said to be in \(system.title), its numbers lie outside the area that is "
        + "meant for; not used, check zone and unit")
  }

  /// Without a plan alone what lies in the area of use with its axes exchanged is refused: land is drawn in
  /// the zone beside its own, too.
  private var exchangedAxes: Bilingual? {
    outsideAreaOfUse == northingFirst ? northingFirst : nil
  }

  /// Where a projected system is meant to be used, in its own coordinates; nil where nobody says.
  static func areaWindow(of system: ReferenceSystem) -> Box? {
    guard let area = system.areaOfUse, let session = try? ProjectionSession(),
      let window = try? ReferenceSystemCandidates(
        planArea: area, systems: [system], session: session
      ).windows.first?.box, !window.isEmpty
    else { return nil }
    return window
  }

  /// With half of its longer side around it.
  static func widened(_ window: Box) -> Box {
    window.expanded(by: max(window.width, window.height) / 2)
  }

  private var northingFirst: Bilingual {
    Bilingual(
      zh: "\(system.title) 的坐标应东坐标在前,而数值是北坐标在前;未采用,请交换轴序",
      en: "\(system.title): easting comes first in GeoJSON, these numbers have northing first; "
        + "not used, exchange the axes")
  }

  private var isBeyondDegrees: Bool {
    box.minX < -180 || box.maxX > 180 || box.minY < -90 || box.maxY > 90
  }

  private enum OwnZone { case fits, fitsNorthingFirst, other }

  /// Whether numbers with a zone before the easting are those of the very system that is stated: a
  /// file of another province is no file of another zone than it says.
  private func ownZone(_ prefix: Int, _ width: Int, _ isSwapped: Bool) -> OwnZone {
    let own =
      isSwapped ? Box(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX) : box
    guard let longitude = (try? system.degreeBox(of: own))?.box.center.x else { return .other }
    // A zone is used to half of its width beside it: land at its edge is drawn in one of the two.
    let beside = Double(width) / 2
    // 3-degree zones are counted by their meridian, those of 6 degrees begin at the first.
    let meridian = Double(width == 3 ? 3 * prefix : 6 * prefix - 3)
    let zone =
      system.areaOfUse.map { $0.minX...$0.maxX } ?? (meridian - beside)...(meridian + beside)
    guard longitude >= zone.lowerBound - beside, longitude <= zone.upperBound + beside
    else { return .other }
    return isSwapped ? .fitsNorthingFirst : .fits
  }

  private var metres: Bilingual? {
    if case .projected(let likely, let northingFirst, let others) = guess {
      let fits = likely.code == system.code || others.contains { $0.code == system.code }
      // Without a plan its place is that of the first file: numbers that fit it fit themselves.
      if fits, !northingFirst { return isPlanless ? exchangedAxes : nil }
      if fits { return self.northingFirst }
      return Bilingual(
        zh: "坐标被说明为 \(system.title),数值却像 \(likely.title);未采用,请核对",
        en: "the file is said to be in \(system.title), its numbers look like \(likely.title); "
          + "not used")
    }
    if case .otherZone(let prefix, let width, let isSwapped) = guess {
      switch ownZone(prefix, width, isSwapped) {
      case .fits: return nil
      case .fitsNorthingFirst: return northingFirst
      case .other: break
      }
      return Bilingual(
        zh: "坐标被说明为 \(system.title),数值却像 \(width) 度带第 \(prefix) 带;未采用,请核对带号",
        en: "the file is said to be in \(system.title), its numbers look like \(width)-degree "
          + "zone \(prefix); not used")
    }
    let looksLikeDegrees =
      box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90
    guard looksLikeDegrees else { return isPlanless ? exchangedAxes : outsideAreaOfUse }
    return Bilingual(
      zh: "坐标被说明为 \(system.title),数值却是经纬度;未采用,请核对",
      en: "the file is said to be in \(system.title), its numbers are degrees; not used")
  }
}
