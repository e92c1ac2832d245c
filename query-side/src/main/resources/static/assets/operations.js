/**
 * What an administrator does about views and the replica: makes them anew beside those that answer, pauses that, gives it up,
 * lets other rows answer after asking, takes up what was set aside or discards it with a reason. The regions refresh themselves.
 */

const page = document.querySelector('[data-operations]');
const discardDialog = document.getElementById('discard-letter');
const { send, toast, alert, filled, counted, wordsOfProblem } = globalThis.redress;

const ALREADY_DISCARDED = 'urn:redress:problem:already-discarded';

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

/** What is done to the making of a view, by the word on its button. */
const WISHES = {
  rebuild: ['POST', 'rebuild'],
  pause: ['POST', 'rebuild/pause'],
  resume: ['POST', 'rebuild/resume'],
  switch: ['POST', 'rebuild/switch'],
  cancel: ['DELETE', 'rebuild'],
  back: ['POST', 'rollback'],
};

/** Asks before other rows answer: people will see them. The answer is the dialog's. */
function confirmWish({ ask, view, told }) {
  const dialog = document.getElementById(`confirm-${ask}`);
  dialog.querySelector('h2').textContent = filled(dialog.dataset.title, view);
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'go' && fulfil(ask, view, told), { once: true });
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

function fulfil(wish, view, told) {
  const [method, path] = WISHES[wish];
  return act(`/api/views/${view}/${path}`, () => told, method);
}

function retry(address) {
  return act(address, done => filled(page.dataset.retried, counted(done.released), counted(done.deadLetters)));
}

/** Asks for the reason; the dialog stays, with what was typed, until the decision is recorded. */
function askForReason({ discard: view, complaint, firstPosition, parkedAt }) {
  discardDialog.querySelector('h2').textContent = filled(page.dataset.discard, complaint.slice(0, 8), view);
  discardDialog.querySelector('form').reset();
  discardDialog.letter = { view, complaint, firstPosition: Number(firstPosition), parkedAt };
  showDiscardProblem(null);
  discardDialog.showModal();
}

function showDiscardProblem(reason) {
  const line = discardDialog.querySelector('[data-problem]');
  line.textContent = reason ?? '';
  line.hidden = reason === null;
}

/** The key is the same as long as the same is sent, so that a second click is the same decision. */
async function discard(form) {
  const command = { ...discardDialog.letter, reason: form.elements.reason.value.trim() };
  if (command.reason === '') return showDiscardProblem(page.dataset.reasonMissing);
  const typed = JSON.stringify(command);
  if (form.dataset.typed !== typed) {
    form.dataset.typed = typed;
    form.dataset.key = crypto.randomUUID();
  }
  const problem = await problemOfDiscarding(command, form.dataset.key);
  showDiscardProblem(problem);
  if (problem !== null) return undefined;
  discardDialog.close();
  toast(page.dataset.discarded);
  return refresh();
}

async function problemOfDiscarding(command, key) {
  try {
    const answer = await send('POST', '/api/operations/discard-dead-letter', command, { 'Idempotency-Key': key });
    if (answer.ok) return null;
    const problem = await answer.json().catch(() => ({}));
    return problem.type === ALREADY_DISCARDED ? page.dataset.discardedBefore : (wordsOfProblem(problem) ?? page.dataset.failed);
  } catch {
    return page.dataset.failed;
  }
}

/** Holds what the views have applied against the log, or gives that up. */
function reconcile({ reconcile: method, told }) {
  return act('/api/views/reconciliation', () => told, method);
}

/** A new one is made beside the one that answers, so nobody needs to be asked. */
function replica(method) {
  const told = method === 'POST' ? page.dataset.replicaBegun : page.dataset.replicaGivenUp;
  return act('/api/mining/replica/rebuild', () => told, method);
}

page.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button?.dataset.wish) fulfil(button.dataset.wish, button.dataset.view, button.dataset.told);
  else if (button?.dataset.ask) confirmWish(button.dataset);
  else if (button?.dataset.retry) retry(button.dataset.retry);
  else if (button?.dataset.discard) askForReason(button.dataset);
  else if (button && 'keep' in button.dataset) discardDialog.close();
  else if (button?.dataset.reconcile) reconcile(button.dataset);
  else if (button?.dataset.replica) replica(button.dataset.replica);
});
discardDialog?.addEventListener('submit', event => {
  event.preventDefault();
  discard(event.target);
});
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target.contains(document.activeElement)) focused = document.activeElement.id;
});
// With the swap, not when it has settled: a key that is pressed in between would reach nobody. Settling hides buttons again.
for (const moment of ['htmx:afterSwap', 'htmx:afterSettle']) {
  document.body.addEventListener(moment, () => {
    showButtons();
    keepFocus();
  });
}
showButtons();
