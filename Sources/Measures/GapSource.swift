/// Where the gaps of an operand come from: most are the same in every row of a run.
enum GapSource: Sendable {
  case fixed([Gap])
  /// Of the fields that a measure reads; of `several` only those that say nothing. `otherwise`
  /// where none does.
  case fields([Int], several: Bool, otherwise: Gap?)
  /// Of a measure of contract and works: what contradicts itself, else the fields.
  case contract([Int], several: Bool, otherwise: Gap?)
  /// Of a layer that is there and in force: each row has its own.
  case layer(Int)
  /// Of a use that is neither compatible nor not: each row has its own.
  case openUse(Gap)
  /// Of a measure that blames nothing while the plot has a shape.
  case shape(Gap)
  /// Of the area that a figure is of: the register's where it cannot be read, else the figure.
  case figureArea(Gap)
  /// Of the register's area against that of the shape.
  case registerArea
  /// Of a measure that asks a classification about the code of a field.
  case code(Int)
  /// Of a table of industries or land uses: the field that is no code, too coarse or mixed, or the
  /// table that does not list it.
  case entry(Int, catalogue: Int)
  /// Of a table whose rows answer for longer keys: the field of the key that says nothing or stands
  /// above rows that differ, or the table that does not list it.
  case prefix(Int, catalogue: Int, column: Int)
}
