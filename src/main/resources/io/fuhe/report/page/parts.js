const PART_PAGE = 'index.html';

/** Goes to the part of the list that has a unit, or to the list of the parts. */
function toPart(wanted) {
  const name = wanted.unit == null ? null : summary.units[wanted.unit][0];
  const part = summary.parts.find(([, first, last]) => name != null && first <= name && name <= last);
  if (part) {
    location.href = `${part.at(-1)}/${PART_PAGE}#${new URLSearchParams({ unit: name || '-' })}`;
  } else {
    goTo('findings');
  }
}

{
  const link = (href, words) => make('a', { href }, words);
  const head = key => make('th', { scope: 'col' }, say('column.' + key));
  const cell = (...content) => make('td', {}, ...content);
  const unit = name => named(name || say('page.noUnit'));

  const row = ([number, first, last, errors, warnings, notices, gone, folder]) =>
    make('tr', {},
      make('th', { scope: 'row' }, link(`${folder}/${PART_PAGE}`, amount(number))),
      cell(unit(first)), cell(unit(last)),
      cell(amount(errors)), cell(amount(warnings)), cell(amount(notices)), cell(amount(gone)),
      cell(link(`${folder}/anomalies.xlsx`, 'anomalies.xlsx')));

  if (summary.parts.length) {
    $('parts').append(
      make('p.intro', {}, say('page.parts.intro')),
      make('figure.ranks', {}, make('table', {},
        make('thead', {}, make('tr', {}, ...['part', 'firstUnit', 'lastUnit', 'errors', 'warnings',
          'notices', 'gone', 'workbook'].map(head))),
        make('tbody', {}, ...summary.parts.map(row)))));
    for (const id of ['filter', 'count', 'scope', 'list', 'pages']) {
      $(id).classList.add('elsewhere');
    }
  }
  if (summary.part) {
    $('facts').replaceChildren(make('div', {},
      make('dt', {}, say('page.part')),
      make('dd', {}, say('page.part.of', ...summary.part.map(amount)), ' ',
        link('../../' + PART_PAGE, say('page.part.all')))));
    for (const id of ['sampling', 'ledger']) {
      $(id).hidden = true;
      document.querySelector(`.bar a[href="#${id}"]`).hidden = true;
    }
  }
}
