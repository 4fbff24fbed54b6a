public import Findings

/// The parcels as they came, every byte of their properties kept, with verdicts and occupation
/// added as flat `landlint_…` properties behind them.
///
/// Coordinates stay in the input's reference system. Where that is not CRS84 the collection gets
/// the `crs` member of the 2008 specification, which GDAL and QGIS still read; where inputs
/// differ each feature names its own in `landlint_crs`. A property that is already called
/// `landlint_…` keeps its name and value; the new one gets `_2`, `_3` … behind its name.
public struct AnnotatedGeoJSON: BatchReporter {
  private let context: ReportContext
  private let language: Language
  private let columns: [PlotAnnotation]

  /// `language` chooses the words of `landlint_not_evaluated_reasons` alone.
  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
    self.columns = PlotAnnotation.all(context, language)
  }

  public var needsPlots: Bool { true }
  public var needsOriginals: Bool { true }

  public func header() -> [UInt8] {
    var out = JSONWriter(capacity: 300)
    out.raw("{\"type\":\"FeatureCollection\",\"name\":\"landlint_parcels\",")
    if let system = context.commonReferenceSystem, let name = ReferenceSystemName.member(system) {
      out.raw("\"crs\":")
      out.beginObject()
      out.key("type")
      out.string("name")
      out.key("properties")
      out.beginObject()
      out.key("name")
      out.string(name)
      out.endObject()
      out.endObject()
      out.raw(",")
    }
    out.raw("\"features\":[")
    return out.bytes
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(batch.plots.reduce(0) { $0 + $1.original.count + 1_000 })
    for (index, plot) in batch.plots.enumerated() {
      if batch.plotsBefore + index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
      append(plot, to: &bytes)
    }
    return bytes
  }

  public func footer(_ run: Run) -> [UInt8] {
    var out = JSONWriter(capacity: 16_000)
    out.beginObject()
    out.summary(run)
    out.endObject()
    return Array("\n],\"landlint\":".utf8) + out.bytes + Array("}\n".utf8)
  }

  private func append(_ plot: PlotRecord, to bytes: inout [UInt8]) {
    let original = plot.original
    guard let scan = FeatureScan(original),
      String(validating: original, as: UTF8.self) != nil
    else {
      // A feature that is not JSON cannot be repeated inside JSON.
      bytes.append(contentsOf: "{\"type\":\"Feature\",\"properties\":{".utf8)
      bytes.append(contentsOf: members(plot, taken: [], unreadable: true))
      bytes.append(contentsOf: "},\"geometry\":null}".utf8)
      return
    }
    let added = members(plot, taken: scan.propertyNames, unreadable: false)
    if !scan.isFeature {
      bytes.append(contentsOf: "{\"type\":\"Feature\",\"properties\":{".utf8)
      bytes.append(contentsOf: added)
      bytes.append(contentsOf: "},\"geometry\":".utf8)
      bytes.append(contentsOf: original[scan.body])
      bytes.append(contentsOf: "}}".utf8)
      return
    }
    let close = scan.body.upperBound
    if let properties = scan.properties {
      bytes.append(contentsOf: original[scan.body.lowerBound..<properties.lowerBound])
      if scan.hasPropertyObject {
        bytes.append(contentsOf: original[properties.lowerBound..<(properties.upperBound - 1)])
        if !scan.propertyNames.isEmpty { bytes.append(UInt8(ascii: ",")) }
      } else {
        bytes.append(UInt8(ascii: "{"))
      }
      bytes.append(contentsOf: added)
      bytes.append(UInt8(ascii: "}"))
      bytes.append(contentsOf: original[properties.upperBound..<close])
    } else {
      bytes.append(contentsOf: original[scan.body])
      if scan.hasMembers { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: "\"properties\":{".utf8)
      bytes.append(contentsOf: added)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// The new members without braces.
  private func members(_ plot: PlotRecord, taken: Set<String>, unreadable: Bool) -> [UInt8] {
    var out = JSONWriter(capacity: 1_000)
    for column in columns {
      out.key(named: AnnotatedGeoJSON.free(column.name, taken))
      column.fill(plot, &out)
    }
    if unreadable {
      out.key("landlint_unreadable")
      out.bool(true)
    }
    return out.bytes
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    var candidate = name
    var ordinal = 2
    while taken.contains(candidate) {
      candidate = "\(name)_\(ordinal)"
      ordinal += 1
    }
    return candidate
  }
}
