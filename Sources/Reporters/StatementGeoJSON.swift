public import Findings

/// The pieces of a statement as GeoJSON (RFC 7946): a feature a piece, its properties the row's
/// figures, and where they come from as a member of the collection.
public enum StatementGeoJSON {
  public static func bytes(_ statement: Statement) -> [UInt8] {
    var out = JSONWriter(capacity: 100_000)
    out.beginObject()
    out.key("type")
    out.string("FeatureCollection")
    // By it a folder of inputs knows the file again.
    out.key("name")
    out.string("landlint_pieces")
    out.key("features")
    out.beginArray()
    if let pieces = statement.pieces {
      for (row, shape) in zip(pieces.table.rows, pieces.shapes) {
        out.lineBreak()
        out.beginObject()
        out.key("type")
        out.string("Feature")
        out.key("properties")
        out.beginObject()
        for (column, cell) in zip(pieces.table.columns, row.cells) {
          out.key(named: column.key)
          out.cell(cell, of: column)
        }
        out.endObject()
        out.key("geometry")
        out.geometry(shape)
        out.endObject()
      }
    }
    out.endArray()
    out.key("landlint")
    out.beginObject()
    out.key("schema")
    out.string(StatementJSON.schema)
    out.key("title")
    out.bilingual(statement.title)
    out.key("command")
    out.beginArray()
    for word in statement.command { out.string(word) }
    out.endArray()
    out.key("sources")
    out.beginArray()
    for source in statement.sources { out.provenance(source) }
    out.endArray()
    out.endObject()
    out.endObject()
    out.raw("\n")
    return out.bytes
  }
}
