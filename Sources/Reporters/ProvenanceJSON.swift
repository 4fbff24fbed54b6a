import Findings
import Values

/// Where the answers come from, as one JSON object: the same member in every format.
extension JSONWriter {
  mutating func provenance(_ provenance: Provenance) {
    beginObject()
    key("landlint")
    string(provenance.version)
    key("geos")
    string(provenance.geosVersion)
    key("proj")
    string(provenance.projVersion)
    key("plan")
    beginObject()
    key("title")
    bilingual(provenance.planTitle)
    key("version")
    string(provenance.planVersion)
    endObject()
    key("as_of")
    string(provenance.asOf?.description)
    key("area_method")
    string(provenance.areaMethod)
    key("area_datum")
    string(provenance.areaDatum)
    key("tolerance_m")
    number(provenance.tolerance)
    key("schematic")
    bool(provenance.isSchematic)
    key("synthetic")
    bool(provenance.isSynthetic)
    key("command")
    beginArray()
    for word in provenance.command { string(word) }
    endArray()
    key("inputs")
    beginArray()
    for input in provenance.inputs { self.input(input) }
    endArray()
    if !provenance.settings.isEmpty {
      key("settings")
      beginArray()
      for file in provenance.settings {
        beginObject()
        key("path")
        string(file.path)
        key("sha256")
        string(file.sha256)
        endObject()
      }
      endArray()
    }
    key("layers")
    beginArray()
    for layer in provenance.layers { self.layer(layer) }
    endArray()
    key("thresholds")
    beginArray()
    for threshold in provenance.thresholds { self.threshold(threshold) }
    endArray()
    key("catalogues")
    beginArray()
    for catalogue in provenance.catalogues { self.catalogue(catalogue) }
    endArray()
    endObject()
  }

  mutating func bilingual(_ text: Bilingual) {
    beginObject()
    key("zh")
    string(text.zh)
    key("en")
    string(text.en)
    endObject()
  }

  private mutating func input(_ input: Provenance.Input) {
    beginObject()
    key("path")
    string(input.path)
    key("bytes")
    integer(input.bytes)
    key("sha256")
    if input.sha256.isEmpty { null() } else { string(input.sha256) }
    key("crs")
    string(input.referenceSystem)
    key("features")
    integer(input.features)
    key("unread_bytes")
    integer(input.unreadBytes)
    endObject()
  }

  private mutating func layer(_ layer: Provenance.Layer) {
    beginObject()
    key("role")
    string(layer.role)
    key("label")
    bilingual(layer.label)
    key("path")
    string(layer.path)
    key("sha256")
    string(layer.path == nil ? nil : layer.sha256)
    key("features")
    integer(layer.features)
    key("basis")
    string(layer.basis.word)
    key("replaced")
    bool(layer.replaced)
    endObject()
  }

  private mutating func catalogue(_ catalogue: Provenance.Catalogue) {
    beginObject()
    key("name")
    string(catalogue.name)
    key("label")
    bilingual(catalogue.label)
    key("path")
    string(catalogue.path)
    key("sha256")
    string(catalogue.path == nil ? nil : catalogue.sha256)
    key("rows")
    integer(catalogue.rows)
    key("replaced")
    bool(catalogue.replaced)
    endObject()
  }

  private mutating func threshold(_ threshold: Provenance.Threshold) {
    beginObject()
    key("name")
    string(threshold.name)
    limit(threshold.value, threshold.unit, kind: threshold.kind, cite: threshold.cite)
    endObject()
  }
}
