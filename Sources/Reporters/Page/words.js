'use strict';
// Everything the page says by itself, in both languages.
const pageWords = {
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
    use: '用途', project: '项目', noFindings: '没有发现。', found: n => `${n} 条发现`, pages: '翻页', calm: (n, codes) => `另 ${n} 条规则只有符合或不适用:${codes}`, mapLabel: '地图:方向键移动,加减键缩放;内容与发现列表相同', quiet: n => `无发现的宗地 ${n} 宗:`, notJudged: n => `另有 ${n} 条规则未判定。`,
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
    project: 'Project', noFindings: 'No findings.', found: n => `${n} findings`, pages: 'Pages', calm: (n, codes) => `${n} more rules only conform or do not apply: ${codes}`, mapLabel: 'Map: arrow keys move it, plus and minus zoom; the list of findings says the same', quiet: n => `${n} plots without findings:`, notJudged: n => `${n} more rules were not evaluated.`, id: 'Plot',
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
