/** Sends a net, and shows what the log looks like beside it: the answer is drawn by the server, and kept nowhere. */

const page = document.querySelector('[data-conformance]');
const form = page.querySelector('[data-net]');
const problemLine = form.querySelector('[data-problem]');
const { send, announce, filled, wordsOfProblem } = globalThis.redress;

/** What is wrong with the file, and where, in the page's language. */
function wordsOf(problem) {
  const reason = [...page.querySelectorAll('[data-reasons] > li')].find(each => each.dataset.reason === problem.reason);
  if (!reason) return wordsOfProblem(problem) ?? page.dataset.failed;
  const where = problem.line > 0 ? ` ${filled(page.dataset.at, problem.line)}` : '';
  return `${reason.textContent}${where}${problem.value ? ` (${problem.value})` : ''}`;
}

function showProblem(words) {
  problemLine.textContent = words;
  problemLine.hidden = false;
  problemLine.focus();
}

/** Puts the answer where the former one was; one that is still worked on asks again by itself. */
function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('r-answer');
  const next = document.importNode(fresh, true);
  document.getElementById('r-answer').replaceWith(next);
  globalThis.htmx.process(next);
  next.focus();
}

async function sendNet() {
  problemLine.hidden = true;
  if (form.elements.net.files.length === 0) {
    showProblem(page.dataset.noFile);
    return;
  }
  form.setAttribute('aria-busy', 'true');
  announce(page.dataset.sending);
  try {
    const answer = await send('POST', form.getAttribute('action'), new FormData(form));
    if (answer.ok) show(await answer.text());
    else showProblem(wordsOf(await answer.json().catch(() => ({}))));
  } catch {
    showProblem(page.dataset.failed);
  } finally {
    form.removeAttribute('aria-busy');
  }
}

form.hidden = false;
form.addEventListener('submit', event => {
  event.preventDefault();
  sendNet();
});
