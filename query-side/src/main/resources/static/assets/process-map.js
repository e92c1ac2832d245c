/**
 * The pages about a log: the address says what is shown. The process map is made larger and smaller by buttons, what
 * was chosen on it is told below without loading it again, and what was open stays open when a slider was moved. A
 * picture is painted as PNG, and a count that takes long can be stopped. Without it the map is read by scrolling, a button
 * sends the sliders, and what is chosen loads the page.
 */

const { send } = globalThis.redress;

/** A map is never drawn smaller or larger than this, measured by its own size. */
const ZOOM_LEAST = 0.25;
const ZOOM_MOST = 3;

/** Pictures are painted twice as large, so that they are sharp on paper; no side longer than browsers can paint. */
const PNG_SCALE = 2;
const PNG_SIDE_MAX = 8_000;

const SIGNED_OUT = 401;

/** With this parameter the page comes back for an answer; nobody else needs it. */
const TASK = 'task';

const maps = () => [...document.querySelectorAll('[data-zoomed]')];

/** Its own width, as it was laid out. */
const ownWidth = map => map.viewBox.baseVal.width;

function zoom(map, by) {
  const own = ownWidth(map);
  const shown = map.getBoundingClientRect().width || own;
  const wanted = by === 'fit' ? map.parentElement.clientWidth - 32 : shown * Number(by);
  const width = Math.min(own * ZOOM_MOST, Math.max(own * ZOOM_LEAST, wanted));
  map.classList.remove('pmap--fit');
  map.setAttribute('width', width);
  map.setAttribute('height', (width * map.viewBox.baseVal.height) / own);
}

function prepare() {
  for (const each of document.querySelectorAll('[data-zoom], [data-png], [data-cancel]')) each.hidden = false;
}

/** Tells of what was chosen below the map, which stays as it is. */
async function choose(address) {
  const before = document.getElementById('r-chosen');
  await globalThis.htmx.ajax('GET', address, { target: '#r-chosen', select: '#r-chosen', swap: 'outerHTML' });
  const told = document.getElementById('r-chosen');
  if (told === null || told === before) {
    // It takes longer, or has failed: the whole page says how far it is, or what is wrong.
    location.assign(address);
    return;
  }
  markChosen(address);
  told.focus();
}

/** What was chosen, by where it leads: each map and the neighbours say it. */
function markChosen(address) {
  const chosen = choiceIn(address);
  for (const each of document.querySelectorAll('[data-zoomed] [data-choose]')) {
    if (choiceIn(each.getAttribute('href')) === chosen) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
  // A slider that is moved later keeps what was chosen.
  const form = document.getElementById('log-form');
  document.querySelectorAll('input[name^="chosen"]').forEach(each => each.remove());
  for (const [name, value] of JSON.parse(chosen)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
}

function choiceIn(address) {
  const parameters = [...new URL(address, location.href).searchParams];
  return JSON.stringify(parameters.filter(([name]) => name.startsWith('chosen')));
}

/** Paints a picture and hands it over as a file. */
async function paint(button) {
  const picture = new Image();
  picture.src = button.dataset.picture;
  await picture.decode();
  const scale = Math.min(PNG_SCALE, PNG_SIDE_MAX / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(file => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${new URL(picture.src).pathname.split('/')[1]}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }, 'image/png');
}

let wereOpen = [];

document.addEventListener('click', event => {
  const button = event.target.closest('[data-zoom-by]');
  if (button) maps().forEach(map => zoom(map, button.dataset.zoomBy));
  const choice = event.target.closest('a[data-choose]');
  if (choice && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    choose(choice.getAttribute('href'));
  }
  const picture = event.target.closest('[data-picture]');
  if (picture) paint(picture);
  const cancel = event.target.closest('[data-cancel]');
  if (cancel) {
    cancel.setAttribute('aria-disabled', 'true');
    send('DELETE', cancel.dataset.cancel);
  }
});
document.body.addEventListener('htmx:beforeSwap', event => {
  // A question that failed says so where its answer would be.
  const waited = event.detail.requestConfig.elt.id === 'r-waiting';
  if (waited && event.detail.xhr.status === SIGNED_OUT) location.reload();
  else if (waited) event.detail.shouldSwap = true;
  wereOpen = [...document.querySelectorAll('main details')].map(each => each.open);
});
document.body.addEventListener('htmx:afterSwap', event => {
  // Whoever copies the address takes along what is shown.
  const shown = new URL(event.detail.xhr.responseURL);
  shown.searchParams.delete(TASK);
  history.replaceState(null, '', shown);
  document.querySelectorAll('main details').forEach((each, at) => each.toggleAttribute('open', wereOpen[at] ?? false));
  prepare();
});
prepare();
