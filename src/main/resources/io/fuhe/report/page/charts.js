{
  const MOST_BARS = 8;
  const HEIGHT = 150;

  /** Bars of one name a row, each with its figures: the table is the chart. */
  const stacked = (title, first, list, label, choose) => {
    const counted = list
      .map(([, ...counts], i) => ({ i, counts, sum: counts[0] + counts[1] + counts[2] }))
      .filter(row => row.sum)
      .sort((a, b) => b.counts[0] - a.counts[0] || b.sum - a.sum || a.i - b.i);
    const most = Math.max(...counted.map(row => row.sum));
    const bar = row => {
      let x = 0;
      return draw('svg', { class: 'bar-row', 'aria-hidden': 'true' }, ...row.counts.map((n, s) => {
        const width = 100 * n / most;
        x += width;
        return draw('rect', {
          class: SEVERITIES[s], x: x - width + '%', width: width + '%', height: '100%',
        });
      }));
    };
    const body = make('tbody');
    const rowsTo = end => body.append(...counted.slice(body.rows.length, end).map(row =>
      make('tr', {},
        make('th', { scope: 'row' },
          make('button.plain', { type: 'button', onclick: () => choose(row.i) }, named(label(row.i))),
          bar(row)),
        ...row.counts.map(n => make('td' + (n ? '' : '.zero'), {}, amount(n))))));
    rowsTo(MOST_BARS);
    const rest = counted.length - body.rows.length;
    const more = rest > 0 && make('button.more', {
      type: 'button',
      onclick: () => {
        rowsTo(counted.length);
        more.remove();
      },
    }, say('page.more', amount(rest)));
    return make('figure.chart', {},
      make('figcaption', {}, title),
      make('table.bars', {},
        make('thead', {}, make('tr', {},
          make('th', { scope: 'col' }, first),
          ...SEVERITIES.map(s =>
            make('th.' + s, { scope: 'col' }, say('severity.' + s))))),
        body),
      more || null);
  };

  const range = ({ from, step, full, counts }, i) => {
    const above = 100 + (i - full - 1) * step;
    return i === 0 ? say('page.bin.below', from)
      : i < full ? say('page.bin.range', from + (i - 1) * step, from + i * step)
        : i === full ? '100'
          : i === counts.length - 1 ? (i === full + 1 ? say('page.bin.above', 100) : say('page.bin.open', above))
            : i === full + 1 ? say('page.bin.first', 100, above + step)
              : say('page.bin.range', above, above + step);
  };

  /** Columns over a scale; what lies above 100 is hatched and named. */
  const histogram = (id, title, said, data, ticks) => {
    const skip = data.from > 0 ? 0 : 1;
    const slots = data.counts.slice(skip);
    const most = Math.max(1, ...slots);
    const width = 100 / slots.length;
    const at = value =>
      (value <= 100 ? 1 + (value - data.from) / data.step : data.full + 1 + (value - 100) / data.step) - skip;
    const mark = at(100) + 1;
    const columns = slots.map((n, i) => n && draw('rect', {
      class: i >= mark ? 'over' : 'column',
      x: i * width + width * 0.1 + '%', width: width * 0.8 + '%',
      y: HEIGHT - (HEIGHT - 20) * n / most, height: (HEIGHT - 20) * n / most,
    }, draw('title', {}, range(data, i + skip) + say('page.colon') + amount(n)))).filter(column => column);
    const tops = slots.map((n, i) => n && draw('text', {
      class: 'top', x: (i + 0.5) * width + '%', y: HEIGHT - (HEIGHT - 20) * n / most - 4,
    }, amount(n))).filter(text => text);
    const axis = ticks.map(value => draw('text', {
      class: 'tick', x: (at(value) + 0.5) * width + '%', y: HEIGHT + 16,
    }, value > 100 ? value + '+' : String(value)));
    const band = draw('rect', {
      class: 'beyond', x: mark * width + '%', width: (slots.length - mark) * width + '%', height: HEIGHT,
    });
    const table = make('details.asTable', {},
      make('summary', {}, say('page.asTable')),
      make('table', {},
        make('thead', {}, make('tr', {},
          make('th', { scope: 'col' }, title), make('th', { scope: 'col' }, say('page.forms')))),
        make('tbody', {}, slots.map((n, i) => n && make('tr', {},
          make('th', { scope: 'row' }, range(data, i + skip)), make('td', {}, amount(n))))
          .filter(row => row))));
    return make('figure.chart', {},
      make('figcaption', {}, title),
      make('p.said', {}, said),
      draw('svg', {
        class: 'histogram', role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`, height: HEIGHT + 22,
      },
      draw('title', { id: id + '-title' }, title),
      draw('desc', { id: id + '-desc' }, said),
      draw('defs', {}, draw('pattern', {
        id: 'hatch-' + id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
      }, draw('rect', { class: 'hatch', width: 2.5, height: 5 }))),
      band, ...columns, ...tops,
      draw('line', { class: 'axis', x1: 0, x2: '100%', y1: HEIGHT, y2: HEIGHT }),
      ...axis),
      table);
  };

  const from = (data, first) => data.counts.slice(first).reduce((a, b) => a + b, 0);
  const share = (part, all) => (100 * part / all).toFixed(0) + '%';
  const columns = [[], []];
  if (summary.severities.some(n => n)) {
    columns[0].push(stacked(say('page.byUnit'), say('column.unit'), summary.units, unitName,
      i => show({ unit: i })));
    columns[1].push(stacked(say('page.byRule'), say('column.rule'), summary.rules, i => ruleWords(i).title,
      i => show({ rule: i })));
  }
  const scored = from(summary.scores, 0);
  if (scored) {
    const high = from(summary.scores, 36);
    columns[0].push(histogram('scores', say('page.scores'),
      say('page.scores.said', amount(scored), amount(high), share(high, scored)),
      summary.scores, [60, 65, 70, 75, 80, 85, 90, 95, 100]));
  }
  const executed = from(summary.rates, 0);
  if (executed) {
    const over = from(summary.rates, summary.rates.full + 1);
    columns[1].push(histogram('rates', say('page.rates'),
      say('page.rates.said', amount(executed), amount(over), share(over, executed)),
      summary.rates, [0, 20, 40, 60, 80, 100, 120]));
  }
  $('charts').append(...columns.map(charts => make('div', {}, charts)));
  $('glance').hidden = !columns.flat().length;
}
