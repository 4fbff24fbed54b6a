/// A member of a JSON object that is null where it has no value; `JSONEncoder` leaves it out.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
  private var value: Value?

  init(wrappedValue: Value?) { value = wrappedValue }

  var wrappedValue: Value? {
    get { value }
    set { value = newValue }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}
