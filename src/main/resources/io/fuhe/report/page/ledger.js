const FILES = 50;

let ledger = [];
let ledgerPage = 0;

function readLedger() {
  ledger = rows('files').map(([path, status, reason, notes, forms, size, sha256]) =>
    ({ path, status, reason, notes, forms, size, sha256 }));
}

function fileItem(f) {
  const status = STATUSES[f.status];
  return make('li', {},
    make('p.line', {},
      make('span.status.' + status, {}, say('status.' + status)),
      make('span.path', {}, f.path)),
    f.reason && make('p', {}, f.reason),
    f.notes.map(note => make('p', {}, note)),
    make('p.small', {},
      make('span', {}, say('page.counted', say('column.forms'), amount(f.forms))),
      make('span', {}, say('page.counted', say('column.size'), amount(f.size))),
      f.sha256 && make('code', {}, f.sha256)));
}

function showLedger() {
  const wanted = terms($('ledger-words').value);
  const status = $('status').value;
  const found = ledger.filter(f =>
    (status === '' || f.status === Number(status))
    && wanted.every(term => fold([f.path, f.reason ?? '', ...f.notes, f.sha256].join('\n')).includes(term)));
  const pages = Math.max(1, Math.ceil(found.length / FILES));
  ledgerPage = Math.min(ledgerPage, pages - 1);
  $('ledger-count').textContent = say('page.ledger.shown', amount(found.length), amount(ledger.length));
  $('files').replaceChildren(
    ...found.slice(ledgerPage * FILES, (ledgerPage + 1) * FILES).map(fileItem));
  pager($('file-pages'), ledgerPage, pages, page => {
    ledgerPage = page;
    showLedger();
    goTo('ledger');
  });
}

/** Shows the files of which the ledger says so: one by its path, or several by a note. */
function showInLedger(words) {
  $('ledger-words').value = words;
  $('status').value = '';
  ledgerPage = 0;
  showLedger();
  goTo('ledger');
}
