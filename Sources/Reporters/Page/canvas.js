'use strict';
// A path in Google's encoded polyline format, longitude before latitude: `each` gets whole parts of a degree.
const decodePath = (text, each) => {
  let x = 0, y = 0, isX = true;
  for (let i = 0; i < text.length;) {
    let bits = 0, shift = 1, code;
    do {
      code = text.charCodeAt(i) - 63;
      i += 1;
      // Not by shifting: the first step of a path may have more than 31 bits.
      bits += (code & 31) * shift;
      shift *= 32;
    } while (code >= 32);
    const step = bits % 2 ? -(bits + 1) / 2 : bits / 2;
    if (isX) x += step; else { y += step; each(x, y); }
    isX = !isX;
  }
};

// Layers, plots and pieces on one canvas, drawn anew as a whole and found by their boxes. Leaflet keeps
// an object with a position for every corner; a city of plots is too much for that.
const MapCanvas = L.Renderer.extend({
  initialize(options) {
    L.Renderer.prototype.initialize.call(this, Object.assign({ padding: 0.2 }, options));
    this.items = [];
    // Corners of all rings one after the other, in units of the map at zoom 0, and where rings end.
    this.corners = [];
    this.ends = [0];
    // The first longitude: what lies on the other side of 180° from it is drawn beside it.
    this.first = null;
  },

  // Polygons whose rings are encoded paths. What has no owner cannot be found by a click.
  add(polygons, parts, style, owner) {
    const item = this.paths(polygons.flat(), parts, style);
    item.sizes = polygons.map(rings => rings.length);
    item.owner = owner;
    return item;
  },

  addLines(lines, parts, style) { return Object.assign(this.paths(lines, parts, style), { isOpen: true }); },

  // Longitudes and latitudes, each drawn as a disc.
  addPoints(points, style) {
    const item = this.begin(style);
    for (const [longitude, latitude] of points) this.corner(item, longitude, latitude);
    return this.end(Object.assign(item, { isOpen: true, radius: 4 }));
  },

  paths(paths, parts, style) {
    const item = this.begin(style);
    for (const path of paths) {
      decodePath(path, (x, y) => this.corner(item, x / parts, y / parts));
      this.ends.push(this.corners.length);
    }
    return this.end(item);
  },

  begin(style) {
    return { first: this.ends.length - 1, style, isShown: true, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  },

  beside(longitude) {
    this.first ??= longitude;
    return longitude - 360 * Math.round((longitude - this.first) / 360);
  },

  corner(item, longitude, latitude) {
    const east = (this.beside(longitude) + 180) / 360 * 256, sine = Math.sin(latitude * Math.PI / 180);
    const south = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256;
    this.corners.push(east, south);
    item.west = Math.min(item.west, east); item.east = Math.max(item.east, east);
    item.north = Math.min(item.north, south); item.south = Math.max(item.south, south);
  },

  end(item) {
    if (this.ends.at(-1) < this.corners.length) this.ends.push(this.corners.length);
    item.last = this.ends.length - 1;
    this.items.push(item);
    return item;
  },

  position(x, y) { return this.crs().pointToLatLng(L.point(x, y), 0); },
  crs() { return L.CRS.EPSG3857; },
  boundsOf(item) { return L.latLngBounds(this.position(item.west, item.south), this.position(item.east, item.north)); },

  // Of all that have a shape; null where none has.
  bounds(owners) {
    let bounds = null;
    for (const { item } of owners) if (item && item.isShown) bounds = bounds ? bounds.extend(this.boundsOf(item)) : this.boundsOf(item);
    return bounds;
  },

  // As Leaflet's polygons take it.
  positions(item) {
    let ring = item.first;
    return item.sizes.map(count => Array.from({ length: count }, () => {
      const points = [];
      for (let i = this.ends[ring]; i < this.ends[ring + 1]; i += 2) points.push(this.position(this.corners[i], this.corners[i + 1]));
      ring += 1;
      return points;
    }));
  },

  // What lies there and is drawn on top; where plots are smaller than a finger, the nearest box.
  at(latlng) {
    const { x, y } = this.crs().latLngToPoint(latlng, 0), reach = 4 / 2 ** this._map.getZoom();
    let best = null, near = null, distance = reach;
    for (const item of this.items) {
      if (!item.owner || !item.isShown || x < item.west - reach || x > item.east + reach || y < item.north - reach || y > item.south + reach) continue;
      if (this.holds(item, x, y)) {
        if (!best || item.style.rank >= best.style.rank) best = item;
      } else if (!best) {
        const away = Math.max(item.west - x, x - item.east, item.north - y, y - item.south, 0);
        if (away < distance) { near = item; distance = away; }
      }
    }
    const found = best || near;
    return found && found.owner;
  },

  holds(item, x, y) {
    const { corners, ends } = this;
    let isInside = false;
    for (let ring = item.first; ring < item.last; ring += 1) {
      for (let i = ends[ring], j = ends[ring + 1] - 2; i < ends[ring + 1]; j = i, i += 2) {
        const [ax, ay, bx, by] = [corners[i], corners[i + 1], corners[j], corners[j + 1]];
        if ((ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) isInside = !isInside;
      }
    }
    return isInside;
  },

  // With the next frame, once however often it is asked for.
  redraw() {
    if (!this._frame) this._frame = requestAnimationFrame(() => { this._frame = 0; if (this._map) this._update(); });
  },

  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.setAttribute('aria-hidden', 'true');
    this._pen = this._container.getContext('2d');
  },

  _destroyContainer() { this._container.remove(); this._container = this._pen = null; },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    L.Renderer.prototype._update.call(this);
    const { min } = this._bounds, size = this._bounds.getSize(), density = Math.min(window.devicePixelRatio || 1, 2);
    L.DomUtil.setPosition(this._container, min);
    this._container.width = size.x * density;
    this._container.height = size.y * density;
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    this._pen.scale(density, density);
    const origin = this._map.getPixelOrigin();
    this.draw(2 ** this._map.getZoom(), origin.x + min.x, origin.y + min.y, size);
  },

  draw(scale, left, top, size) {
    const ranks = [];
    for (const item of this.items) {
      if (!item.isShown || item.east * scale < left || item.west * scale > left + size.x
        || item.south * scale < top || item.north * scale > top + size.y) continue;
      (ranks[item.style.rank] = ranks[item.style.rank] || []).push(item);
    }
    const { _pen: pen, corners, ends } = this;
    pen.lineJoin = 'round';
    const x = i => corners[i] * scale - left, y = i => corners[i + 1] * scale - top;
    for (const items of ranks) {
      if (!items) continue;
      const { style } = items[0];
      pen.fillStyle = style.fill; pen.strokeStyle = style.line; pen.lineWidth = style.width;
      pen.setLineDash(style.dashes || []);
      for (const item of items) {
        const width = (item.east - item.west) * scale, height = (item.south - item.north) * scale;
        // What is smaller than two pixels is a dot: its outline would be all that is seen.
        if (!item.isOpen && width < 2 && height < 2) {
          pen.globalAlpha = Math.min(1, style.fillOpacity + 0.3);
          pen.fillRect(item.west * scale - left, item.north * scale - top, Math.max(width, 1), Math.max(height, 1));
          continue;
        }
        pen.beginPath();
        for (let ring = item.first; ring < item.last; ring += 1) {
          for (let i = ends[ring]; i < ends[ring + 1]; i += 2) {
            if (item.radius) { pen.moveTo(x(i) + item.radius, y(i)); pen.arc(x(i), y(i), item.radius, 0, 2 * Math.PI); continue; }
            if (i === ends[ring]) pen.moveTo(x(i), y(i)); else pen.lineTo(x(i), y(i));
          }
          if (!item.isOpen) pen.closePath();
        }
        pen.globalAlpha = item.radius ? 0.8 : style.fillOpacity;
        if (style.fillOpacity && (!item.isOpen || item.radius)) pen.fill('evenodd');
        pen.globalAlpha = 1;
        pen.stroke();
      }
    }
  }
});
