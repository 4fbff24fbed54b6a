/// How large one plot is, in whole 10⁻⁴ m².
struct PlotAreas {
  /// As it is summed up.
  let plot: Int
  /// Of its shape. Parts of a plot are parts of its shape, whatever the register says of the whole.
  let shape: Int
  let register: Int?

  /// From m².
  init(plot: Double, shape: Double, register: Double?) {
    self.plot = ResultAssembly.units(plot) ?? 0
    self.shape = ResultAssembly.units(shape) ?? 0
    self.register = register.flatMap(ResultAssembly.units)
  }
}
