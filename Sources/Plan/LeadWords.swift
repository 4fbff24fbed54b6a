/// The words that name lead industries, ready to be searched for in what files write of an
/// industry.
///
/// A word is found where its characters stand, as `String.contains` finds them. That walks the
/// characters of a text for each word; here a text is walked once, and each character is a number:
/// its scalar where it has one that nothing joins or replaces, else its place among those of the
/// words.
struct LeadWords: Sendable {
  /// Each once, in the order of the catalogue.
  private var words: [[UInt32]] = []
  /// The words of each unit.
  private var units: [String: Set<Int>] = [:]
  /// The words as a tree: where a character leads from a beginning of words, 0 being the empty one.
  private var steps: [Step: Int] = [:]
  /// By beginning the word that it is as a whole.
  private var wholes: [Int: Int] = [:]
  private var alphabet: [Character: UInt32] = [:]

  private struct Step: Hashable {
    var beginning: Int
    var character: UInt32
  }

  init(_ leads: [LandUseTables.Lead]) {
    var places: [String: Int] = [:]
    for lead in leads {
      let place = places[lead.word] ?? words.count
      if place == words.count {
        places[lead.word] = place
        words.append(lead.word.map { number(inWords: $0) })
        var beginning = 0
        for character in words[place] {
          let step = Step(beginning: beginning, character: character)
          beginning = steps[step] ?? steps.count + 1
          steps[step] = beginning
        }
        wholes[beginning] = place
      }
      units[lead.unit, default: []].insert(place)
    }
  }

  /// Whether a word of the unit stands in a text, and not only within a longer one; nil where the
  /// unit has no words.
  func lead(_ unit: String, in text: String) -> Bool? {
    guard let own = units[unit] else { return nil }
    let numbers = numbers(of: text)
    let said = words(in: numbers)
    return said.contains { word in
      guard own.contains(word) else { return false }
      var rest = numbers
      for longer in said where longer != word && Self.stands(words[word], in: words[longer]) {
        rest = Self.without(words[longer], rest)
      }
      return Self.stands(words[word], in: rest)
    }
  }

  /// Which words stand in a text, in the order of the catalogue: a few, however many there are.
  private func words(in text: [UInt32]) -> [Int] {
    var said: Set<Int> = []
    if let empty = wholes[0] { said.insert(empty) }
    for start in text.indices {
      var beginning = 0
      for character in text[start...] {
        guard let next = steps[Step(beginning: beginning, character: character)] else { break }
        beginning = next
        if let word = wholes[beginning] { said.insert(word) }
      }
    }
    return said.sorted()
  }

  private func numbers(of text: String) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard Self.isPlain(scalar.value) else { return text.map(number) }
      numbers.append(scalar.value)
    }
    return numbers
  }

  private func number(_ character: Character) -> UInt32 {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1, Self.isPlain(only.value) {
      return only.value
    }
    return alphabet[character] ?? Self.ofNoWord
  }

  private mutating func number(inWords character: Character) -> UInt32 {
    var number = number(character)
    // Beyond all scalars.
    if number == Self.ofNoWord { number = 0x110000 + UInt32(alphabet.count) }
    alphabet[character] = number
    return number
  }

  private static let ofNoWord = UInt32.max

  /// Scalars that are a character of their own beside each other, and stand for themselves alone:
  /// ASCII, the punctuation and the ideographs of Chinese, and full-width forms.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xFF01...0xFF5E:
      true
    default: false
    }
  }

  private static func stands(_ word: [UInt32], in text: [UInt32]) -> Bool {
    guard let first = word.first else { return true }
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: word) }
  }

  /// A text in which each place of a word is one character of no word.
  private static func without(_ word: [UInt32], _ text: [UInt32]) -> [UInt32] {
    var rest: [UInt32] = []
    var place = 0
    while place < text.count {
      if text[place] == word[0], text[place...].starts(with: word) {
        rest.append(ofNoWord)
        place += word.count
      } else {
        rest.append(text[place])
        place += 1
      }
    }
    return rest
  }
}
