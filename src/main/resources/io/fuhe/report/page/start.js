{
  const checks = (id, constants, prefix) => $(id).append(...constants.map(constant =>
    make('label.check', {},
      make('input', { type: 'checkbox', value: constant }),
      say(prefix + constant), ' ', make('b'))));

  const chosen = id => [...$(id).querySelectorAll('input:checked')].map(box => box.value);
  const numberOf = id => $(id).value === '' ? null : Number($(id).value);

  const fromForm = () => {
    view = {
      words: $('words').value.trim(), unit: numberOf('unit'), rule: numberOf('rule'), year: numberOf('year'),
      severities: chosen('severity'), kinds: chosen('kind'), states: chosen('state'), sort: $('sort').value,
      page: 0, finding: null,
    };
    writeAddress();
    update();
  };

  const again = () => {
    ledgerPage = 0;
    showLedger();
  };

  const fromAddress = () => {
    readAddress();
    update();
    openFinding();
  };

  checks('severity', SEVERITIES, 'severity.');
  checks('kind', KINDS, 'ruleKind.');
  checks('state', STATES, 'state.');
  for (const sort of Object.keys(SORTS)) {
    $('sort').add(new Option(say('page.sort.' + sort), sort));
  }
  $('status').add(new Option(say('page.option', say('page.all'), amount(summary.files.reduce((a, b) => a + b, 0))), ''));
  STATUSES.forEach((status, i) => summary.files[i] && $('status').add(
    new Option(say('page.option', say('status.' + status), amount(summary.files[i])), i)));

  document.addEventListener('DOMContentLoaded', () => {
    readFindings();
    readLedger();
    fromAddress();
    showLedger();
    $('filter').addEventListener('change', event => event.target !== $('words') && fromForm());
    $('words').addEventListener('input', settled(fromForm));
    $('filter').addEventListener('submit', event => event.preventDefault());
    $('filter').addEventListener('reset', event => {
      event.preventDefault();
      $('words').value = '';
      show({});
      $('words').focus();
    });
    $('ledger-filter').addEventListener('submit', event => event.preventDefault());
    $('ledger-words').addEventListener('input', settled(again));
    $('status').addEventListener('change', again);
    addEventListener('hashchange', fromAddress);
  });

  addEventListener('beforeprint', () => {
    $('list').start = 1;
    $('list').replaceChildren(...shown.slice(0, MOST_PRINTED).map(findingItem));
    $('list').querySelectorAll('details').forEach(details => {
      details.open = true;
    });
    if (shown.length > MOST_PRINTED) {
      $('scope').append(say('list.separator') + say('page.printed', amount(MOST_PRINTED)));
    }
  });
  addEventListener('afterprint', update);
}
