import CXLSX

/// How cells look: made once a workbook and look.
struct CellStyles {
  struct Look: Hashable {
    enum Kind: Hashable {
      case heading
      case words
      case id
      case number(digits: Int)
      case day
      case note
    }

    var kind: Kind
    var isBold = false
    var indent = 0
  }

  private let book: xlsx_workbook
  private var made: [Look: xlsx_format] = [:]

  init(_ book: xlsx_workbook) {
    self.book = book
  }

  subscript(_ look: Look) -> xlsx_format? {
    mutating get {
      if let known = made[look] { return known }
      guard let format = workbook_add_format(book) else { return nil }
      set(look, format)
      made[look] = format
      return format
    }
  }

  private func set(_ look: Look, _ format: xlsx_format) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if look.isBold { format_set_bold(format) }
    if look.indent > 0 { format_set_indent(format, UInt8(min(look.indent, 15))) }
    if look.kind != .note { format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue)) }
    switch look.kind {
    case .heading:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xE8ECF0)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .words: format_set_text_wrap(format)
    case .id:
      format_set_num_format(format, "@")
      format_set_text_wrap(format)
    case .number(let digits):
      let decimals = digits > 0 ? "." + String(repeating: "0", count: digits) : ""
      format_set_num_format(format, "#,##0" + decimals)
    case .day:
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .note:
      format_set_text_wrap(format)
      format_set_font_color(format, 0x5A6675)
    }
  }
}
