'use strict';
(function () {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const context = read('context'), run = read('run'), licences = read('licences');
  const plots = [], findings = [], byOrdinal = new Map(), ofPlot = new Map();
  for (const line of document.getElementById('records').textContent.split('\n')) {
    if (!line) continue;
    const record = JSON.parse(line);
    if (record.k === 'p') { plots.push(record); byOrdinal.set(record.o, record); }
    else { record.n = findings.length; findings.push(record); }
  }
  for (const finding of findings) {
    if (finding.o === null) continue;
    if (!ofPlot.has(finding.o)) ofPlot.set(finding.o, []);
    ofPlot.get(finding.o).push(finding);
  }

  const words = {
    zh: {
      skip: '跳到发现列表', print: '打印', other: 'English', conclusions: '结论(每宗取最重)', filters: '筛选',
      search: '宗地、项目、内容', rule: '规则', verdict: '结论', severity: '级别', unit: '布局单元', clear: '清除筛选',
      map: '地图', legend: '图例(勾选显示)', findings: '发现', plot: '宗地', rules: '规则与计数',
      rulesNote: '每条规则的每种结论都计数;未判定不是符合。', indicators: '指标', missing: '未判定的原因',
      missingNote: '未判定 ≠ 符合:以下证据缺失,规则无从判断。', provenance: '来源与版本', licences: '内含软件的许可',
      before: '上一页', after: '下一页', all: '全部', page: (a, b) => `第 ${a} 页,共 ${b} 页`,
      count: (f, n, p) => `${f} 条发现(共 ${n} 条),涉及 ${p} 宗`, none: '请在地图上点选宗地,或在列表中选一行。',
      area: '面积', concerned: '涉及', share: '占图形', register: '登记', facts: '事实', occupied: '占用', basis: '依据',
      reading: '方案包解释', law: '法规', next: '下一步', again: '复现', place: '位置', reasons: '原因', contract: '电子监管号',
      code: '代码', title: '名称', quote: '规划', layer: '图层', accepted: '认可', shared: n => `共 ${n} 处`,
      use: '用途', project: '项目', noFindings: '没有发现。', notJudged: n => `另有 ${n} 条规则未判定。`,
      id: '宗地', message: '内容', m2: 'm²', ha: '公顷', mu: '亩', total: '合计', plots: n => `${n} 宗`, value: '值',
      limit: '阈值', covered: '有证据', why: '说明', reason: '原因', rulesOf: '规则', number: '宗数(最多)',
      schematic: '示意图层,非法定边界:不得作为审查结论', synthetic: '合成样例', asOf: '基准日', tolerance: '位置容差',
      method: '面积', ellipsoidal: '椭球面积', planar: '平面面积', registerArea: '登记面积', input: '输入', hash: 'SHA-256',
      features: '要素', system: '坐标系', certainty: '精度', own: '自备', plan: '规划', program: '程序', command: '命令',
      brief: n => `前 ${n} 条发现有全部事实,其余只列要点;全部事实见 GeoJSON 或 --full。`, clip: '占用范围',
      error: '错误', warning: '警告', advisory: '提示', ofAll: '全图', file: '文件', incomplete: '未完成:部分输入无法读完',
      'exit-status': '退出码'
    },
    en: {
      skip: 'Skip to the findings', print: 'Print', other: '中文', conclusions: 'Plots by worst verdict', filters: 'Filters',
      search: 'Plot, project, words', rule: 'Rule', verdict: 'Verdict', severity: 'Severity', unit: 'Layout unit',
      clear: 'Clear filters', map: 'Map', legend: 'Legend (tick to show)', findings: 'Findings', plot: 'Plot',
      rules: 'Rules and counts', rulesNote: 'Every verdict is counted for every rule; not evaluated is not conforming.',
      indicators: 'Indicators', missing: 'Why rules were not evaluated',
      missingNote: 'Not evaluated is not conforming: this evidence is missing.', provenance: 'Provenance',
      licences: 'Licences of software inside', before: 'Previous', after: 'Next', all: 'all',
      page: (a, b) => `page ${a} of ${b}`, count: (f, n, p) => `${f} of ${n} findings, on ${p} plots`,
      none: 'Click a plot on the map or choose a row.', area: 'Area', concerned: 'Concerned', share: 'of the plot',
      register: 'Register', facts: 'Facts', occupied: 'Occupied', basis: 'Basis', reading: 'Reading of the package',
      law: 'Law', next: 'Next', again: 'Again', place: 'Place', reasons: 'Reasons', contract: 'Contract', code: 'Code',
      title: 'Title', quote: 'Plan', layer: 'Layer', accepted: 'Accepted', shared: n => `${n} features`, use: 'Use',
      project: 'Project', noFindings: 'No findings.', notJudged: n => `${n} more rules were not evaluated.`, id: 'Plot',
      message: 'Message', m2: 'm²', ha: 'ha', mu: 'mu', total: 'total', plots: n => `${n} plots`, value: 'Value',
      limit: 'Limit', covered: 'Evidence', why: 'Message', reason: 'Reason', rulesOf: 'Rules', number: 'Plots (most)',
      schematic: 'Schematic layers: no legal boundaries, not for decisions', synthetic: 'synthetic sample', asOf: 'as of',
      tolerance: 'tolerance', method: 'area', ellipsoidal: 'ellipsoidal', planar: 'planar', registerArea: 'register',
      input: 'Input', hash: 'SHA-256', features: 'Features', system: 'Reference system', certainty: 'Certainty',
      own: 'your own', plan: 'Plan', program: 'Program', command: 'Command',
      brief: n => `The first ${n} findings have all facts, the others their main ones; all: GeoJSON or --full.`,
      clip: 'occupied area', error: 'error', warning: 'warning', advisory: 'advisory', ofAll: 'whole map', file: 'file',
      incomplete: 'Incomplete: an input could not be read to its end', 'exit-status': 'Exit status'
    }
  };
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
  const colour = word => getComputedStyle(document.documentElement).getPropertyValue('--' + word).trim() || '#888';
  const verdictName = index => say(context.verdicts[index].name);
  const mark = index => el('span', { class: 'mark', style: `--c:var(--${verdictWord(index)})` }, verdictName(index));

  // Shapes: whole 10⁻⁷ degrees, first point then steps.
  const path = flat => {
    const points = [];
    for (let i = 0, x = 0, y = 0; i < flat.length; i += 2) {
      x += flat[i]; y += flat[i + 1];
      points.push([y / 1e7, x / 1e7]);
    }
    return points;
  };
  const shape = polygons => polygons.map(rings => rings.map(path));

  // The map. Canvas, so that a city of plots stays quick.
  const map = L.map('map', { preferCanvas: true, zoomSnap: 0.25, attributionControl: false });
  const renderer = L.canvas({ padding: 0.3, tolerance: 3 });
  const styles = [
    ['plan-area', { color: '#444', weight: 2, dashArray: '8 5', fill: false }],
    ['blue-line:permanent', { color: '#0a54a8', weight: 1.5, fillColor: '#4d94dd', fillOpacity: 0.45 }],
    ['blue-line:pre-control', { color: '#3c8ed6', weight: 1, dashArray: '4 3', fillColor: '#a8d0f2', fillOpacity: 0.4 }],
    ['reserved-land', { color: '#777', weight: 1.5, dashArray: '3 3', fillColor: '#fff', fillOpacity: 0.75 }],
    ['core', { color: '#8a3f9e', weight: 2, fillOpacity: 0.03 }], ['axis', { color: '#8a3f9e', weight: 2, dashArray: '10 4', fillOpacity: 0.03 }],
    ['cluster', { color: '#8a6d3b', weight: 1.5, fillOpacity: 0.04 }]
  ];
  const shownAtFirst = ['plan-area', 'blue-line', 'reserved-land', 'core', 'axis', 'cluster'];
  const layerStyle = (role, position) => {
    const found = styles.find(([name]) => role === name) || styles.find(([name]) => role.split(':')[0] === name);
    const hue = (position * 47) % 360;
    return Object.assign({ interactive: false, renderer, fillOpacity: 0.12 },
      found ? found[1] : { color: `hsl(${hue},45%,40%)`, weight: 1 });
  };
  const layerEntries = context.layers.map((layer, position) => {
    const style = layerStyle(layer.r, position);
    const group = L.layerGroup();
    let isDrawn = false;
    const draw = () => {
      if (isDrawn) return;
      isDrawn = true;
      for (const feature of layer.f) {
        if (feature.g) group.addLayer(L.polygon(shape(feature.g), style));
        if (feature.l) for (const line of feature.l) group.addLayer(L.polyline(path(line), style));
        if (feature.o) for (const [x, y] of feature.o) {
          group.addLayer(L.circleMarker([y, x], Object.assign({}, style, { radius: 4, fillOpacity: 0.8 })));
        }
      }
    };
    return { layer, style, group, draw, isOn: shownAtFirst.includes(layer.r.split(':')[0]) };
  });
  const plotStyle = plot => {
    const word = verdictWord(plot.v);
    const isPlain = ['conforms', 'not-evaluated', 'not-applicable'].includes(word);
    return { renderer, color: colour(word), weight: isPlain ? 0.5 : 1.2, fillColor: colour(word), fillOpacity: isPlain ? 0.12 : 0.5 };
  };
  const plotGroup = L.featureGroup(), clipGroup = L.featureGroup();
  for (const plot of plots) {
    if (!plot.g) continue;
    plot.layer = L.polygon(shape(plot.g), plotStyle(plot));
    plot.layer.on('click', event => { L.DomEvent.stop(event); choosePlot(plot); });
    plotGroup.addLayer(plot.layer);
  }
  for (const finding of findings) {
    if (!finding.g) continue;
    finding.layer = L.polygon(shape(finding.g), { renderer, color: '#111', weight: 1, fillColor: colour(verdictWord(finding.v)), fillOpacity: 0.85 });
    finding.layer.on('click', event => { L.DomEvent.stop(event); chooseFinding(finding); });
    // What a layer leaves open may cover the whole map: it is shown when it is chosen.
    finding.isWide = Boolean(context.cards[finding.r].y);
    if (!finding.isWide) clipGroup.addLayer(finding.layer);
  }
  for (const entry of layerEntries) if (entry.isOn) { entry.draw(); map.addLayer(entry.group); }
  map.addLayer(plotGroup); map.addLayer(clipGroup);
  L.control.scale({ imperial: false }).addTo(map);
  const home = plotGroup.getLayers().length ? plotGroup.getBounds()
    : clipGroup.getLayers().length ? clipGroup.getBounds() : null;
  if (home) map.fitBounds(home, { animate: false, padding: [10, 10] }); else map.setView([0, 0], 2);

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
    const plot = byOrdinal.get(finding.o);
    return [card.c, card.t.zh, card.t.en, finding.i, finding.t, finding.m.zh, finding.m.en, plot && plot.n, ...(finding.j || [])]
      .some(text => text && text.toLowerCase().includes(filter.text));
  };
  const keys = {
    verdict: f => f.v, rule: f => context.cards[f.r].c, id: f => f.i || '', concerned: f => f.a
  };
  function apply() {
    shown = findings.filter(matches);
    const key = keys[sorting.key];
    shown.sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      const order = x < y ? -1 : x > y ? 1 : 0;
      return (sorting.down ? -order : order) || (a.o === null) - (b.o === null) || b.a - a.a || a.n - b.n;
    });
    page = 0;
    const visible = new Set(shown.map(f => f.o));
    const isFiltered = Object.values(filter).some(Boolean);
    for (const plot of plots) {
      if (!plot.layer) continue;
      const style = plotStyle(plot);
      if (isFiltered && !visible.has(plot.o)) { style.fillOpacity = 0.04; style.weight = 0.4; style.color = '#999'; }
      plot.layer.setStyle(style);
    }
    const visibleFindings = new Set(shown);
    for (const finding of findings) if (finding.layer && !finding.isWide) {
      if (visibleFindings.has(finding)) clipGroup.addLayer(finding.layer); else clipGroup.removeLayer(finding.layer);
    }
    visible.delete(null);
    $('count').textContent = w('count')(number(shown.length, 0), number(findings.length, 0), number(visible.size, 0));
    rows();
    totals();
  }
  function rows() {
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    page = Math.min(Math.max(page, 0), pages - 1);
    $('page').textContent = w('page')(page + 1, pages);
    $('before').disabled = page === 0;
    $('after').disabled = page === pages - 1;
    const columns = [['verdict', w('verdict')], ['rule', w('rule')], ['id', w('id')], ['concerned', `${w('concerned')} ${w('m2')}`, 'number']];
    $('heads').replaceChildren(...columns.map(([key, title, kind]) => el('th', {
      scope: 'col', class: kind || '', 'aria-sort': sorting.key === key ? (sorting.down ? 'descending' : 'ascending') : 'none'
    }, el('button', { type: 'button', onclick: () => {
      sorting = { key, down: sorting.key === key ? !sorting.down : key === 'verdict' || key === 'concerned' };
      apply();
    } }, title + (sorting.key === key ? (sorting.down ? ' ▾' : ' ▴') : '')))), el('th', { scope: 'col' }, w('message')));
    $('rows').replaceChildren(...shown.slice(page * pageSize, (page + 1) * pageSize).map(finding => {
      const card = context.cards[finding.r];
      return el('tr', {
        tabindex: '0', 'aria-selected': String(chosen === finding), 'data-finding': finding.z,
        onclick: () => chooseFinding(finding),
        onkeydown: event => {
          if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); chooseFinding(finding); }
          if (event.key === 'ArrowDown' && event.currentTarget.nextSibling) { event.preventDefault(); event.currentTarget.nextSibling.focus(); }
          if (event.key === 'ArrowUp' && event.currentTarget.previousSibling) { event.preventDefault(); event.currentTarget.previousSibling.focus(); }
        }
      }, el('td', {}, mark(finding.v)), el('td', { title: say(card.t) }, card.c), el('td', { class: 'id' }, finding.i || finding.f || '—'),
      el('td', { class: 'number' }, finding.a ? number(finding.a, 2) : '—'), el('td', {}, say(finding.m)));
    }));
  }
  function flash(layer) {
    if (!layer) return;
    const before = { color: layer.options.color, weight: layer.options.weight };
    let turns = 0;
    const turn = () => {
      layer.setStyle(turns % 2 ? before : { color: '#000', weight: 5 });
      if (++turns < 6) setTimeout(turn, 180);
    };
    turn();
  }
  function chooseFinding(finding) {
    if (chosen && chosen.isWide) map.removeLayer(chosen.layer);
    chosen = finding;
    if (finding.isWide) { map.addLayer(finding.layer); finding.layer.bringToBack(); }
    const plot = byOrdinal.get(finding.o);
    const layer = finding.layer || plot && plot.layer;
    if (layer) map.fitBounds(layer.getBounds(), { maxZoom: 17, padding: [60, 60], animate: false });
    else if (finding.h) map.setView([finding.h[1], finding.h[0]], 17, { animate: false });
    flash(plot && plot.layer || layer);
    for (const row of $('rows').children) row.setAttribute('aria-selected', String(row.dataset.finding === finding.z));
    details(plot, plot ? ofPlot.get(finding.o) || [] : [finding], finding);
  }
  function choosePlot(plot) {
    chosen = (ofPlot.get(plot.o) || [])[0] || null;
    flash(plot.layer);
    const at = shown.indexOf(chosen);
    if (at >= 0) { page = Math.floor(at / pageSize); rows(); const row = $('rows').children[at % pageSize]; if (row) row.scrollIntoView({ block: 'nearest' }); }
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
        [w('occupied'), (plot.q || []).map(([role, area]) => {
          const layer = context.layers.find(item => item.r === role);
          return `${layer ? say(layer.t) : role} ${number(area, 2)} m²`;
        }).join('\n')]]));
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
          [w('layer'), say(finding.s)], [w('next'), say(card.n)], [w('accepted'), say(finding.ac)],
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
        if (entry.isOn) { entry.draw(); map.addLayer(entry.group); plotGroup.bringToFront(); clipGroup.bringToFront(); } else map.removeLayer(entry.group);
      } });
      box.checked = entry.isOn;
      const style = `border-color:${entry.style.color};border-style:${entry.style.dashArray ? 'dashed' : 'solid'};background:${entry.style.fillColor || 'transparent'}`;
      return el('label', {}, box, el('span', { class: 'swatch', style }), say(entry.layer.t));
    });
    for (const index of [8, 7, 6, 5, 2]) {
      keys.push(el('label', {}, el('span', { class: 'swatch', style: `border-color:var(--${verdictWord(index)});background:var(--${verdictWord(index)})` }), verdictName(index)));
    }
    keys.push(el('label', {}, el('span', { class: 'swatch', style: 'border-color:#111;background:#c0262d' }), w('clip')));
    $('keys').replaceChildren(...keys);
  }
  function table(id, heads, lines) {
    $(id).replaceChildren(el('thead', {}, el('tr', {}, ...heads.map(([text, kind]) => el('th', { scope: 'col', class: kind || '' }, text)))),
      el('tbody', {}, ...lines.map(cells => el('tr', {}, ...cells.map((cell, at) => el('td', { class: heads[at][1] || '' }, cell))))));
  }
  function tables() {
    const verdicts = [8, 7, 6, 4, 5, 3, 2, 1, 0];
    const rules = run.rules.filter(rule => Object.values(rule.counts).some(Boolean));
    table('rules', [[w('code')], [w('title')], ...verdicts.map(v => [verdictName(v), 'number']), [w('ha'), 'number']],
      rules.map(rule => [rule.code, say(rule.title), ...verdicts.map(v => number(rule.counts[verdictWord(v)], 0)), number(rule.area_m2 / 1e4, 4)]));
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
    table('missing', [[w('reason')], [w('number'), 'number'], [w('rulesOf')]],
      [...reasons.values()].sort((a, b) => b.count - a.count).map(entry => [say(entry.reason), number(entry.count, 0), entry.codes.join(' ')]));
  }
  function provenance() {
    const from = run.provenance, method = { ellipsoidal: w('ellipsoidal'), planar: w('planar'), register: w('registerArea') }[from.area_method];
    const inputs = el('table', {}), layers = el('table', {});
    inputs.id = 'inputs'; layers.id = 'sources';
    $('provenance').replaceChildren(pairs([
      [w('plan'), `${say(from.plan.title)} ${from.plan.version}`], [w('asOf'), from.as_of], [w('method'), `${method} ${from.area_datum}`],
      [w('tolerance'), `${number(from.tolerance_m, 2)} m`], [w('program'), `landlint ${from.landlint}, GEOS ${from.geos}, PROJ ${from.proj}`],
      [w('exit-status'), String(run.exit_status)], [w('command'), el('code', {}, from.command.join(' '))],
      [w('findings'), findings.length > context.full ? w('brief')(number(context.full, 0)) : null]
    ]), inputs, layers);
    table('inputs', [[w('input')], [w('system')], [w('features'), 'number'], [w('hash')]],
      from.inputs.map(input => [input.path, input.crs, number(input.features, 0), el('code', { class: 'id' }, input.sha256)]));
    table('sources', [[w('layer')], [w('file')], [w('certainty')], [w('features'), 'number'], [w('hash')]],
      from.layers.filter(layer => layer.path).map(layer => [say(layer.label) + (layer.replaced ? ` (${w('own')})` : ''), layer.path,
        layer.basis, number(layer.features, 0), el('code', { class: 'id' }, layer.sha256)]));
    $('licence').textContent = licences.leaflet || '';
  }
  function speak() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    for (const node of document.querySelectorAll('[data-w]')) node.textContent = w(node.dataset.w);
    const from = run.provenance;
    $('title').textContent = say(context.title) || 'landlint';
    document.title = `${say(context.title)} · landlint`;
    $('subtitle').textContent = `${w('plots')(number(run.plots_total, 0))} · ${number(run.findings_total, 0)} ${w('findings')} · ${from.as_of ? w('asOf') + ' ' + from.as_of + ' · ' : ''}landlint ${from.landlint}`;
    const warnings = [];
    if (from.schematic) warnings.push(w('schematic'));
    if (from.synthetic) warnings.push(w('synthetic'));
    if (!run.complete) warnings.push(w('incomplete'), ...run.failures.map(say));
    $('warning').hidden = !warnings.length;
    $('warning').textContent = '⚠ ' + warnings.join(language === 'zh' ? ';' : '; ');
    $('language').textContent = w('other');
    $('language').lang = language === 'zh' ? 'en' : 'zh-CN';
    $('map').setAttribute('aria-label', w('map'));
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
    if (home) map.fitBounds(home, { animate: false });
  });
  $('before').addEventListener('click', () => { page -= 1; rows(); });
  $('after').addEventListener('click', () => { page += 1; rows(); });
  $('language').addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; speak(); });
  $('print').addEventListener('click', () => window.print());
  speak();
  document.documentElement.dataset.ready = 'true';
})();
