/** Fills a navigation with the ways to other pages of a list. */
function pager(nav, page, pages, go) {
  const turn = (key, to, on) =>
    make('button', { type: 'button', disabled: !on, onclick: () => go(to) }, say(key));
  nav.hidden = pages < 2;
  nav.replaceChildren(
    turn('page.first', 0, page > 0),
    turn('page.previous', page - 1, page > 0),
    make('span', {}, say('page.ofPages', amount(page + 1), amount(pages))),
    turn('page.next', page + 1, page < pages - 1),
    turn('page.last', pages - 1, page < pages - 1));
}
