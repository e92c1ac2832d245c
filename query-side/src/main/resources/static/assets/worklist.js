/**
 * The worklist: several cases are given to an owner at once, each decided on its own; rows follow what happens, without
 * moving under the pointer. Without it the list says what was true when it was opened.
 */

/** Commands on their way at a time: quick, and no flood. */
const SENT_AT_ONCE = 4;

const { send, announce, filled, counted, whenNews, readUnasked, wordsOfMistake, wordsOfProblem } = globalThis.redress;
const texts = document.getElementById('worklist-texts').dataset;
const list = document.getElementById('list');
const bulk = document.getElementById('bulk');
const newRows = document.getElementById('new-rows');

const rows = () => [...document.querySelectorAll('#rows > tr')];
const boxOf = row => row.querySelector('.w-pick input');
const byId = all => new Map(all.map(row => [row.dataset.id, row]));

/* ---------- choosing rows ---------- */

/** The id of the row chosen last: the rows themselves may be drawn anew. */
let lastPicked = null;

const picked = () => rows().filter(row => boxOf(row).checked);

function showBoxes(within) {
  if (!bulk) return;
  for (const cell of within.querySelectorAll('.w-pick')) cell.hidden = false;
}

function pick(row, isOn) {
  boxOf(row).checked = isOn;
  row.classList.toggle('is-on', isOn);
}

/** Chooses every row between the one chosen last and this one. */
function pickUpTo(row) {
  const all = rows();
  const last = all.find(each => each.dataset.id === lastPicked) ?? row;
  const [from, until] = [all.indexOf(last), all.indexOf(row)].sort((one, other) => one - other);
  all.slice(from, until + 1).forEach(each => pick(each, true));
}

function onPick(event) {
  const row = event.target.closest('tr');
  if (event.shiftKey) pickUpTo(row);
  pick(row, event.target.checked);
  lastPicked = row.dataset.id;
  showBulk();
}

/** Shift and x: up to the row that has the focus. */
function onKey(event) {
  if (event.key === 'Escape' && !bulk.hidden && !document.querySelector('dialog[open]')) cancel();
  const row = document.activeElement.closest('#rows > tr');
  if (event.key === 'X' && row && !event.ctrlKey && !event.metaKey && !event.altKey) {
    pickUpTo(row);
    lastPicked = row.dataset.id;
    showBulk();
  }
}

function showBulk() {
  const count = picked().length;
  const wasHidden = bulk.hidden;
  bulk.hidden = count === 0;
  bulk.querySelector('b').textContent = filled(texts.selected, counted(count));
  if (wasHidden && count > 0) announce(bulk.querySelector('b').textContent);
}

function pickNone() {
  rows().forEach(row => pick(row, false));
  showBulk();
}

/* ---------- one owner for several cases ---------- */

let isStopped = false;

/** What became of one case: done, stale or refused for a reason. */
async function assign(row, owner) {
  const { id, version } = row.dataset;
  try {
    const answer = await send('POST', `/api/complaints/${encodeURIComponent(id)}/assign-owner`, { owner }, {
      'If-Match': `"${version}"`,
      'Idempotency-Key': crypto.randomUUID(),
    });
    if (answer.ok) return texts.done;
    if (answer.status === 412) return texts.stale;
    return reasonOf(await answer.json()) ?? filled(texts.refused, answer.status);
  } catch {
    return texts.failed;
  }
}

function reasonOf(problem) {
  const kind = (problem.type ?? '').split(':').at(-1);
  const refusal = document.querySelector(`#refusals [data-kind="${CSS.escape(kind)}"]`);
  const [mistake] = problem.errors ?? [];
  return refusal?.textContent ?? (mistake ? wordsOfMistake(mistake) : wordsOfProblem(problem));
}

async function assignAll(event) {
  event.preventDefault();
  const owner = bulk.elements.owner.value.trim();
  const waiting = picked();
  const all = waiting.length;
  const outcomes = new Map();
  isStopped = false;
  bulk.setAttribute('aria-busy', 'true');
  bulk.querySelector('.bulk__x').firstChild.textContent = texts.stop;
  const work = async () => {
    while (waiting.length > 0 && !isStopped) {
      const row = waiting.shift();
      note(outcomes, await assign(row, owner), row);
      bulk.querySelector('b').textContent = filled(texts.working, counted(all - waiting.length), counted(all));
    }
  };
  await Promise.all(Array.from({ length: SENT_AT_ONCE }, work));
  waiting.forEach(row => note(outcomes, texts.stopped, row));
  bulk.removeAttribute('aria-busy');
  bulk.querySelector('.bulk__x').firstChild.textContent = texts.cancel;
  showOutcomes(outcomes);
}

function note(outcomes, outcome, row) {
  outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), row]);
}

/** Groups what was done and what was not, and why; what was not done stays chosen. */
function showOutcomes(outcomes) {
  const result = document.getElementById('bulk-result');
  const groups = [...outcomes].map(([outcome, cases]) => {
    const group = document.createElement('details');
    group.className = 'disclose';
    group.open = outcome !== texts.done;
    const title = document.createElement('summary');
    title.textContent = `${outcome} (${counted(cases.length)})`;
    const links = document.createElement('p');
    links.className = 'outcome';
    for (const row of cases) {
      const link = document.createElement('a');
      link.href = `/complaints/${encodeURIComponent(row.dataset.id)}`;
      link.className = 'num';
      link.textContent = row.dataset.number;
      links.append(link, ' ');
    }
    group.append(title, links);
    return group;
  });
  result.querySelector('.panel__body').replaceChildren(...groups);
  result.hidden = false;
  (outcomes.get(texts.done) ?? []).forEach(row => pick(row, false));
  showBulk();
  result.focus();
}

function cancel() {
  if (bulk.hasAttribute('aria-busy')) isStopped = true;
  else pickNone();
}

/* ---------- what happens meanwhile ---------- */

let freshPage = null;

async function refresh() {
  const page = await readUnasked(location.href);
  if (page === null) return;
  freshPage = page;
  compare();
}

/** Changes rows where they stand, marks those that left, and counts those that came. */
function compare() {
  const fresh = [...freshPage.querySelectorAll('#rows > tr')];
  const freshById = byId(fresh);
  const shown = rows();
  const shownById = byId(shown);
  const lastKnown = shown.findLastIndex(row => freshById.has(row.dataset.id));
  const mayBeOnNextPage = at => freshPage.querySelector('a[rel=next]') !== null && at > lastKnown;
  shown.forEach((row, at) => {
    const now = freshById.get(row.dataset.id);
    if (now) change(row, now);
    else if (!mayBeOnNextPage(at)) leave(row);
  });
  offer(fresh.filter(row => !shownById.has(row.dataset.id)).length);
  const foot = freshPage.getElementById('foot');
  if (foot && list) document.getElementById('foot').firstElementChild.textContent = foot.firstElementChild.textContent;
}

function change(row, now) {
  row.classList.remove('is-gone');
  if (Number(now.dataset.version) <= Number(row.dataset.version)) return;
  const hadFocus = row.contains(document.activeElement) && document.activeElement.tagName === 'A';
  const pickCell = row.querySelector('.w-pick');
  const cells = [...document.importNode(now, true).children].filter(cell => !cell.matches('.w-pick'));
  row.replaceChildren(pickCell, ...cells);
  row.dataset.version = now.dataset.version;
  mark(row, texts.changed);
  row.classList.add('is-changed');
  if (hadFocus) row.querySelector('a').focus({ preventScroll: true });
}

function leave(row) {
  if (row.classList.contains('is-gone')) return;
  row.classList.add('is-gone');
  mark(row, texts.left);
}

/** A word behind the number, for those who do not see the mark. */
function mark(row, text) {
  const head = row.querySelector('th');
  head.querySelector('.vh')?.remove();
  const word = document.createElement('span');
  word.className = 'vh';
  word.textContent = ` ${text}`;
  head.append(word);
}

function lookedAt(event) {
  const row = event.target.closest?.('.is-changed');
  if (!row) return;
  row.classList.remove('is-changed');
  row.querySelector('th .vh')?.remove();
}

function offer(count) {
  newRows.hidden = count === 0;
  const text = filled(texts.new, counted(count));
  if (newRows.lastElementChild.textContent === text) return;
  newRows.lastElementChild.textContent = text;
  if (count > 0) announce(text);
}

/** Takes the whole list as it is now; who had chosen rows keeps them. */
function showNew() {
  const chosen = new Set(picked().map(row => row.dataset.id));
  if (!list) {
    location.reload();
    return;
  }
  const fresh = document.importNode(freshPage.getElementById('list'), true);
  document.getElementById('list').replaceChildren(...fresh.childNodes);
  document.getElementById('foot').replaceChildren(...document.importNode(freshPage.getElementById('foot'), true).childNodes);
  showBoxes(document);
  rows().filter(row => chosen.has(row.dataset.id)).forEach(row => pick(row, true));
  if (bulk) showBulk();
  newRows.hidden = true;
  rows()[0]?.querySelector('a')?.focus();
}

/* ---------- beginning ---------- */

if (bulk) {
  showBoxes(document);
  document.addEventListener('click', event => {
    if (event.target.matches('.w-pick input')) onPick(event);
  });
  bulk.addEventListener('submit', assignAll);
  bulk.querySelector('.bulk__x').addEventListener('click', cancel);
  document.addEventListener('keydown', onKey);
  pickNone();
}
newRows.addEventListener('click', showNew);
document.addEventListener('pointerover', lookedAt);
document.addEventListener('focusin', lookedAt);
whenNews(refresh);
