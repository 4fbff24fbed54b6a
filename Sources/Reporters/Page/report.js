'use strict';
(function () {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const context = read('context'), run = read('run'), licences = read('licences');
  const plots = [], findings = [], byOrdinal = new Map(), ofPlot = new Map(), useNames = new Map();
  // A line is a record: an array is a plot, an object a finding. No line has a line break inside.
  const lines = document.getElementById('records').textContent.trim();
  for (const record of JSON.parse(`[${lines.replaceAll('\n', ',')}]`)) {
    if (!Array.isArray(record)) { record.n = findings.length; findings.push(record); continue; }
    const [o, i, a, v, x, g, n, u, un, l, q] = record;
    if (un) useNames.set(u, un);
    const plot = { o, i, a, v, x, g, n, u, un: un || useNames.get(u), l, q };
    plots.push(plot);
    byOrdinal.set(o, plot);
  }
  for (const finding of findings) {
    const plot = byOrdinal.get(finding.o);
    if (finding.i === undefined && plot) finding.i = plot.i;
    if (finding.w === undefined && plot) finding.w = plot.a;
    if (finding.a === undefined) finding.a = plot ? plot.a : null;
    if (finding.z === undefined) finding.z = String(finding.n);
    if (finding.b) finding.b = finding.b.replace(/^…/, context.command);
    if (finding.o === null) continue;
    if (!ofPlot.has(finding.o)) ofPlot.set(finding.o, []);
    ofPlot.get(finding.o).push(finding);
  }

  const words = pageWords;
  let language = context.language;
  const w = key => words[language][key];
  const say = text => (text === null || text === undefined ? '' : text[language]);
  const el = (name, props, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(props || {})) {
      if (key === 'class') node.className = value;
      else if (key === 'style') node.style.cssText = value;
      else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value);
    }
    for (const child of children) if (child !== null && child !== undefined) node.append(child);
    return node;
  };
  const $ = id => document.getElementById(id);
  const number = (value, digits) => value === null || value === undefined ? '—'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const verdictWord = index => context.verdicts[index].word;
  const colours = new Map();
  const colour = word => {
    if (!colours.has(word)) colours.set(word, getComputedStyle(document.documentElement).getPropertyValue('--' + word).trim() || '#888');
    return colours.get(word);
  };
  const verdictName = index => say(context.verdicts[index].name);
  const mark = index => el('span', { class: ['not-evaluated', 'not-applicable'].includes(verdictWord(index)) ? 'mark light' : 'mark', style: `--c:var(--${verdictWord(index)})` }, verdictName(index));

  // The map: the plan's layers, plots above them by verdict, pieces above all plots, on one canvas.
  const map = L.map('map', { zoomSnap: 0.25, attributionControl: false });
  const canvas = new MapCanvas();
  const styles = {
    'plan-area': { line: '#444', width: 2, dashes: [8, 5], fillOpacity: 0 },
    'blue-line': { line: '#0a54a8', width: 1.5, fill: '#4d94dd', fillOpacity: 0.45 },
    'blue-line:pre-control': { line: '#3c8ed6', width: 1, dashes: [4, 3], fill: '#a8d0f2', fillOpacity: 0.4 },
    'reserved-land': { line: '#777', width: 1.5, dashes: [3, 3], fill: '#fff', fillOpacity: 0.75 },
    core: { line: '#8a3f9e', width: 2, fillOpacity: 0.03 }, axis: { line: '#8a3f9e', width: 2, dashes: [10, 4], fillOpacity: 0.03 },
    cluster: { line: '#8a6d3b', width: 1.5, fillOpacity: 0.04 }
  };
  const shownAtFirst = ['plan-area', 'blue-line', 'reserved-land', 'core', 'axis', 'cluster'];
  const layerStyle = (role, position) => {
    const own = styles[role] || styles[role.split(':')[0]] || { line: `hsl(${(position * 47) % 360},45%,40%)`, width: 1, fillOpacity: 0.12 };
    return Object.assign({ rank: position, fill: own.line }, own);
  };
  // A layer is drawn from the moment it is ticked for the first time.
  const layerEntries = context.layers.map((layer, position) => {
    const style = layerStyle(layer.r, position);
    let items = null;
    const entry = { layer, style, isOn: shownAtFirst.includes(layer.r.split(':')[0]), show() {
      if (!items && entry.isOn) {
        items = layer.f.flatMap(feature => [
          feature.g && canvas.add(feature.g, 1e6, style), feature.l && canvas.addLines(feature.l, 1e6, style),
          feature.o && canvas.addPoints(feature.o, style)]).filter(Boolean);
      }
      for (const item of items || []) item.isShown = entry.isOn;
    } };
    return entry;
  });
  for (const entry of layerEntries) entry.show();
  // The worst on top; what a filter leaves out is pale.
  const plain = ['conforms', 'not-evaluated', 'not-applicable'];
  const pale = { rank: 100, fill: '#999', fillOpacity: 0.04, line: '#999', width: 0.4 };
  const plotStyles = context.verdicts.map(({ word }, v) => (plain.includes(word)
    ? { rank: 101 + v, fill: colour(word), fillOpacity: 0.12, line: colour(word), width: 0.5 }
    : { rank: 101 + v, fill: colour(word), fillOpacity: 0.5, line: colour(word), width: 1.2 }));
  const pieceStyles = context.verdicts.map(({ word }, v) =>
    ({ rank: 120 + v, fill: colour(word), fillOpacity: 0.85, line: '#111', width: 1 }));
  for (const plot of plots) if (plot.g) plot.item = canvas.add(plot.g, 1e6, plotStyles[plot.v], plot);
  for (const finding of findings) {
    if (!finding.g) continue;
    // What a layer leaves open may cover the whole map: it is shown when it is chosen.
    finding.isWide = Boolean(context.cards[finding.r].y);
    finding.item = canvas.add(finding.g, 1e7, pieceStyles[finding.v], finding);
    finding.item.isShown = !finding.isWide;
  }
  for (const pane of ['plots', 'chosen']) map.createPane(pane).style.pointerEvents = 'none';
  map.getPane('plots').style.zIndex = 410;
  map.getPane('chosen').style.zIndex = 450;
  canvas.options.pane = 'plots';
  const chosenRenderer = L.svg({ pane: 'chosen' });
  let outline = null;
  L.control.scale({ imperial: false }).addTo(map);
  const home = canvas.bounds(plots) || canvas.bounds(findings);
  map.on('moveend', () => { $('map').dataset.view = [map.getCenter().lng, map.getCenter().lat, map.getZoom()].join(' '); });
  const goHome = () => { if (home) map.fitBounds(home, { animate: false, padding: [10, 10] }); };
  if (home) goHome(); else map.setView([0, 0], 2);
  map.on('click', event => {
    const found = canvas.at(event.latlng);
    if (found && found.item) found.r === undefined ? choosePlot(found) : chooseFinding(found);
  });
  map.on('mousemove', event => { $('map').style.cursor = canvas.at(event.latlng) ? 'pointer' : ''; });

  // Filters.
  const filter = { text: '', rule: '', verdict: '', severity: '', unit: '' };
  let sorting = { key: 'verdict', down: true }, page = 0, chosen = null, shown = [];
  const pageSize = 100;
  const unitOf = finding => { const plot = byOrdinal.get(finding.o); return plot && plot.l || ''; };
  const matches = finding => {
    const card = context.cards[finding.r];
    if (filter.rule && card.c !== filter.rule) return false;
    if (filter.verdict !== '' && finding.v !== Number(filter.verdict)) return false;
    if (filter.severity && card.s !== filter.severity) return false;
    if (filter.unit && unitOf(finding) !== filter.unit) return false;
    if (!filter.text) return true;
    if (finding.text === undefined) {
      const plot = byOrdinal.get(finding.o);
      finding.text = [card.c, card.t.zh, card.t.en, finding.i, finding.t, finding.m.zh, finding.m.en, plot && plot.n, ...(finding.j || [])]
        .filter(Boolean).join('\n').toLowerCase();
    }
    return finding.text.includes(filter.text);
  };
  const keys = {
    verdict: f => f.v, rule: f => context.cards[f.r].c, id: f => f.i || '', concerned: f => f.a
  };
  // Sorted once an order, so that a filter only picks.
  const orders = new Map();
  function ordered() {
    const name = `${sorting.key} ${sorting.down}`;
    if (!orders.has(name)) {
      const key = keys[sorting.key];
      orders.set(name, [...findings].sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        const order = x < y ? -1 : x > y ? 1 : 0;
        return (sorting.down ? -order : order) || (a.o === null) - (b.o === null) || b.a - a.a || a.n - b.n;
      }));
    }
    return orders.get(name);
  }
  function apply() {
    shown = ordered().filter(matches);
    page = 0;
    const visible = new Set(shown.map(f => f.o));
    const isFiltered = Object.values(filter).some(Boolean);
    for (const plot of plots) {
      if (plot.item) plot.item.style = isFiltered && !visible.has(plot.o) ? pale : plotStyles[plot.v];
    }
    pieces();
    visible.delete(null);
    const active = [filter.text, filter.rule, filter.verdict === '' ? '' : verdictName(Number(filter.verdict)), filter.severity && w(filter.severity), filter.unit];
    $('active').textContent = isFiltered ? ` (${w('filters')}: ${active.filter(Boolean).join(', ')})` : '';
    quiet();
    $('counted').textContent = w('count')(number(shown.length, 0), number(findings.length, 0), number(visible.size, 0));
    rows();
    totals();
  }
  let showsPieces = true;
  function pieces() {
    const visible = new Set(shown);
    for (const finding of findings) {
      if (finding.item && !finding.isWide) finding.item.isShown = showsPieces && visible.has(finding);
    }
    canvas.redraw();
  }
  // A plot that is searched for may have no finding: it is named, and can be opened.
  function quiet() {
    const named = filter.text.length < 3 ? [] : plots.filter(plot => !ofPlot.has(plot.o)
      && [plot.i, plot.n].some(text => text && text.toLowerCase().includes(filter.text)));
    $('quiet').replaceChildren(...(named.length ? [w('quiet')(number(named.length, 0)), ...named.slice(0, 5).map(plot =>
      el('button', { type: 'button', onclick: () => { show(plot.item); choosePlot(plot); } }, mark(plot.v), ' ', plot.i || plot.n))] : []));
  }
  function rows() {
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    page = Math.min(Math.max(page, 0), pages - 1);
    $('page').textContent = w('page')(page + 1, pages);
    $('before').disabled = page === 0;
    $('after').disabled = page === pages - 1;
    const columns = [['verdict', w('verdict')], ['rule', w('rule')], ['id', w('id')], ['concerned', `${w('concerned')} ${w('m2')}`, 'number']];
    $('heads').replaceChildren(...columns.map(([key, title, kind]) => el('th', {
      scope: 'col', role: 'columnheader', class: kind || '', 'aria-sort': sorting.key === key ? (sorting.down ? 'descending' : 'ascending') : 'none'
    }, el('button', { type: 'button', onclick: () => {
      sorting = { key, down: sorting.key === key ? !sorting.down : key === 'verdict' || key === 'concerned' };
      apply();
    } }, title + (sorting.key === key ? (sorting.down ? ' ▾' : ' ▴') : '')),
    // Buttons do not stand at the head of every page on paper.
    el('span', { class: 'paper', 'aria-hidden': 'true' }, title))), el('th', { scope: 'col', role: 'columnheader' }, w('message')));
    const listed = shown.slice(page * pageSize, (page + 1) * pageSize);
    // One row is a stop of the Tab key; the arrows go from row to row.
    const stop = listed.includes(chosen) ? chosen : listed[0];
    const move = row => {
      if (!row) return;
      for (const other of $('rows').children) other.tabIndex = other === row ? 0 : -1;
      row.focus();
    };
    $('rows').replaceChildren(...listed.map(finding => {
      const card = context.cards[finding.r];
      return el('tr', {
        role: 'row', tabindex: finding === stop ? '0' : '-1', 'aria-selected': String(chosen === finding), 'data-finding': finding.z,
        onclick: () => chooseFinding(finding),
        onkeydown: event => {
          if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); chooseFinding(finding); }
          const row = event.currentTarget, rows = row.parentNode;
          const to = { ArrowDown: row.nextSibling, ArrowUp: row.previousSibling, Home: rows.firstChild, End: rows.lastChild };
          if (event.key in to) { event.preventDefault(); move(to[event.key]); }
        }
      }, ...[['', mark(finding.v)], ['', card.c], ['id', finding.i || finding.f || '—'],
        ['number', finding.a ? number(finding.a, 2) : '—'], ['', say(finding.m)]].map(([kind, content], at) =>
        el('td', { role: 'gridcell', class: kind, title: at === 1 ? say(card.t) : '' }, content)));
    }));
  }
  // The outline of what is chosen flashes and then stays.
  function flash(item) {
    if (outline) outline.remove();
    outline = null;
    if (!item) return;
    outline = L.polygon(canvas.positions(item), {
      renderer: chosenRenderer, pane: 'chosen', interactive: false, fill: false, color: '#000', weight: 3
    }).addTo(map);
    const own = outline;
    let turns = 0;
    const turn = () => {
      own.setStyle({ weight: turns % 2 ? 3 : 7 });
      if (++turns < 6) setTimeout(turn, 180);
    };
    turn();
  }
  function show(item, place) {
    if (item) map.fitBounds(canvas.boundsOf(item), { maxZoom: 17, padding: [60, 60], animate: false });
    else if (place) map.setView([place[1], canvas.beside(place[0])], 17, { animate: false });
  }
  function chooseFinding(finding) {
    if (chosen && chosen.isWide) chosen.item.isShown = false;
    chosen = finding;
    if (finding.isWide) finding.item.isShown = true;
    const plot = byOrdinal.get(finding.o);
    show(finding.item || plot && plot.item, finding.h);
    if (finding.isWide) canvas.redraw();
    flash(plot && plot.item || finding.item);
    for (const row of $('rows').children) row.setAttribute('aria-selected', String(row.dataset.finding === finding.z));
    details(plot, plot ? ofPlot.get(finding.o) || [] : [finding], finding);
  }
  function choosePlot(plot) {
    if (chosen && chosen.isWide) { chosen.item.isShown = false; canvas.redraw(); }
    chosen = (ofPlot.get(plot.o) || [])[0] || null;
    flash(plot.item);
    const at = shown.indexOf(chosen);
    if (at >= 0) {
      page = Math.floor(at / pageSize);
      rows();
      const row = $('rows').children[at % pageSize], box = $('rows').closest('.scroll');
      if (row) box.scrollTop = row.offsetTop - box.clientHeight / 2;
    } else rows();
    details(plot, ofPlot.get(plot.o) || [], null);
  }
  const areaText = value => `${number(value, 2)} m² (${number(value / 1e4, 4)} ${w('ha')}${context.local ? `, ${number(value * 3 / 2000, 2)} ${w('mu')}` : ''})`;
  function pairs(list) {
    const node = el('dl', {});
    for (const [name, value] of list) {
      if (value === null || value === undefined || value === '') continue;
      node.append(el('dt', {}, name), el('dd', {}, value));
    }
    return node;
  }
  function details(plot, list, first) {
    const nodes = [];
    if (plot) {
      nodes.push(el('p', {}, mark(plot.v), ' ', el('b', { class: 'id' }, plot.i || '—'), plot.x ? ' ' + w('notJudged')(plot.x) : ''));
      nodes.push(pairs([[w('project'), plot.n], [w('use'), [plot.u, plot.un].filter(Boolean).join(' ')], [w('unit'), plot.l],
        [w('area'), plot.a === null ? null : areaText(plot.a)],
        [w('occupied'), (plot.q || []).map(([constraint, area]) => `${say(context.constraints[constraint])} ${number(area, 2)} m²`).join('\n')]]));
      if (!list.length) nodes.push(el('p', {}, w('noFindings')));
    }
    const ordered = first ? [first, ...list.filter(item => item !== first)] : [...list].sort((a, b) => b.v - a.v);
    for (const finding of ordered) {
      const card = context.cards[finding.r];
      nodes.push(el('article', { class: 'finding', style: `--c:var(--${verdictWord(finding.v)})` },
        el('h3', {}, mark(finding.v), ` ${card.c} ${say(card.t)}`),
        pairs([[w('message'), say(finding.m) + (finding.x ? ` (${w('shared')(finding.x)})` : '')],
          [w('concerned'), finding.a ? areaText(finding.a) + (finding.w && finding.a !== finding.w ? ` = ${number(finding.a / finding.w * 100, 2)} % ${w('share')}` : '') : null],
          [w('register'), finding.d ? areaText(finding.d) : null],
          [w('occupied'), say(finding.q)], [w('facts'), (finding.e || []).map(say).join('\n')],
          [w('reasons'), (finding.y || []).map(say).join('\n')], [w('contract'), finding.t],
          [w('quote'), card.p ? `${card.p[0]}「${card.p[1]}」` : null], [w('law'), card.l], [w('reading'), say(card.i)],
          [w('layer'), finding.s === undefined ? null : say(context.bases[finding.s])], [w('next'), say(card.n)], [w('accepted'), say(finding.ac)],
          [w('place'), [finding.f, finding.h ? `${finding.h[0].toFixed(5)},${finding.h[1].toFixed(5)}` : null].filter(Boolean).join('  ')],
          [w('again'), finding.b ? el('code', {}, finding.b) : null]])));
    }
    $('details').replaceChildren(...nodes);
  }
  function totals() {
    const counts = run.conclusions;
    const order = [8, 7, 6, 5, 2, 1, 0].filter(index => index || counts[verdictWord(index)]);
    const cards = order.map(index => {
      const word = verdictWord(index), count = counts[word];
      return el('button', {
        type: 'button', style: `--c:var(--${word})`, 'aria-pressed': String(filter.verdict === String(index)), 'data-verdict': word,
        onclick: () => { filter.verdict = filter.verdict === String(index) ? '' : String(index); controls(); apply(); }
      }, el('b', {}, number(count, 0)), verdictName(index));
    });
    cards.push(el('span', { style: 'align-self:center' }, `${w('total')} ${w('plots')(number(run.plots_total, 0))}, ${areaText(run.plots_area_m2)}`));
    $('cards').replaceChildren(...cards);
  }
  function options(id, list, value) {
    $(id).replaceChildren(el('option', { value: '' }, w('all')), ...list.map(([key, text]) => el('option', { value: key }, text)));
    $(id).value = value;
  }
  const usedRules = [...new Set(findings.map(f => f.r))].sort((a, b) => a - b);
  const usedVerdicts = [...new Set(findings.map(f => f.v))].sort((a, b) => b - a);
  const usedUnits = [...new Set(plots.map(p => p.l).filter(Boolean))].sort();
  function controls() {
    options('by-rule', usedRules.map(r => [context.cards[r].c, `${context.cards[r].c} ${say(context.cards[r].t)}`]), filter.rule);
    const verdicts = usedVerdicts.map(v => [String(v), verdictName(v)]);
    if (filter.verdict !== '' && !usedVerdicts.includes(Number(filter.verdict))) verdicts.push([filter.verdict, verdictName(Number(filter.verdict))]);
    options('by-verdict', verdicts, filter.verdict);
    options('by-severity', ['error', 'warning', 'advisory'].map(s => [s, w(s)]), filter.severity);
    options('by-unit', usedUnits.map(u => [u, u]), filter.unit);
  }
  function legend() {
    const keys = layerEntries.map(entry => {
      const box = el('input', { type: 'checkbox', onchange: () => {
        entry.isOn = box.checked;
        entry.show();
        canvas.redraw();
      } });
      box.checked = entry.isOn;
      const style = `border-color:${entry.style.line};border-style:${entry.style.dashes ? 'dashed' : 'solid'};background:${entry.style.fillOpacity > 0.2 ? entry.style.fill : 'transparent'}`;
      return el('label', {}, box, el('span', { class: 'swatch', style }), say(entry.layer.t));
    });
    for (const index of [8, 7, 6, 5, 2, 1, 0].filter(verdict => run.conclusions[verdictWord(verdict)])) {
      keys.push(el('label', {}, el('span', { class: 'swatch', style: `border-color:var(--${verdictWord(index)});background:var(--${verdictWord(index)})` }), verdictName(index)));
    }
    const box = el('input', { type: 'checkbox', id: 'pieces', onchange: () => { showsPieces = box.checked; pieces(); } });
    box.checked = showsPieces;
    if (findings.some(finding => finding.item)) {
      keys.push(el('label', {}, box, el('span', { class: 'swatch', style: 'border-color:#111;background:#c0262d' }), w('clip')));
    }
    $('keys').replaceChildren(...keys);
  }
  // A line may say its class last.
  function table(id, heads, lines) {
    $(id).replaceChildren(el('thead', {}, el('tr', {}, ...heads.map(([text, kind]) => el('th', { scope: 'col', class: kind || '' }, text)))),
      el('tbody', {}, ...lines.map(cells => el('tr', { class: cells[heads.length] || '' }, ...cells.slice(0, heads.length).map((cell, at) => el('td', { class: heads[at][1] || '' }, cell))))));
  }
  function tables() {
    const verdicts = [8, 7, 6, 4, 5, 3, 2, 1, 0];
    const rules = run.rules.filter(rule => Object.values(rule.counts).some(Boolean));
    // On paper rules that found nothing and lack nothing are named only.
    const isCalm = rule => Object.entries(rule.counts).every(([word, count]) => !count || word === 'conforms' || word === 'not-applicable');
    table('rules', [[w('code')], [w('title')], ...verdicts.map(v => [verdictName(v), 'number']), [w('ha'), 'number']],
      rules.map(rule => [rule.code, say(rule.title), ...verdicts.map(v => rule.counts[verdictWord(v)] ? number(rule.counts[verdictWord(v)], 0) : '–'), rule.area_m2 ? number(rule.area_m2 / 1e4, 4) : '–',
        isCalm(rule) ? 'calm' : '']));
    const calm = rules.filter(isCalm).map(rule => rule.code);
    $('calm').textContent = calm.length ? w('calm')(number(calm.length, 0), calm.join(' ')) : '';
    $('indicators-side').hidden = !run.indicators.length;
    table('indicators', [[w('code')], [w('title')], [w('verdict')], [w('value'), 'number'], [w('limit')], [w('covered'), 'number'], [w('why')]],
      run.indicators.map(item => [item.rule, say(item.title), item.verdict_zh && language === 'zh' ? item.verdict_zh : item.verdict,
        item.value === null ? '—' : `${number(item.value, 2)} ${item.unit === '1' ? '' : item.unit}`, say(item.threshold) || '—',
        item.covered_percent === null ? '—' : number(item.covered_percent, 2) + ' %', say(item.message)]));
    const reasons = new Map();
    for (const rule of run.rules) for (const missing of rule.missing) {
      const key = missing.reason.en;
      const entry = reasons.get(key) || { reason: missing.reason, count: 0, codes: [] };
      entry.count = Math.max(entry.count, missing.count);
      entry.codes.push(rule.code);
      reasons.set(key, entry);
    }
    $('missing-side').hidden = !reasons.size;
    table('missing', [[w('reason')], [w('number'), 'number'], [w('rulesOf')]],
      [...reasons.values()].sort((a, b) => b.count - a.count).map(entry => [say(entry.reason), number(entry.count, 0), entry.codes.join(' ')]));
  }
  function provenance() {
    const from = run.provenance, method = { ellipsoidal: w('ellipsoidal'), planar: w('planar'), register: w('registerArea') }[from.area_method];
    const inputs = el('table', { 'aria-label': w('input') }), layers = el('table', { 'aria-label': w('layer') });
    inputs.id = 'inputs'; layers.id = 'sources';
    $('provenance').replaceChildren(pairs([
      [w('plan'), `${say(from.plan.title)} ${from.plan.version}`], [w('asOf'), from.as_of], [w('method'), `${method} ${from.area_datum}`],
      [w('tolerance'), `${number(from.tolerance_m, 2)} m`], [w('program'), `landlint ${from.landlint}, GEOS ${from.geos}, PROJ ${from.proj}`],
      [w('exit-status'), `${run.exit_status} = ${say(run.exit_reason)}`], [w('command'), el('code', {}, from.command.join(' '))],
      [w('findings'), findings.length > context.full ? w('brief')(number(context.full, 0)) : null]
    ]), inputs, layers);
    table('inputs', [[w('input')], [w('system')], [w('features'), 'number'], [w('hash')]],
      from.inputs.map(input => [input.path, input.crs, number(input.features, 0), el('code', { class: 'id' }, input.sha256 || '–')]));
    table('sources', [[w('layer')], [w('file')], [w('certainty')], [w('features'), 'number'], [w('hash')]],
      from.layers.filter(layer => layer.path).map((layer, place) => [say(layer.label) + (layer.replaced ? ` (${w('own')})` : ''), layer.path,
        say(context.sources[place]), number(layer.features, 0), el('code', { class: 'id' }, layer.sha256)]));
    $('licence').textContent = licences.leaflet || '';
  }
  function speak() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    for (const node of document.querySelectorAll('[data-w]')) node.textContent = w(node.dataset.w);
    const from = run.provenance;
    $('title').textContent = say(context.title) || 'landlint';
    document.title = `${say(context.title)} · landlint`;
    $('subtitle').textContent = `${w('plots')(number(run.plots_total, 0))} · ${w('found')(number(run.findings_total, 0))} · ${from.as_of ? w('asOf') + ' ' + from.as_of + ' · ' : ''}landlint ${from.landlint}`;
    const warnings = [];
    if (from.schematic) warnings.push(w('schematic'));
    if (from.synthetic) warnings.push(w('synthetic'));
    if (!run.complete) warnings.push(w('incomplete'), ...run.failures.map(say));
    $('warning').hidden = !warnings.length;
    $('warning').textContent = '⚠ ' + warnings.join(language === 'zh' ? ';' : '; ');
    $('language').textContent = w('other');
    $('language').lang = language === 'zh' ? 'en' : 'zh-CN';
    $('map').setAttribute('aria-label', w('mapLabel'));
    $('pages').setAttribute('aria-label', w('pages'));
    controls(); legend(); tables(); provenance(); apply();
    if (chosen) details(byOrdinal.get(chosen.o), chosen.o !== null ? ofPlot.get(chosen.o) || [chosen] : [chosen], chosen);
    else $('details').replaceChildren(el('p', { class: 'note' }, w('none')));
  }
  for (const [id, key] of [['by-rule', 'rule'], ['by-verdict', 'verdict'], ['by-severity', 'severity'], ['by-unit', 'unit']]) {
    $(id).addEventListener('change', event => { filter[key] = event.target.value; apply(); });
  }
  let waiting = 0;
  $('search').addEventListener('input', event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { filter.text = event.target.value.trim().toLowerCase(); apply(); }, 120);
  });
  $('clear').addEventListener('click', () => {
    for (const key of Object.keys(filter)) filter[key] = '';
    $('search').value = '';
    controls(); apply();
    goHome();
  });
  $('before').addEventListener('click', () => { page -= 1; rows(); });
  $('after').addEventListener('click', () => { page += 1; rows(); });
  $('language').addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; speak(); });
  $('print').addEventListener('click', () => window.print());
  // Paper is narrower than the window: the map is laid out for it before it is printed.
  let before = null;
  const lay = isPrinting => {
    const view = isPrinting ? { bounds: map.getBounds(), center: map.getCenter(), zoom: map.getZoom() } : before;
    before = view;
    document.body.classList.toggle('printing', isPrinting);
    map.invalidateSize({ animate: false });
    if (isPrinting) map.fitBounds(view.bounds, { animate: false }); else if (view) map.setView(view.center, view.zoom, { animate: false });
  };
  window.addEventListener('beforeprint', () => lay(true));
  window.addEventListener('afterprint', () => lay(false));
  speak();
  map.addLayer(canvas);
  document.documentElement.dataset.ready = 'true';
})();
