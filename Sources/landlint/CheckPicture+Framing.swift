import Plan
import Planar
import Projection

/// On which plane a picture is drawn, and what of it is shown.
extension CheckPicture {
  /// Chooses the plane and what of it is shown.
  mutating func settle(_ view: CheckCase.View?) throws {
    var whole = Box.empty
    for plot in panels.flatMap(\.plots) + beside { whole.extend(by: plot.box) }
    isInDegrees = max(whole.width, whole.height) > 1
    if !isInDegrees {
      let system = try ReferenceSystem("OGC:CRS84")
      let surface = try WorkingSurface(equalAreaOver: whole, onDatumOf: system)
      let projector = try SurfaceProjector(
        from: system, onto: surface, session: ProjectionSession())
      func placed(_ points: [Point]) -> [Point] {
        var points = points
        _ = projector.project(&points)
        return points
      }
      for index in panels.indices {
        panels[index].plots = panels[index].plots.map { $0.moved(placed) }
        panels[index].marks = placed(panels[index].marks)
        if var part = panels[index].part {
          part.points = placed(part.points)
          panels[index].part = part
        }
      }
      beside = beside.map { $0.moved(placed) }
      whole = .empty
      for plot in panels.flatMap(\.plots) + beside { whole.extend(by: plot.box) }
      if let view {
        let center = placed([Point(x: view.longitude, y: view.latitude)])[0]
        let half = (x: view.width / 2, y: view.width / 2 * PanelFrame.height / PanelFrame.width)
        whole = Box(
          minX: center.x - half.x, minY: center.y - half.y, maxX: center.x + half.x,
          maxY: center.y + half.y)
      }
    }
    frame(whole, isView: view != nil)
  }

  /// Both panels show the same ground; files in places of their own, and what is drawn in degrees, each their own.
  private mutating func frame(_ whole: Box, isView: Bool) {
    let boxes = panels.map { panel in
      (panel.plots + beside).reduce(into: Box.empty) { $0.extend(by: $1.box) }
    }
    let first = boxes[0]
    let areApart = !boxes.allSatisfy { $0.intersects(first) }
    for index in panels.indices {
      let own = boxes[index]
      var box = whole
      if isView {
        // The same corner of a plot that lies elsewhere.
        let (dx, dy) = areApart ? (own.minX - first.minX, own.minY - first.minY) : (0, 0)
        box = Box(
          minX: whole.minX + dx, minY: whole.minY + dy, maxX: whole.maxX + dx,
          maxY: whole.maxY + dy)
      } else if isInDegrees {
        box = own
      } else if areApart {
        box = own
        box.extend(
          by: Point(
            x: own.minX + (boxes.map(\.width).max() ?? 0),
            y: own.minY + (boxes.map(\.height).max() ?? 0)))
      }
      panels[index].box = isView ? box : box.expanded(by: max(box.width, box.height) * 0.08)
    }
  }
}

extension CaseSketch.Plot {
  /// On another plane; a box goes by its corners.
  fileprivate func moved(_ placed: ([Point]) -> [Point]) -> Self {
    var moved = self
    moved.courses = courses.map(placed)
    moved.points = placed(points)
    if let bbox {
      var box = Box.empty
      for point in placed([
        Point(x: bbox.minX, y: bbox.minY), Point(x: bbox.maxX, y: bbox.maxY),
      ]) { box.extend(by: point) }
      moved.bbox = box
    }
    return moved
  }
}
