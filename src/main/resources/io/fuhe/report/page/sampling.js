{
  const MOST_RANKS = 10;

  /** The units of one year, those to be looked at first before the others. */
  const ranks = (year, units) => {
    const body = make('tbody');
    const rowsTo = end => body.append(...units.slice(body.rows.length, end).map(([, rank, unit, points, reasons]) =>
      make('tr', {},
        make('td.rank', {}, String(rank)),
        make('th', { scope: 'row' },
          make('button.plain', { type: 'button', onclick: () => show({ unit }) }, named(unitName(unit)))),
        make('td.points', {}, points),
        make('td.reasons', {}, reasons.length
          ? make('ul', {}, ...reasons.map(reason => make('li', {}, reason)))
          : say('page.sampling.none')))));
    rowsTo(MOST_RANKS);
    const rest = units.length - body.rows.length;
    const more = rest > 0 && make('button.more', {
      type: 'button',
      onclick: () => {
        rowsTo(units.length);
        more.remove();
      },
    }, say('page.more', amount(rest)));
    return make('figure.ranks', {},
      make('figcaption', {}, say('page.sampling.year', year)),
      make('table', {},
        make('thead', {}, make('tr', {},
          make('th.rank', { scope: 'col' }, say('column.rank')),
          make('th', { scope: 'col' }, say('column.unit')),
          make('th.points', { scope: 'col' }, say('column.samplingPoints')),
          make('th', { scope: 'col' }, say('column.samplingReasons')))),
        body),
      more || null);
  };

  const years = [...new Set(summary.sampling.map(([year]) => year))];
  $('ranks').append(...years.map(year =>
    ranks(year, summary.sampling.filter(([of]) => of === year))));
  $('sampling').hidden = !years.length;
}
