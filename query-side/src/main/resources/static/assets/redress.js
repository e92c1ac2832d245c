/**
 * What every page can do once a script runs: tell how fresh it is, refresh its regions when something happened, send
 * commands, say what came of them, and obey the keyboard. Pages work without it for reading.
 *
 * Other scripts of a page find it as `globalThis.redress`; they are modules without imports, because assets carry a
 * hash of their content in their names.
 */

const SILENT_AFTER_MILLIS = 5_000;
const LOST_AFTER_MILLIS = 30_000;
const ANNOUNCED_EVERY_MILLIS = 10_000;
const TOAST_SHOWN_MILLIS = 10_000;
const RECONNECT_MILLIS = [1_000, 2_000, 4_000, 8_000];
const REGION_RETRY_SECONDS = 8;
const SECOND_KEY_WITHIN_MILLIS = 1_200;
const TOAST_OF_NEXT_PAGE = 'redress-toast';
const SINGLE_KEYS = 'redress-single-keys';

const texts = document.getElementById('live-texts')?.dataset ?? {};
const language = document.documentElement.lang;

const filled = (text, ...values) => values.reduce((filling, value, at) => filling.replace(`{${at}}`, value), text ?? '');
const counted = count => new Intl.NumberFormat(language).format(count);
/** In the zone in which the page itself tells times. */
const clockTime = moment =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: texts.zone }).format(moment);

/* ---------- sending ---------- */

const FRESH_SIGN_IN_REQUIRED = 'urn:redress:problem:fresh-sign-in-required';
const CSRF_TOKEN_MISSING = 'urn:redress:problem:csrf-token-missing';

const meta = (name, page = document) => page.querySelector(`meta[name="${name}"]`)?.content;

/**
 * Sends JSON, or a form with a file, to the API as the person who is signed in; the answer is the caller's to read. A page that is older than
 * its person's sign-in takes the token of that sign-in, and sends once more.
 */
async function send(method, address, body, headers = {}) {
  const sendNow = () => sendOnce(method, address, body, headers);
  let answer = await sendNow();
  if ((await isProblem(answer, 403, CSRF_TOKEN_MISSING)) && (await renewToken())) answer = await sendNow();
  if ((await isProblem(answer, 401, FRESH_SIGN_IN_REQUIRED)) && (await giveAgain())) answer = await sendNow();
  return answer;
}

/** Nothing was done then: who asks is looked at before anything else. */
async function isProblem(answer, status, type) {
  if (answer.status !== status) return false;
  const problem = await answer.clone().json().catch(() => ({}));
  return problem.type === type;
}

/** Whether the person has given the password once more; a dialog asks until it is right or they let it be. */
function giveAgain() {
  const dialog = document.getElementById('again');
  const form = dialog.querySelector('form');
  const password = form.querySelector('input');
  const line = form.querySelector('[data-again-problem]');
  const say = words => {
    line.textContent = words ?? '';
    line.hidden = words === null;
  };
  return new Promise(resolve => {
    async function submitted(event) {
      if (event.submitter?.value === 'cancel') return;
      event.preventDefault();
      const answer = await sendOnce('POST', '/api/account/sign-in-again', { password: password.value }, {}).catch(() => null);
      password.value = '';
      if (answer?.ok) {
        useToken((await answer.json()).csrfToken);
        dialog.close('go');
      } else {
        say(wordsOfRefusal(answer));
        password.focus();
      }
    }
    function closed() {
      form.removeEventListener('submit', submitted);
      password.value = '';
      resolve(dialog.returnValue === 'go');
    }
    say(null);
    dialog.returnValue = '';
    form.addEventListener('submit', submitted);
    dialog.addEventListener('close', closed, { once: true });
    dialog.showModal();
  });
}

/** Why the password was not taken. */
function wordsOfRefusal(answer) {
  if (answer?.status === 403) return texts.againWrong;
  return answer?.status === 429 ? filled(texts.againWait, answer.headers.get('Retry-After')) : texts.againFailed;
}

/** A file is fetched by the browser itself, so whether its person must give the password first is asked before. */
async function followWhenFresh(link) {
  const account = await fetch('/api/account', { headers: { Accept: 'application/json' } }).then(
    answer => (answer.ok ? answer.json() : { fresh: true }),
    () => ({ fresh: true }),
  );
  if (account.fresh || (await giveAgain())) location.assign(link.href);
}

/** Takes the token out of this page as it would be now; never where somebody else has signed in meanwhile. */
async function renewToken() {
  const now = await pageNow(location.href);
  const token = now && meta('csrf', now);
  if (!token || now.body.dataset.me !== document.body.dataset.me) return false;
  useToken(token);
  return true;
}

function useToken(token) {
  document.querySelector('meta[name="csrf"]').content = token;
  for (const field of document.querySelectorAll('input[name="_csrf"]')) field.value = token;
}

/** What an address shows now; null where it does not answer with a page. */
async function pageNow(address, headers = {}) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html', ...headers }, redirect: 'error' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

function sendOnce(method, address, body, headers) {
  // Of a form the browser says itself where its parts begin.
  const isForm = body instanceof FormData;
  return fetch(address, {
    method,
    credentials: 'same-origin',
    redirect: 'error',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': language,
      [meta('csrf-header')]: meta('csrf'),
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined || isForm ? body : JSON.stringify(body),
  });
}

/* ---------- saying ---------- */

function announce(text) {
  const region = document.getElementById('announcements');
  if (region) region.textContent = text;
}

function alert(text) {
  const region = document.getElementById('alarms');
  if (region) region.textContent = text;
}

/** A sentence that stays ten seconds, and as long as its link has the focus. */
function toast(text, link) {
  const toasts = document.getElementById('toasts');
  if (!toasts) return;
  const shown = document.createElement('div');
  shown.className = 'toast';
  const words = document.createElement('span');
  words.textContent = text;
  shown.append(words);
  if (link) {
    const action = document.createElement('a');
    action.href = link.address;
    action.textContent = link.action;
    shown.append(action);
  }
  toasts.append(shown);
  const leave = () => (shown.contains(document.activeElement) ? setTimeout(leave, TOAST_SHOWN_MILLIS) : shown.remove());
  setTimeout(leave, TOAST_SHOWN_MILLIS);
}

/** A toast for the page that is opened next. */
function toastNext(text) {
  sessionStorage.setItem(TOAST_OF_NEXT_PAGE, text);
}

function showToastOfLastPage() {
  const text = sessionStorage.getItem(TOAST_OF_NEXT_PAGE);
  sessionStorage.removeItem(TOAST_OF_NEXT_PAGE);
  if (text) toast(text);
}

/* ---------- what stands in the way ---------- */

const wordsAt = selector => document.getElementById('mistakes')?.content.querySelector(selector)?.textContent ?? null;

/** What is wrong with a field, as the end of a sentence in the page's language; null where the page has no words for it. */
function wordsOfMistake({ code, values = [] }) {
  const words = wordsAt(`[data-mistake="${CSS.escape(code ?? 'NOT_VALID')}"]`);
  return words === null ? null : filled(words, ...values);
}

/** What stands in the way of a request, as a sentence in the page's language; null where a rule of the procedure does. */
const wordsOfProblem = problem => wordsAt(`[data-problem="${CSS.escape(problem.type ?? '')}"]`);

/* ---------- how fresh the page is ---------- */

const live = {
  view: document.body.dataset.view,
  complaint: document.body.dataset.complaint,
  position: Number(document.getElementById('fresh')?.dataset.position ?? 0),
  head: 0,
  isStopped: false,
  heardAt: Date.now(),
  wasLost: false,
  attempts: 0,
  lastId: null,
};

function positionIn(news) {
  return live.view ? news.views[live.view] : news.position;
}

/**
 * Whether what the page shows may have changed. Complaints are named once all views have read of them, which may be news
 * after the page's own view did; where too many have changed to be named, only the view's position tells.
 */
function concerns(news, hasMoved) {
  return live.complaint && news.complaints !== null ? news.complaints.includes(live.complaint) : hasMoved;
}

function heard(news, isCatchUp) {
  live.heardAt = Date.now();
  live.head = news.head;
  const position = positionIn(news);
  live.isStopped = position === undefined;
  const missed = position - live.position;
  const hasMoved = missed > 0;
  if (hasMoved) live.position = position;
  if (concerns(news, hasMoved)) document.body.dispatchEvent(new CustomEvent('redress:news', { detail: news }));
  if (hasMoved && isCatchUp && live.wasLost) showLater(missed);
  else if (concerns(news, hasMoved)) countChange();
  live.wasLost = false;
  live.attempts = 0;
  showFreshness();
}

function showFreshness() {
  const chip = document.getElementById('fresh');
  if (!chip) return;
  const silent = Date.now() - live.heardAt;
  const isLost = silent >= LOST_AFTER_MILLIS;
  if (silent >= SILENT_AFTER_MILLIS) live.wasLost = true;
  const behind = Math.max(0, live.head - live.position);
  chip.classList.toggle('fresh--stale', isLost || live.isStopped);
  chip.classList.toggle('fresh--quiet', !isLost && silent >= SILENT_AFTER_MILLIS);
  chip.classList.toggle('fresh--behind', !isLost && silent < SILENT_AFTER_MILLIS && behind > 0);
  const word = document.createElement('b');
  if (isLost) word.textContent = filled(texts.lost, clockTime(live.heardAt));
  else if (live.isStopped) word.textContent = texts.stopped;
  else word.textContent = behind > 0 ? filled(texts.behind, counted(behind)) : texts.live;
  const position = document.createElement('span');
  position.className = 'num';
  position.textContent = filled(texts.position, counted(live.position));
  const age = document.createElement('span');
  age.className = 'num muted';
  age.textContent = filled(texts.age, Math.floor(silent / 1_000));
  const dot = document.createElement('span');
  dot.className = 'dot';
  chip.replaceChildren(dot, word, position, age);
}

/** A line that tells how much happened while there was no connection. Focus and scroll stay. */
function showLater(missed) {
  const text = filled(texts.later, counted(missed));
  const body = document.querySelector('main .body');
  if (!body) return;
  document.getElementById('later')?.remove();
  const line = document.createElement('p');
  line.id = 'later';
  line.className = 'note note--info';
  const words = document.createElement('span');
  words.textContent = text;
  line.append(document.createElement('span'), words);
  body.prepend(line);
  announce(text);
}

let changes = 0;
let announcing = null;

/** Many changes are one sentence, at most every ten seconds. */
function countChange() {
  changes += 1;
  announcing ??= setTimeout(() => {
    announce(filled(texts.changes, counted(changes)));
    changes = 0;
    announcing = null;
  }, ANNOUNCED_EVERY_MILLIS);
}

/** Why a stream was refused, no browser tells. */
async function isSignedOut() {
  try {
    const answer = await fetch('/api/views', { headers: { 'Redress-Unasked': 'true' } });
    return answer.status === 401;
  } catch {
    return false;
  }
}

let hasSaidSignedOut = false;

/** Said once a page: asked for again, the page leads to the form and from there back. */
function saySignedOut() {
  if (hasSaidSignedOut) return;
  hasSaidSignedOut = true;
  toast(texts.signedOut, { action: texts.signIn, address: location.pathname + location.search });
}

function listen() {
  const address = live.lastId === null ? '/live' : `/live?after=${live.lastId}`;
  const stream = new EventSource(address);
  let isFirst = true;
  stream.addEventListener('news', message => {
    live.lastId = message.lastEventId;
    heard(JSON.parse(message.data), isFirst);
    isFirst = false;
  });
  stream.addEventListener('beat', () => {
    live.heardAt = Date.now();
    showFreshness();
  });
  // The browser's own attempts end at the first answer that is an error, so every attempt is ours.
  stream.addEventListener('error', async () => {
    const isRefused = stream.readyState === EventSource.CLOSED;
    stream.close();
    if (isRefused && (await isSignedOut())) {
      saySignedOut();
      return;
    }
    const wait = RECONNECT_MILLIS[Math.min(live.attempts, RECONNECT_MILLIS.length - 1)];
    live.attempts += 1;
    setTimeout(listen, wait);
  });
}

/* ---------- regions ---------- */

/** Whoever left the page open is not there: the server must not take news for them. */
function sayIfUnasked(event) {
  const cause = event.detail.triggeringEvent?.type;
  if (cause === undefined || cause === 'redress:news') event.detail.headers['Redress-Unasked'] = 'true';
}

function onRegionFailed(event) {
  const region = event.detail.elt.closest('[data-region]');
  if (!region) return;
  if (event.detail.xhr?.status === 401) {
    saySignedOut();
    return;
  }
  if (region.querySelector(':scope > .region-error')) return;
  const line = document.createElement('p');
  line.className = 'region-error';
  const words = document.createElement('span');
  words.textContent = filled(texts.regionError, REGION_RETRY_SECONDS);
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn btn--sm';
  again.textContent = texts.tryNow;
  const retry = () => region.isConnected && globalThis.htmx.ajax('GET', region.getAttribute('hx-get'), { source: region, target: region, swap: 'outerHTML' });
  again.addEventListener('click', retry);
  line.append(words, again);
  region.prepend(line);
  setTimeout(() => line.isConnected && retry(), REGION_RETRY_SECONDS * 1_000);
}

/** A steady stream of news must not become a steady stream of readings. */
const READ_AGAIN_EVERY_MILLIS = 1_500;

/**
 * Reads again at once for the first news, and once more at the end of the pause for all that came in it. What takes the
 * database long asks for a longer pause.
 */
function whenNews(read, everyMillis = READ_AGAIN_EVERY_MILLIS) {
  let isPausing = false;
  let isNewsWaiting = false;
  async function readSoon() {
    if (isPausing) {
      isNewsWaiting = true;
      return;
    }
    isPausing = true;
    await read();
    setTimeout(() => {
      isPausing = false;
      if (isNewsWaiting) {
        isNewsWaiting = false;
        readSoon();
      }
    }, everyMillis);
  }
  document.body.addEventListener('redress:news', readSoon);
}

/** What an address shows now, though nobody asked for it; null when there is no answer, which the chip on top tells. */
const readUnasked = address => pageNow(address, { 'Redress-Unasked': 'true' });

const nameOf = element => `${element.tagName} ${element.getAttribute('href')} ${element.textContent}`;

/**
 * Puts a part in the place of the one that is shown, unless it says the same. Open folds stay, and so does the focus:
 * where what had it is gone, the part itself takes it.
 */
function replacePart(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const isOpen = shown.querySelector('details')?.open ?? false;
  const next = document.importNode(fresh, true);
  next.querySelector('details')?.toggleAttribute('open', isOpen);
  prepareCharts(next);
  if (next.isEqualNode(shown)) return;
  shown.replaceWith(next);
  if (!focused) return;
  const same = [...next.querySelectorAll('a, summary')].find(each => nameOf(each) === focused);
  (same ?? next).focus({ preventScroll: true });
}

/* ---------- charts ---------- */

/** One stop for the Tab key in each chart: the last point; the arrows lead to the others. */
function prepareCharts(within) {
  for (const chart of within.querySelectorAll('[data-chart]')) {
    const points = [...chart.querySelectorAll('a')];
    points.forEach((point, at) => point.setAttribute('tabindex', at === points.length - 1 ? '0' : '-1'));
  }
}

function walkChart(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const point = event.target.closest?.('[data-chart] a');
  if (!step || !point) return;
  const points = [...point.closest('[data-chart]').querySelectorAll('a')];
  const next = points[points.indexOf(point) + step];
  if (!next) return;
  point.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
  event.preventDefault();
}

/* ---------- keyboard ---------- */

const singleKeysWork = () => localStorage.getItem(SINGLE_KEYS) !== 'off';
const isTyping = target => target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;

function rows() {
  return [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);
}

function moveInList(by) {
  const all = rows();
  if (all.length === 0) return false;
  const current = all.findIndex(row => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, current + by))];
  (next.matches('a, button') ? next : next.querySelector('a[href]'))?.focus();
  return true;
}

let firstKey = null;

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !singleKeysWork()) return;
  const typed = firstKey ? `${firstKey} ${event.key}` : event.key;
  firstKey = null;
  if (typed === '?') {
    open('keys');
  } else if (typed === 'j' || typed === 'k') {
    if (!moveInList(typed === 'j' ? 1 : -1)) return;
  } else if (typed === 'x') {
    const box = document.activeElement.closest('[data-row]')?.querySelector('input[type="checkbox"]');
    if (!box) return;
    box.click();
  } else {
    const target = [...document.querySelectorAll(`[data-key="${CSS.escape(typed)}"]`)].find(each => each.offsetParent !== null);
    if (target) {
      if (target.matches('input, textarea')) target.focus();
      else target.click();
    } else if (document.querySelector(`[data-key^="${CSS.escape(typed)} "]`)) {
      firstKey = typed;
      setTimeout(() => (firstKey = null), SECOND_KEY_WITHIN_MILLIS);
    } else {
      return;
    }
  }
  event.preventDefault();
}

function open(id) {
  document.getElementById(id)?.showModal();
}

/* ---------- beginning ---------- */

globalThis.redress = Object.freeze({ send, useToken, announce, alert, toast, toastNext, filled, counted, live, whenNews, readUnasked, replacePart, wordsOfMistake, wordsOfProblem });

document.addEventListener('keydown', onKey);
document.addEventListener('keydown', walkChart);
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-fresh]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  followWhenFresh(link);
});
prepareCharts(document);
for (const opener of document.querySelectorAll('[data-opens]')) {
  opener.hidden = false;
  opener.addEventListener('click', () => open(opener.dataset.opens));
}
const keysOn = document.querySelector('[data-keys-on]');
if (keysOn) {
  keysOn.checked = singleKeysWork();
  keysOn.addEventListener('change', () => localStorage.setItem(SINGLE_KEYS, keysOn.checked ? 'on' : 'off'));
}
document.body.addEventListener('htmx:configRequest', sayIfUnasked);
document.body.addEventListener('htmx:responseError', onRegionFailed);
document.body.addEventListener('htmx:sendError', onRegionFailed);
showToastOfLastPage();
if (document.getElementById('fresh')) {
  listen();
  setInterval(showFreshness, 1_000);
}
