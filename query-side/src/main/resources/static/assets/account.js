/**
 * What people do about their own account: another password, the end of all that is signed in, tokens for programs. What
 * was typed stays until it is taken, passwords apart.
 */

const page = document.querySelector('[data-account]');
const { send, useToken, toast, toastNext, filled, wordsOfMistake, wordsOfProblem } = globalThis.redress;
const ADDRESS = '/api/account';

async function reasonOf(answer, form) {
  const problem = await answer.json().catch(() => ({}));
  if (problem.errors?.length > 0) return problem.errors.map(error => mistakeIn(form, error)).join(' ');
  return wordsOfProblem(problem) ?? page.dataset.failed;
}

function mistakeIn(form, error) {
  const control = form.querySelector(`[name="${CSS.escape(error.field)}"]`);
  const label = control?.closest('fieldset')?.querySelector('legend')?.textContent ?? control?.labels[0]?.textContent ?? error.field;
  return filled(page.dataset.wrong, label, wordsOfMistake(error) ?? error.reason);
}

function say(form, reason) {
  const line = form.querySelector('[data-problem]');
  line.textContent = reason ?? '';
  line.hidden = reason === null;
}

/** Sends it once at a time, and tells beside the form why it was not taken; null then. */
async function take(form, method, address, body) {
  const button = form.querySelector('button');
  say(form, null);
  button.disabled = true;
  try {
    const answer = await send(method, address, body);
    if (answer.ok) return answer;
    say(form, await reasonOf(answer, form));
  } catch {
    say(form, page.dataset.failed);
  } finally {
    button.disabled = false;
  }
  return null;
}

async function changePassword(form) {
  const { current, password, repeated } = Object.fromEntries(new FormData(form));
  if (password !== repeated) {
    say(form, page.dataset.differs);
    return;
  }
  const answer = await take(form, 'POST', `${ADDRESS}/change-password`, { current, password });
  if (!answer) return;
  useToken((await answer.json()).csrfToken);
  form.reset();
  toast(page.dataset.changed);
}

async function signOutEverywhere(form) {
  if (await take(form, 'POST', `${ADDRESS}/sign-out-everywhere`)) location.assign('/sign-in?left');
}

async function makeToken(form) {
  const typed = new FormData(form);
  const answer = await take(form, 'POST', `${ADDRESS}/tokens`, {
    label: typed.get('label').trim(),
    scopes: typed.getAll('scopes'),
    days: Number(typed.get('days')),
  });
  if (answer) showOnce((await answer.json()).secret);
}

/** The page is loaded anew when the secret is closed: nothing of it stays. */
function showOnce(secret) {
  const dialog = document.getElementById('made');
  dialog.querySelector('[data-secret]').textContent = secret;
  dialog.querySelector('[data-copy]').addEventListener('click', () =>
    navigator.clipboard.writeText(secret).then(() => toast(page.dataset.copied), () => getSelection().selectAllChildren(dialog.querySelector('[data-secret]'))),
  );
  dialog.addEventListener('close', () => location.reload(), { once: true });
  dialog.showModal();
}

async function withdraw(button) {
  button.disabled = true;
  const answer = await send('DELETE', `${ADDRESS}/tokens/${button.dataset.withdraw}`).catch(() => null);
  if (answer?.ok || answer?.status === 404) {
    toastNext(page.dataset.withdrawn);
    location.reload();
    return;
  }
  button.disabled = false;
  globalThis.redress.alert(page.dataset.failed);
  toast(page.dataset.failed);
}

page.addEventListener('submit', event => {
  const form = event.target;
  if (form.method === 'dialog') return;
  event.preventDefault();
  if ('password' in form.dataset) changePassword(form);
  else if ('out' in form.dataset) signOutEverywhere(form);
  else if ('make' in form.dataset) makeToken(form);
});
page.addEventListener('click', event => {
  const button = event.target.closest('[data-withdraw]');
  if (button) withdraw(button);
});
for (const button of page.querySelectorAll('[data-scripted]')) {
  button.hidden = false;
  button.disabled = false;
}
