/** Figures below one another, the decimal points too: what is missing is there but not seen. */
function column(texts) {
  const decimals = text => (text.split('.')[1] ?? '').length;
  const most = Math.max(...texts.filter(text => text != null).map(decimals));
  return texts.map(text => {
    if (text == null) {
      return null;
    }
    const missing = most - decimals(text);
    const pad = missing && (decimals(text) ? '' : '.') + '0'.repeat(missing);
    return make('span', {}, figure(text),
      pad ? make('span.pad', { 'aria-hidden': 'true' }, pad) : null);
  });
}

/** The sum as a sum: its rows, the total under a line, what was declared beside it. */
function sumTable(f) {
  const { rows: addends, total } = f.sum;
  const numeric = text => text != null && /^-?[\d.]+$/.test(text);
  const declared = numeric(f.declared) ? f.declared : null;
  const figures = column([...addends.map(([, value]) => value), total, declared, f.difference]);
  const [sum, said, difference] = figures.slice(addends.length);
  return make('table.sum', {},
    make('caption', {}, say('page.sum')),
    make('thead', {}, make('tr', {},
      make('th', { scope: 'col' }, say('page.sum.row')),
      make('th', { scope: 'col' }, say('column.place')),
      make('th.n', { scope: 'col' }, say('column.expected')),
      make('th.n', { scope: 'col' }, say('column.declared')))),
    make('tbody', {}, addends.map(([label, , place], i) => make('tr', {},
      make('td', {}, label),
      make('td.at', {}, place),
      make('td.n', {}, figures[i]),
      make('td')))),
    make('tfoot', {},
      make('tr', {},
        make('th', { scope: 'row', colspan: 2 }, say('page.sum.total')),
        make('td.n', {}, sum),
        make('td.n.declared', {}, said ?? f.declared)),
      f.difference && make('tr', {},
        make('th', { scope: 'row', colspan: 2 }, say('page.sum.difference')),
        make('td'),
        make('td.n.difference', {}, difference))));
}

function annotatedLink(copy) {
  return copy ? make('a', { href: copy }, say('page.annotated')) : say('page.notAnnotated');
}

function evidence(f) {
  const rule = ruleWords(f.rule);
  const part = (name, ...words) => make('div', {}, make('dt', {}, name), make('dd', {}, ...words));
  return make('div.evidence', {},
    f.sum ? sumTable(f) : null,
    f.decided ? decisions(f.decided) : null,
    make('dl', {},
      part(say('column.file'), ...f.files.map(path => make('p', {},
        make('button.plain.path', { type: 'button', onclick: () => showInLedger(path) }, path),
        STATES[f.state] === 'GONE' ? null : [' ', annotatedLink(summary.annotated[path])]))),
      f.place ? part(say('column.place'), f.place) : null,
      part(say('column.ruleKind'), say('ruleKind.' + KINDS[rule.kind])),
      part(say('column.basis'), rule.basis),
      part(say('page.what'), rule.what),
      part(say('page.why'), rule.why),
      part(say('column.falseAlarms'), rule.falseAlarms),
      part(say('column.verify'), rule.verify),
      part(say('page.fingerprint'),
        make('code', {}, f.fingerprint), ' ',
        make('a', { href: '#finding=' + f.fingerprint }, say('page.link')))));
}

/** What people decided about it, the first first: who and when, what, why, on what figures. */
function decisions([, , rows]) {
  return make('div.decisions', {},
    make('b', { role: 'heading', 'aria-level': 4 }, say('page.decisions')),
    make('ol', {}, rows.map(([at, by, act, before, after, why, figures, batch]) => make('li', {},
      make('p', {}, make('b', {}, act), ' ', make('span', {}, [by, at, batch].join(' \u00b7 '))),
      make('p', {}, before, ' \u2192 ', after, make('span', {}, figures)),
      why ? make('p', {}, why) : null))));
}

/** A finding: what an auditor needs at once, and below it what proves it. */
function findingItem(f) {
  const severity = SEVERITIES[f.severity];
  const state = STATES[f.state];
  const pair = (name, value, kind) =>
    value ? make('span.pair.' + kind, {}, name, ' ', make('b', {}, figure(value))) : null;
  return make('li', {},
    make('details.finding.' + severity + (f.cause ? '.follows' : ''), { id: 'f-' + f.index },
      make('summary', {},
        make('span.line', {},
          make('span.badge.' + severity, {}, say('severity.' + severity)),
          make('span.rule', { role: 'heading', 'aria-level': 3 }, ruleWords(f.rule).title),
          make('span.stateMark.' + state, {}, say(f.changed ? 'state.CHANGED' : 'state.' + state)),
          f.decided?.[0] ? make('span.stateMark.decided', {}, f.decided[0]) : null),
        make('span.who', {},
          [unitName(f.unit), f.project, f.year ? say('page.year', String(f.year)) : '']
            .filter(words => words).map(words => make('span', {}, named(words)))),
        make('span.said', {}, f.message),
        f.decided?.[1] ? make('span.held', {}, f.decided[1]) : null,
        make('span.figures', {},
          pair(say('column.declared'), f.declared, 'declared'),
          pair(say('column.expected'), f.expected, 'expected'),
          pair(say('column.difference'), f.difference, 'difference'))),
      evidence(f)));
}
