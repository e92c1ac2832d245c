/**
 * Asks in SQL and shows the answer as a table, or takes it along as a file. Why a question is refused stands beside it,
 * with the place where it goes wrong selected.
 */

const page = document.querySelector('[data-sql]');
const form = page.querySelector('[data-ask]');
const text = form.elements.sql;
const answerPanel = document.getElementById('sql-answer');
const { send, announce, filled, counted, wordsOfMistake, wordsOfProblem } = globalThis.redress;

/** Rows that a page shows; a file has as many as the service allows. */
const ROWS_SHOWN_MAX = 1_000;
const ADDRESS = '/api/mining/sql';
const FILE_NAME = 'answer.csv';

let asking = false;

/** A sentence in the page's language, and behind it what the engine says, which is English. */
function reasonOf(problem) {
  const told = [...page.querySelectorAll('[data-refusals] > li')].find(each => each.dataset.type === problem.type);
  const mistake = problem.errors?.[0] && wordsOfMistake(problem.errors[0]);
  return [told?.textContent ?? mistake ?? wordsOfProblem(problem) ?? page.dataset.failed, placeOf(problem)].filter(Boolean).join(' ');
}

/** Line and column, both from 1, as editors count. */
function placeOf({ position }) {
  if (position === undefined) return null;
  const lines = text.value.slice(0, position).split('\n');
  return filled(page.dataset.position, lines.length, lines.at(-1).length + 1);
}

function showProblem(problem) {
  const line = form.querySelector('[data-problem]');
  line.replaceChildren();
  line.hidden = problem === null;
  text.removeAttribute('aria-invalid');
  if (problem === null) return;
  text.setAttribute('aria-invalid', 'true');
  line.append(reasonOf(problem));
  if (problem.detail) {
    const detail = document.createElement('span');
    detail.lang = 'en';
    detail.textContent = problem.detail;
    line.append(' ', detail);
  }
  text.focus();
  if (problem.position !== undefined) text.setSelectionRange(problem.position, endOfWord(problem.position));
}

function endOfWord(position) {
  return position + (text.value.slice(position).match(/^[\p{L}\p{N}_]+/u)?.[0].length ?? 1);
}

/** One question at a time; what was asked before stays until there is an answer. */
async function ask(body, headers, use) {
  if (asking || !form.reportValidity()) return;
  asking = true;
  form.setAttribute('aria-busy', 'true');
  announce(page.dataset.asking);
  try {
    const answer = await send('POST', ADDRESS, body, headers);
    if (answer.ok) {
      showProblem(null);
      await use(answer);
    } else {
      showProblem(await answer.json().catch(() => ({})));
    }
  } catch {
    showProblem({});
  } finally {
    asking = false;
    form.removeAttribute('aria-busy');
  }
}

const askForTable = () => ask({ sql: text.value, rows: ROWS_SHOWN_MAX }, {}, async answer => showTable(await answer.json()));

const askForFile = () =>
  ask({ sql: text.value }, { Accept: 'text/csv, application/problem+json' }, async answer => save(await answer.blob()));

function showTable({ columns, rows, truncated, millis }) {
  const isNumber = columns.map((column, at) => rows.length > 0 && rows.every(row => row[at] === null || typeof row[at] === 'number'));
  answerPanel.querySelector('thead tr').replaceChildren(...columns.map((column, at) => cell('th', column.name, isNumber[at])));
  answerPanel.querySelector('tbody').replaceChildren(...rows.map(row => line(row, isNumber)));
  const told = summaryOf(rows.length, truncated, millis);
  answerPanel.querySelector('[data-told]').textContent = told;
  answerPanel.hidden = false;
  announce(told);
}

function summaryOf(rows, truncated, millis) {
  const { none, one, rows: many, truncated: cut } = page.dataset;
  const count = rows === 0 ? none : filled(rows === 1 ? one : many, counted(rows), counted(millis));
  return truncated ? `${count} ${cut}` : count;
}

function line(row, isNumber) {
  const shown = document.createElement('tr');
  shown.append(...row.map((value, at) => cell('td', value, isNumber[at])));
  return shown;
}

function cell(kind, value, isNumber) {
  const shown = document.createElement(kind);
  if (kind === 'th') shown.scope = 'col';
  if (isNumber) shown.className = 'n num';
  shown.textContent = value ?? page.dataset.null;
  if (value === null) shown.classList.add('muted');
  return shown;
}

function save(blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  askForTable();
});
text.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  askForTable();
});
form.querySelector('[data-file]').addEventListener('click', askForFile);
for (const control of form.querySelectorAll('[data-scripted]')) control.hidden = false;
