{
  const total = list => list.reduce((a, b) => a + b, 0);
  const fact = (name, value) => make('div', {}, make('dt', {}, name), make('dd', {}, value));
  const named = summary.units.filter(([name]) => name).length;
  const files = STATUSES
    .map((status, i) => [status, summary.files[i]])
    .filter(([, n]) => n)
    .map(([status, n]) => say('page.filesBy', say('status.' + status), amount(n)))
    .join(say('page.semicomma'));

  $('facts').append(
    fact(say('page.years'), summary.years.join(say('page.comma')) || say('page.none')),
    fact(say('page.units'), amount(named)),
    fact(say('page.forms'), amount(summary.forms)),
    ...(summary.unchecked
      ? [fact(say('page.unchecked'), make('button.plain', {
        type: 'button', onclick: () => showInLedger(say('page.unchecked.term')),
      }, say('page.unchecked.said', amount(summary.unchecked))))]
      : []),
    fact(say('page.files'), say('page.filesOf', amount(total(summary.files)), files)));

  $('tiles').append(...SEVERITIES.map((severity, i) =>
    make('li', {},
      make('button.tile.' + severity, {
        type: 'button',
        onclick: () => show({ severities: [severity] }),
      },
      make('strong', {}, amount(summary.severities[i])),
      make('span.name', {}, say('severity.' + severity)),
      make('span.meaning', {}, say('page.meaning.' + severity))))));

  $('states').append(
    make('span', {}, say('page.against')),
    ...STATES.map((state, i) =>
      make('button.state.' + state, {
        type: 'button',
        onclick: () => show({ states: [state] }),
      }, say('state.' + state), ' ', make('b', {}, amount(summary.states[i])))));

  for (const link of document.querySelectorAll('.bar a, .skip')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      goTo(link.hash.slice(1));
    });
  }
}
