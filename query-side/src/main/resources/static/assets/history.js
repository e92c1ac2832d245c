/**
 * Replays a case without loading its page again: steps, plays, slides and pins. Each moment gets its address, and the
 * server tells what was known then; the drawing and the list of events are here already and only uncovered.
 */

const ASKED_AFTER_MILLIS = 60;
/** The playhead keeps this far from the edges of what is shown of the drawing. */
const HEAD_ROOM_PIXELS = 48;
const SINGLE_KEYS = 'redress-single-keys';

const page = document.querySelector('[data-replay]');
const { filled, announce } = globalThis.redress;

const lanes = page.querySelector('[data-lanes]');
const places = lanes.dataset.places.split(',').map(Number);
const covers = lanes.dataset.covers.split(',').map(Number);
const events = [...page.querySelectorAll('[data-events] > li')];
const slider = page.querySelector('#scrub');
const count = page.querySelector('[data-count]');
const player = page.querySelector('[data-player]');
const speed = page.querySelector('[data-speed]');
const last = Number(page.dataset.last);
const keepsStill = matchMedia('(prefers-reduced-motion: reduce)');

const state = {
  at: Number(page.dataset.at),
  pinned: page.dataset.from ? Number(page.dataset.from) : null,
  playing: null,
  asking: null,
  waiting: null,
};

/* ---------- where one is ---------- */

function addressOf(at, pinned = state.pinned, spacing = page.dataset.spacing) {
  const query = new URLSearchParams({ at });
  if (pinned !== null) query.set('from', pinned);
  if (spacing !== 'events') query.set('spacing', spacing);
  return `${location.pathname}?${query}`;
}

function compared() {
  return state.pinned ?? Math.max(1, state.at - 1);
}

function told(number) {
  const event = events[number - 1];
  return filled(
    page.dataset.said,
    number,
    last,
    event.querySelector('[data-name]').textContent,
    event.querySelector('time').dataset.exactly,
  );
}

/* ---------- showing a moment ---------- */

function show() {
  history.replaceState(null, '', addressOf(state.at));
  document.getElementById('m-title').textContent = events[state.at - 1].querySelector('time').dataset.exactly;
  showDrawing();
  showEvents();
  showTransport();
  clearTimeout(state.waiting);
  state.waiting = setTimeout(ask, ASKED_AFTER_MILLIS);
}

function showDrawing() {
  const cover = covers[state.at - 1];
  lanes.querySelector('[data-known]').setAttribute('width', cover);
  lanes.querySelector('[data-unknown]').setAttribute('x', cover);
  place('[data-head]', state.at, 'B');
  place('[data-pin]', compared(), 'A');
  const frame = lanes.parentElement;
  const shown = (places[state.at - 1] / lanes.viewBox.baseVal.width) * lanes.clientWidth;
  const isInSight =
    shown >= frame.scrollLeft + HEAD_ROOM_PIXELS && shown <= frame.scrollLeft + frame.clientWidth - HEAD_ROOM_PIXELS;
  if (!isInSight) frame.scrollLeft = shown - frame.clientWidth / 2;
}

function place(selector, number, letter) {
  const mark = lanes.querySelector(selector);
  mark.setAttribute('transform', `translate(${places[number - 1]} 0)`);
  mark.querySelector('text').textContent = `${letter} · ${number}`;
}

function showEvents() {
  for (const event of events) {
    const number = Number(event.dataset.number);
    const isLater = number > state.at;
    event.classList.toggle('later', isLater);
    if (number === state.at) event.setAttribute('aria-current', 'true');
    else event.removeAttribute('aria-current');
    event.querySelector('[data-later-word]').hidden = !isLater;
    event.querySelector('a').href = addressOf(number);
  }
  showCurrent();
}

/** The list turns to the event shown; the page does not. */
function showCurrent() {
  const list = events[0].parentElement;
  const current = events[state.at - 1];
  list.scrollTop = current.offsetTop - list.clientHeight / 2 + current.clientHeight;
}

function showTransport() {
  slider.value = state.at;
  slider.setAttribute('aria-valuetext', told(state.at));
  count.textContent = filled(page.dataset.event, state.at, last);
  target('first', 1, state.at === 1);
  target('back', state.at - 1, state.at === 1);
  target('on', state.at + 1, state.at === last);
  target('last', last, state.at === last);
  page.querySelector('[data-pin-here]').href = addressOf(state.at, state.at);
  page.querySelector('[data-unpin]').href = addressOf(state.at, null);
  page.querySelector('[data-unpin]').hidden = state.pinned === null;
  page.querySelector('[data-past]').hidden = state.at === last;
  page.querySelector('[data-latest]').hidden = state.at !== last;
  for (const link of page.querySelectorAll('a[data-spacing]')) link.href = addressOf(state.at, state.pinned, link.dataset.spacing);
}

function target(move, number, isOver) {
  const link = page.querySelector(`[data-move="${move}"]`);
  if (isOver) {
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-disabled', 'true');
  } else {
    link.href = addressOf(number);
    link.removeAttribute('role');
    link.removeAttribute('aria-disabled');
  }
}

/** Asks the server what was known; an answer that comes too late for the moment shown is dropped. */
async function ask() {
  state.asking?.abort();
  state.asking = new AbortController();
  const region = document.getElementById('r-moment');
  region.setAttribute('aria-busy', 'true');
  try {
    region.replaceWith(await part('moment', 'r-moment', state.asking.signal));
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    pause();
    location.assign(addressOf(state.at));
  }
}

async function part(name, id, signal) {
  const address = `${addressOf(state.at)}&region=${name}`;
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' }, signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
}

/* ---------- moving ---------- */

function go(number, isAnnounced = false) {
  const next = Math.min(last, Math.max(1, number));
  if (next === state.at) return;
  state.at = next;
  show();
  if (isAnnounced) announce(told(state.at));
}

function pin(number) {
  state.pinned = number;
  show();
}

/* ---------- playing ---------- */

/** One event further, and again after a while: until the end, a correction, or until nobody looks. */
function tick() {
  if (state.at === last || document.hidden) {
    pause();
    return;
  }
  go(state.at + 1);
  if (state.at === last || events[state.at - 1].dataset.correction) pause();
}

function play() {
  if (keepsStill.matches) {
    go(state.at + 1, true);
    return;
  }
  if (state.at === last) go(1);
  state.playing = setInterval(tick, 1_000 / Number(speed.value));
  showPlayer(true);
}

function pause() {
  if (state.playing === null) return;
  clearInterval(state.playing);
  state.playing = null;
  showPlayer(false);
  announce(told(state.at));
}

function toggle() {
  if (state.playing === null) play();
  else pause();
}

function showPlayer(isPlaying) {
  player.querySelector('use').setAttribute('href', isPlaying ? '#i-pause' : '#i-play');
  player.querySelector('span').textContent = isPlaying ? page.dataset.stop : page.dataset.play;
}

/* ---------- the proof ---------- */

async function prove(link) {
  const region = document.getElementById('r-proof');
  region.setAttribute('aria-busy', 'true');
  try {
    region.replaceWith(await part('proof', 'r-proof'));
    document.querySelector('[data-prove]').focus();
  } catch {
    location.assign(link.href);
  }
}

/* ---------- what people do ---------- */

function onClick(event) {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const moves = { first: 1, back: state.at - 1, on: state.at + 1, last };
  const number = link.closest('[data-events] > li')?.dataset.number;
  if (link.dataset.move && link.hasAttribute('href')) {
    pause();
    go(moves[link.dataset.move], true);
  } else if (number) {
    pause();
    go(Number(number));
  } else if ('pinHere' in link.dataset) {
    pin(state.at);
  } else if ('unpin' in link.dataset) {
    pin(null);
  } else if ('prove' in link.dataset) {
    prove(link);
  } else {
    return;
  }
  event.preventDefault();
}

/**
 * The space bar plays where it does nothing else. `a` and `b` make A and B of the event that has the focus in the list;
 * without one, `a` pins the moment shown.
 */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(SINGLE_KEYS) === 'off') return;
  if (event.target.closest('input, select, textarea, dialog[open]')) return;
  const focused = Number(event.target.closest('[data-events] > li')?.dataset.number ?? state.at);
  if (event.key === ' ' && !event.target.closest('a, button, summary, [tabindex]')) toggle();
  else if (event.key === 'a') pin(focused);
  else if (event.key === 'b') go(focused);
  else return;
  event.preventDefault();
}

page.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
document.addEventListener('visibilitychange', () => document.hidden && pause());
player.addEventListener('click', toggle);
speed.addEventListener('change', () => {
  if (state.playing === null) return;
  clearInterval(state.playing);
  state.playing = setInterval(tick, 1_000 / Number(speed.value));
});
slider.addEventListener('input', () => {
  pause();
  go(Number(slider.value));
});
player.hidden = false;
page.querySelector('[data-scriptless]').hidden = true;
for (const scripted of page.querySelectorAll('[data-scripted]')) scripted.hidden = false;
showDrawing();
showCurrent();
