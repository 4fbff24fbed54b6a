/// One thing that the byte scanner saw; offsets are those of the file.
struct ScanEvent {
  enum Kind {
    case feature
    case document(FileHeader.Kind?)
    /// A text of a sequence, or a feature of one, that cannot be read; the next text is.
    case broken(ScanFault, at: Int, closing: String?)
    case member(key: Range<Int>)
    case collection
    case separator
    case fault(ScanFault)
    case fatal(ScanFault, brokenText: Int?, closing: String?)
  }

  var kind: Kind
  var start: Int
  var end: Int
  var line: Int
  var column: Int

  var isMember: Bool { if case .member = kind { true } else { false } }
}

/// What the byte scanner can complain of.
enum ScanFault: Int32 {
  case bracketMismatch = 1
  case tooDeep
  case ended
  case notObject
  case keyExpected
  case colonExpected
  case valueExpected
  case commaExpected
  case trailingComma
  case trailingContent
  case noFeatures
  case notCollection
  case featuresAgain
  case recordCut
  case empty
  case noSeparator
  case secondText
}
