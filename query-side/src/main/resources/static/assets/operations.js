/**
 * What an administrator does about views and the replica: rebuilds one after asking, makes the other anew, takes up what was
 * set aside, and sees about how long a rebuild still takes, measured here from one look to the next. The regions refresh themselves.
 */

/** Less than this between two looks says nothing about the speed. */
const MEASURED_FROM_MILLIS = 2_000;
const SECONDS_TOLD_UP_TO = 90;

const page = document.querySelector('[data-operations]');
const { send, toast, alert, filled, counted } = globalThis.redress;

/** By view: when it was first seen at which position. */
const seen = new Map();

function showTimeLeft() {
  const running = new Set();
  for (const line of page.querySelectorAll('[data-rebuilding]')) {
    const { view } = line.dataset;
    const position = Number(line.dataset.position);
    running.add(view);
    const first = seen.get(view);
    if (!first || first.position > position) {
      seen.set(view, { position, at: performance.now() });
      continue;
    }
    const millis = performance.now() - first.at;
    if (millis < MEASURED_FROM_MILLIS || position === first.position) continue;
    const left = ((Number(line.dataset.until) - position) * millis) / (position - first.position);
    line.textContent = filled(page.dataset.left, told(Math.max(1, Math.round(left / 1_000))));
  }
  for (const view of seen.keys()) if (!running.has(view)) seen.delete(view);
}

function told(seconds) {
  return seconds <= SECONDS_TOLD_UP_TO
    ? filled(page.dataset.seconds, counted(seconds))
    : filled(page.dataset.minutes, counted(Math.round(seconds / 60)));
}

function showButtons() {
  for (const button of page.querySelectorAll('[data-scripted][hidden]')) button.hidden = false;
}

/** The button that had the focus when its region was drawn anew. */
let focused = null;

/** Buttons come hidden, so htmx cannot give the focus back: whoever is about to press one keeps it. */
function keepFocus() {
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  focused = null;
}

function refresh() {
  for (const region of page.querySelectorAll('[data-region]')) globalThis.htmx.trigger(region, 'refresh');
}

/** Asks before it empties a view; the answer is the dialog's. */
function confirmRebuild(view) {
  const dialog = document.getElementById('confirm-rebuild');
  dialog.querySelector('h2').textContent = filled(page.dataset.confirm, view);
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'go' && rebuild(view), { once: true });
  dialog.showModal();
}

async function act(address, tell, method = 'POST') {
  try {
    const answer = await send(method, address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    toast(tell(await answer.json()));
  } catch {
    alert(page.dataset.failed);
    toast(page.dataset.failed);
  }
  refresh();
}

function rebuild(view) {
  return act(`/api/views/${view}/rebuild`, () => filled(page.dataset.rebuildBegun, view));
}

function retry(address) {
  return act(address, done => filled(page.dataset.retried, counted(done.released), counted(done.deadLetters)));
}

/** A new one is made beside the one that answers, so nobody needs to be asked. */
function replica(method) {
  const told = method === 'POST' ? page.dataset.replicaBegun : page.dataset.replicaGivenUp;
  return act('/api/mining/replica/rebuild', () => told, method);
}

page.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button?.dataset.rebuild) confirmRebuild(button.dataset.rebuild);
  else if (button?.dataset.retry) retry(button.dataset.retry);
  else if (button?.dataset.replica) replica(button.dataset.replica);
});
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target.contains(document.activeElement)) focused = document.activeElement.id;
});
document.body.addEventListener('htmx:afterSettle', () => {
  showButtons();
  keepFocus();
  showTimeLeft();
});
showButtons();
showTimeLeft();
