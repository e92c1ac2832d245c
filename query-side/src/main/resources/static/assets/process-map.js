/**
 * The pages about a log: the address says what is shown. The process map: made larger and smaller by buttons, and what was open stays open when a slider was moved. Without it
 * the map is read by scrolling, and a button sends the sliders.
 */

/** A map is never drawn smaller or larger than this, measured by its own size. */
const ZOOM_LEAST = 0.25;
const ZOOM_MOST = 3;

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
  for (const group of document.querySelectorAll('[data-zoom]')) group.hidden = false;
}

let wereOpen = [];

document.addEventListener('click', event => {
  const button = event.target.closest('[data-zoom-by]');
  if (button) maps().forEach(map => zoom(map, button.dataset.zoomBy));
});
document.body.addEventListener('htmx:beforeSwap', () => {
  wereOpen = [...document.querySelectorAll('main details')].map(each => each.open);
});
document.body.addEventListener('htmx:afterSwap', event => {
  // Whoever copies the address takes along what is shown.
  history.replaceState(null, '', event.detail.xhr.responseURL);
  document.querySelectorAll('main details').forEach((each, at) => each.toggleAttribute('open', wereOpen[at] ?? false));
  prepare();
});
prepare();
