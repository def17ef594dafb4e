const PAGE = 25;

/** What can be printed at once without the browser giving up. */
const MOST_PRINTED = 5000;

const SORTS = {
  weight: (a, b) => a.leader.severity - b.leader.severity || b.leader.share - a.leader.share
    || a.leader.index - b.leader.index || a.index - b.index,
  unit: (a, b) => a.unit - b.unit || a.severity - b.severity || a.index - b.index,
  rule: (a, b) => a.rule - b.rule || a.index - b.index,
  share: (a, b) => b.share - a.share || a.index - b.index,
  file: (a, b) => a.index - b.index,
};

const USUAL = {
  words: '', unit: null, rule: null, year: null, severities: SEVERITIES, kinds: KINDS, states: ['NEW', 'STILL'],
  sort: 'weight', page: 0, finding: null,
};

let findings = [];
let years = [];
let shown = [];
let view = { ...USUAL };

function readFindings() {
  findings = rows('findings').map((
    [severity, state, rule, unit, project, year, files, message, declared, expected, difference,
      place, fingerprint, share, changed, cause, sum, decided], index) => ({
    index, severity, state, rule, unit, project, year, files, message, declared, expected,
    difference, place, fingerprint, share, changed, cause, sum, decided, text: null,
  }));
  years = [...new Set(findings.map(f => f.year))].filter(year => year).sort((a, b) => b - a);
  $('year').closest('label').hidden = years.length < 2;
  const named = new Map(findings.map(f => [f.fingerprint, f]));
  findings.forEach(f => { f.leader = named.get(f.cause) ?? f; });
}

function textOf(f) {
  f.text ??= fold([
    unitName(f.unit), f.project, f.year ? say('page.year', String(f.year)).replace(/\s/g, '') : '', ruleWords(f.rule).title, ruleId(f.rule), f.message, f.place,
    f.fingerprint, ...f.files, ...(f.sum ? f.sum.rows.map(([label]) => label) : []), f.decided ? f.decided[1] : '',
  ].join('\n'));
  return f.text;
}

/** Finds what the view asks for, and how many there would be for each other choice. */
function select() {
  const wanted = terms(view.words);
  const severities = SEVERITIES.map(s => view.severities.includes(s));
  const kinds = KINDS.map(k => view.kinds.includes(k));
  const states = STATES.map(s => view.states.includes(s));
  const counts = {
    unit: [], rule: [], year: [], severity: [0, 0, 0], kind: [0, 0], state: [0, 0, 0], units: 0, rules: 0, years: 0,
  };
  shown = [];
  for (const f of findings) {
    if (wanted.length && !wanted.every(term => textOf(f).includes(term))) {
      continue;
    }
    const unit = view.unit == null || view.unit === f.unit;
    const rule = view.rule == null || view.rule === f.rule;
    const yearOf = years.indexOf(f.year);
    const year = view.year == null || view.year === yearOf;
    const severity = severities[f.severity];
    const kindOf = ruleWords(f.rule).kind;
    const kind = kinds[kindOf];
    const state = states[f.state];
    if (unit && rule && severity && kind && state) {
      counts.year[yearOf] = (counts.year[yearOf] ?? 0) + 1;
      counts.years++;
    }
    if (!year) {
      continue;
    }
    if (rule && severity && kind && state) {
      counts.unit[f.unit] = (counts.unit[f.unit] ?? 0) + 1;
      counts.units++;
    }
    if (unit && severity && kind && state) {
      counts.rule[f.rule] = (counts.rule[f.rule] ?? 0) + 1;
      counts.rules++;
    }
    if (unit && rule && kind && state) {
      counts.severity[f.severity]++;
    }
    if (unit && rule && severity && state) {
      counts.kind[kindOf]++;
    }
    if (unit && rule && severity && kind) {
      counts.state[f.state]++;
    }
    if (unit && rule && severity && kind && state) {
      shown.push(f);
    }
  }
  shown.sort(SORTS[view.sort]);
  return counts;
}

function options(box, chosen, all, names, counts) {
  while (box.options.length <= names.length) {
    box.add(new Option());
  }
  const set = (i, text, value) => {
    const option = box.options[i];
    if (option.text !== text) {
      option.text = text;
    }
    option.value = value;
  };
  set(0, say('page.option', say('page.all'), amount(all)), '');
  names.forEach((name, i) => {
    set(i + 1, say('page.option', name, amount(counts[i] ?? 0)), i);
    box.options[i + 1].hidden = !counts[i] && i !== chosen;
  });
  box.value = chosen ?? '';
}

function showCounts(counts) {
  options($('unit'), view.unit, counts.units, summary.units.map((u, i) => brief(unitName(i))), counts.unit);
  options($('rule'), view.rule, counts.rules, summary.rules.map((r, i) => ruleWords(i).title), counts.rule);
  options($('year'), view.year, counts.years, years.map(String), counts.year);
  const boxes = (id, counted, chosen) => $(id).querySelectorAll('label').forEach((label, i) => {
    const box = label.querySelector('input');
    box.checked = chosen.includes(box.value);
    label.querySelector('b').textContent = amount(counted[i]);
  });
  boxes('severity', counts.severity, view.severities);
  boxes('kind', counts.kind, view.kinds);
  boxes('state', counts.state, view.states);
  $('sort').value = view.sort;
  if (document.activeElement !== $('words')) {
    $('words').value = view.words;
  }
  $('count').textContent = shown.length
    ? say('page.shown', amount(shown.length), amount(findings.length))
    : say(findings.length ? 'page.noneShown' : 'page.noneFound', amount(findings.length));
  $('scope').textContent = scope();
}

/** What the list was narrowed to, in words, for the print. */
function scope() {
  return [
    view.words && say('page.counted', say('page.search'), view.words),
    view.unit != null && say('page.counted', say('column.unit'), brief(unitName(view.unit))),
    view.rule != null && say('page.counted', say('column.rule'), ruleWords(view.rule).title),
    view.year != null && say('page.counted', say('column.year'), String(years[view.year])),
    say('page.counted', say('column.severity'),
      view.severities.map(s => say('severity.' + s)).join(say('page.comma'))),
    say('page.counted', say('column.ruleKind'),
      view.kinds.map(k => say('ruleKind.' + k)).join(say('page.comma'))),
    say('page.counted', say('column.state'),
      view.states.map(s => say('state.' + s)).join(say('page.comma'))),
  ].filter(words => words).join(say('list.separator'));
}

function showPage() {
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  view.page = Math.min(view.page, pages - 1);
  $('list').start = view.page * PAGE + 1;
  $('list').replaceChildren(
    ...shown.slice(view.page * PAGE, (view.page + 1) * PAGE).map(findingItem));
  pager($('pages'), view.page, pages, page => {
    show({ ...view, page, finding: null });
  });
}

/** Shows a view of the list: what is not said is as usual. */
function show(wanted) {
  if (summary.parts.length) {
    toPart(wanted);
    return;
  }
  view = { ...USUAL, ...wanted };
  writeAddress();
  update();
  goTo('findings');
}

function update() {
  showCounts(select());
  if (view.finding) {
    const at = shown.findIndex(f => f.fingerprint === view.finding);
    view.page = at < 0 ? view.page : Math.floor(at / PAGE);
  }
  showPage();
}

/** Opens the finding that the address names. */
function openFinding() {
  const f = shown.find(each => each.fingerprint === view.finding);
  if (f) {
    const details = $('f-' + f.index);
    details.open = true;
    details.scrollIntoView();
    details.querySelector('summary').focus({ preventScroll: true });
  }
}

function writeAddress() {
  const said = new URLSearchParams();
  const put = (key, value, usual) => value !== usual && said.set(key, value);
  put('q', view.words, '');
  put('unit', view.unit == null ? '' : summary.units[view.unit][0] || '-', '');
  put('rule', view.rule == null ? '' : ruleId(view.rule), '');
  put('year', view.year == null ? '' : String(years[view.year]), '');
  put('severity', view.severities.join(), USUAL.severities.join());
  put('kind', view.kinds.join(), USUAL.kinds.join());
  put('state', view.states.join(), USUAL.states.join());
  put('sort', view.sort, USUAL.sort);
  put('page', String(view.page + 1), '1');
  put('finding', view.finding ?? '', '');
  history.replaceState(null, '', '#' + said);
}

function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const among = (key, all, usual) =>
    said.has(key) ? all.filter(one => said.get(key).split(',').includes(one)) : usual;
  const number = (list, name) => {
    const at = list.findIndex(([each]) => each === name);
    return at < 0 ? null : at;
  };
  view = {
    words: said.get('q') ?? '',
    unit: said.has('unit') ? number(summary.units, said.get('unit').replace(/^-$/, '')) : null,
    rule: said.has('rule') ? number(summary.rules, said.get('rule')) : null,
    year: years.includes(Number(said.get('year'))) ? years.indexOf(Number(said.get('year'))) : null,
    severities: among('severity', SEVERITIES, USUAL.severities),
    kinds: among('kind', KINDS, USUAL.kinds),
    states: among('state', STATES, said.has('finding') ? STATES : USUAL.states),
    sort: Object.hasOwn(SORTS, said.get('sort')) ? said.get('sort') : USUAL.sort,
    page: Math.max(0, (parseInt(said.get('page'), 10) || 1) - 1),
    finding: said.get('finding'),
  };
}
