const summary = JSON.parse(document.getElementById('summary').textContent);
const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'];
const KINDS = ['ARITHMETIC', 'JUDGEMENT'];
const STATES = ['NEW', 'STILL', 'GONE'];
const STATUSES = ['RECEIVED', 'ACCEPTED', 'QUARANTINED', 'DUPLICATE', 'SUPERSEDED', 'WITHDRAWN'];

const $ = id => document.getElementById(id);

/** The words of a message, its arguments filled in. */
function say(key, ...args) {
  return summary.words[key].replace(/\{(\d)\}/g, (all, i) => args[i] ?? '');
}

/** An element; strings among its children stay text, whatever they say. */
function make(name, attributes, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  element.classList.add(...classes);
  fill(element, attributes, children);
  return element;
}

function draw(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes, children);
  return element;
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== false && value != null) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child != null && child !== ''));
}

const amount = n => n.toLocaleString(document.documentElement.lang);

/** A figure as printed, with a minus sign that is one. */
const figure = text => text.replace(/^-(?=\d)/, '\u2212');

const unitName = i => summary.units[i][0] || say('page.noUnit');

const LONGEST_NAME = 60;

/** A name that buries nothing: a long one is cut, and whole when the mouse rests on it. */
function brief(name) {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : letters.slice(0, LONGEST_NAME).join('') + '\u2026\u2026';
}

const named = name =>
  brief(name) === name ? name : make('span', { title: name }, brief(name));

const ruleId = i => summary.rules[i][0];
const ruleWords = i => summary.ruleWords[ruleId(i)];

const fold = text => text.normalize('NFKC').toLowerCase();
const terms = text => fold(text).split(/\s+/).filter(term => term);

/** All rows of a kind; their blocks are not needed any more. */
function rows(kind) {
  const all = [];
  for (const block of document.querySelectorAll(`script[data-rows="${kind}"]`)) {
    for (const row of JSON.parse(block.textContent)) {
      all.push(row);
    }
    block.remove();
  }
  return all;
}

summary.units = rows('units');
summary.sampling = rows('sampling');
summary.annotated = Object.fromEntries(rows('annotated'));

/** Goes to a section without leaving the filter that the address holds. */
function goTo(id) {
  $(id).scrollIntoView();
  $(id).focus({ preventScroll: true });
}

/** Waits for the end of typing. */
function settled(action) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 150);
  };
}
