/**
 * What an administrator does about imports: sends a file, looks at its first rows, pauses, goes on, stops. What runs is
 * drawn by the server, every two seconds.
 */

const page = document.querySelector('[data-imports]');
const form = page.querySelector('[data-send]');
const problemLine = form.querySelector('[data-problem]');
const firstRows = document.getElementById('r-dry');
const sayings = page.querySelector('[data-sayings]').content;
const { send, toast, announce, alert, filled, counted, wordsOfMistake, wordsOfProblem } = globalThis.redress;

/* ---------- what stands in the way ---------- */

/** What the service says with a code, in the page's language; undefined where only a later service knows it. */
function wordsSaid(kind, code, values = []) {
  const text = sayings.querySelector(`[data-saying="${CSS.escape(`${kind}.${code}`)}"]`)?.textContent;
  return text && filled(text, ...values);
}

/** A problem in the page's language; what the service adds and the page has no text for, in the service's own. */
function wordsOf(problem) {
  const why = problem.failureCode && wordsSaid('FileFailure', problem.failureCode, problem.failureArguments);
  if (why) return { words: why };
  const told = [...page.querySelectorAll('[data-refusals] > li')].find(each => each.dataset.type === problem.type);
  if (told) return { words: told.textContent, detail: problem.detail };
  if (problem.errors?.length > 0) return { words: problem.errors.map(wordsOfField).join(' ') };
  return { words: wordsOfProblem(problem) ?? page.dataset.failed };
}

function wordsOfField(error) {
  const label = form.elements[error.field]?.labels?.[0]?.textContent ?? error.field;
  return filled(page.dataset.wrong, label, (error.code && wordsOfMistake(error)) ?? error.reason);
}

function showProblem({ words, detail }) {
  const parts = [document.createTextNode(words)];
  if (detail) {
    const added = document.createElement('span');
    added.lang = 'en';
    added.textContent = detail;
    parts.push(added);
  }
  problemLine.replaceChildren(...parts);
  problemLine.hidden = false;
  problemLine.focus();
}

/* ---------- sending ---------- */

/** The same for the same file and choices: sent twice, it is imported once. */
let requestKey = crypto.randomUUID();

/** What is left empty is left out. */
function parts() {
  const all = [...new FormData(form)].filter(([name, value]) => value !== '' && (name !== 'mapping' || isMapped()));
  const asked = new FormData();
  for (const [name, value] of all) asked.append(name, value);
  return asked;
}

const isMapped = () => form.elements.format.value === 'mapped';

/** Sends the form; gives the answer's content, or null where the page tells why not. */
async function ask(address, headers = {}) {
  problemLine.hidden = true;
  if (form.elements.file.files.length === 0) {
    showProblem({ words: page.dataset.noFile });
    return null;
  }
  form.setAttribute('aria-busy', 'true');
  announce(page.dataset.sending);
  try {
    const answer = await send('POST', address, parts(), headers);
    if (answer.ok) return await answer.json();
    showProblem(wordsOf(await answer.json().catch(() => ({}))));
  } catch {
    showProblem({ words: page.dataset.failed });
  } finally {
    form.removeAttribute('aria-busy');
  }
  return null;
}

async function sendFile() {
  const accepted = await ask('/api/imports', { 'Idempotency-Key': requestKey });
  if (!accepted) return;
  toast(page.dataset.sent, { action: page.dataset.open, address: `/imports/${accepted.id}` });
  requestKey = crypto.randomUUID();
  form.reset();
  firstRows.hidden = true;
  showMapping();
  refresh('r-running');
}

/* ---------- the first rows ---------- */

async function showFirstRows() {
  const run = await ask('/api/imports?dryRun=true');
  if (!run) return;
  firstRows.querySelector('[data-dry-sub]').textContent =
    run.rows.length === 0 ? page.dataset.dryEmpty : filled(page.dataset.dryTitle, counted(run.rows.length), run.encoding);
  firstRows.querySelector('tbody').replaceChildren(...run.rows.map(rowOf));
  firstRows.hidden = false;
  firstRows.focus();
}

function rowOf(row) {
  const line = document.createElement('tr');
  const received = row.facts[0];
  line.append(
    cell('th', counted(row.line), { className: 'n num', scope: 'row' }),
    cell('td', row.caseNumber ?? '', { className: 'num nowrap' }),
    cell('td', received?.occurredAt ?? '', { className: 'num nowrap' }),
    cell('td', aboutOf(received), { className: 'wrap' }),
    cell('td', row.facts.map(fact => nameOf(fact.type)).join(' · '), { className: 'wrap' }),
    remarksOf(row),
  );
  return line;
}

function cell(tag, text, properties) {
  const made = Object.assign(document.createElement(tag), properties);
  made.textContent = text;
  return made;
}

const aboutOf = received =>
  [received?.data.product, received?.data.issue].filter(each => each && each !== 'NOT_RECORDED').join(' · ');

const nameOf = fact => page.querySelector(`[data-fact="${CSS.escape(fact)}"]`)?.textContent ?? fact;

/** Why the row would be left out, or what is odd about it. */
function remarksOf(row) {
  const remarks = row.rejection ? [row.rejection] : row.warnings;
  const made = cell('td', '', { className: row.rejection ? 'wrap ink-late' : 'wrap' });
  made.append(...remarks.map(remarkOf));
  return made;
}

function remarkOf({ field, reason, code, arguments: values }) {
  const said = wordsSaid('RowRemark', code, values);
  const made = document.createElement('p');
  if (!said) made.lang = 'en';
  made.textContent = filled(page.dataset.remark, field ?? page.dataset.row, said ?? reason);
  return made;
}

/* ---------- what is under way ---------- */

function refresh(region) {
  globalThis.htmx.trigger(document.getElementById(region), 'refresh');
}

const doneBy = { pause: page.dataset.paused, resume: page.dataset.resumed, cancel: page.dataset.cancelled };

async function act(step, id) {
  try {
    const answer = await send('POST', `/api/imports/${id}/${step}`);
    const said = answer.ok ? doneBy[step] : wordsOf(await answer.json().catch(() => ({}))).words;
    toast(said);
    if (!answer.ok) alert(said);
  } catch {
    alert(page.dataset.failed);
    toast(page.dataset.failed);
  }
  refresh('r-running');
}

/** Asks before it stops one for good; the answer is the dialog's. */
function confirmCancel(id) {
  const dialog = document.getElementById('confirm-cancel');
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'go' && act('cancel', id), { once: true });
  dialog.showModal();
}

const underWay = () => new Set([...page.querySelectorAll('[data-unfinished]')].map(each => each.dataset.unfinished));
let shown = underWay();

/** What has left the upper part has ended: the list below tells how, unless somebody reads further down in it. */
function followEnded() {
  const now = underWay();
  const hasEnded = [...shown].some(id => !now.has(id));
  shown = now;
  if (hasEnded && !new URLSearchParams(location.search).has('cursor')) refresh('r-ended');
}

/* ---------- beginning ---------- */

function showButtons() {
  for (const each of page.querySelectorAll('[data-scripted][hidden]')) each.hidden = false;
}

function showMapping() {
  page.querySelector('[data-mapping]').hidden = !isMapped();
  form.elements.mapping.required = isMapped();
}

/** The button that had the focus when its region was drawn anew; pause and go on are the same button to its user. */
let focused = null;

function keepFocus() {
  if (focused && document.activeElement === document.body) {
    const id = focused.replace(/^(pause|resume)-/, '');
    const same = [focused, `pause-${id}`, `resume-${id}`].map(each => document.getElementById(each)).find(each => each);
    (same ?? page.querySelector('h2 a'))?.focus({ preventScroll: true });
  }
  focused = null;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  sendFile();
});
form.addEventListener('change', () => {
  requestKey = crypto.randomUUID();
  showMapping();
});
page.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  if ('dry' in button.dataset) showFirstRows();
  else if (button.dataset.act) act(button.dataset.act, button.dataset.import);
  else if (button.dataset.cancel) confirmCancel(button.dataset.cancel);
});
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target.contains(document.activeElement)) focused = document.activeElement.id;
});
// With the swap, not when it has settled: a key that is pressed in between would reach nobody. Settling hides buttons again.
document.body.addEventListener('htmx:afterSwap', () => {
  showButtons();
  keepFocus();
});
document.body.addEventListener('htmx:afterSettle', () => {
  showButtons();
  followEnded();
});
showButtons();
showMapping();
