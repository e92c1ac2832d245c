/**
 * Sends the changes that an administrator makes to the organisation as the commands of the API, and shows why one was
 * refused beside its form. What was typed stays until a change is recorded.
 */

const page = document.querySelector('[data-organisation]');
const { send, toast, toastNext, filled, wordsOfMistake, wordsOfProblem } = globalThis.redress;

/** The fields of a form as a command; what is left empty is left out. */
function commandOf(form) {
  const filled = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '');
  return Object.fromEntries(filled);
}

async function reasonOf(answer, step) {
  const problem = await answer.json().catch(() => ({}));
  const told = [...page.querySelectorAll('[data-refusals] > li')].find(each => each.dataset.type === problem.type);
  if (told) return told.textContent;
  if (problem.errors?.length > 0) return problem.errors.map(error => mistakeIn(step, error)).join(' ');
  return wordsOfProblem(problem) ?? page.dataset.failed;
}

/** A mistake that only the service could see, at the field that the form names. */
function mistakeIn(step, error) {
  const control = page.querySelector(`[data-step="${step}"] [name="${CSS.escape(error.field)}"]`);
  const label = control?.labels[0]?.textContent ?? error.field;
  return filled(page.dataset.wrong, label, wordsOfMistake(error) ?? error.reason);
}

/** Tells why not, or shows the organisation as it is now. The key makes a second click the same change. */
async function take(step, command, key) {
  try {
    const answer = await send('POST', `/api/organisation/${step}`, command, { 'Idempotency-Key': key });
    if (!answer.ok) return await reasonOf(answer, step);
    toastNext(page.dataset.done);
    location.reload();
    return null;
  } catch {
    return page.dataset.failed;
  }
}

function showProblem(form, reason) {
  const line = form.querySelector('[data-problem]');
  line.textContent = reason ?? '';
  line.hidden = reason === null;
  if (reason !== null) form.querySelector('input, select')?.focus();
}

async function submit(form) {
  const command = commandOf(form);
  const typed = JSON.stringify(command);
  if (form.dataset.typed !== typed) {
    form.dataset.typed = typed;
    form.dataset.key = crypto.randomUUID();
  }
  showProblem(form, null);
  showProblem(form, await take(form.dataset.step, command, form.dataset.key));
}

/** Asks before a role is taken away; the answer is the dialog's. */
function confirmRevoke(button) {
  const dialog = document.getElementById('confirm-revoke');
  const { revoke: person, role, unit, question } = button.dataset;
  dialog.querySelector('h2').textContent = question;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'go' && revokeRole({ person, role, unit }), { once: true });
  dialog.showModal();
}

async function revokeRole(command) {
  const reason = await take('revoke-role', command, crypto.randomUUID());
  if (reason !== null) {
    globalThis.redress.alert(reason);
    toast(reason);
  }
}

page.addEventListener('submit', event => {
  if (!event.target.dataset.step) return;
  event.preventDefault();
  submit(event.target);
});
page.addEventListener('click', event => {
  const button = event.target.closest('[data-revoke]');
  if (button) confirmRevoke(button);
});
for (const button of page.querySelectorAll('[data-scripted]')) button.hidden = false;
