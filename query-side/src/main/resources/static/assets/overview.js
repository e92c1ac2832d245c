/**
 * The overview: its parts refresh when something happened, and the arrow keys walk along the weeks of the chart. Without
 * it the page says what was true when it was opened.
 */

const { whenNews, readUnasked, replacePart } = globalThis.redress;
const regions = () => document.getElementById('regions');

async function refresh() {
  const fresh = await readUnasked(regions().dataset.refresh);
  if (fresh === null) return;
  callOut(document.getElementById('emergencies'), fresh.getElementById('emergencies'));
  for (const part of fresh.querySelectorAll('[data-part]')) {
    replacePart(document.getElementById(part.id), part, prepareCharts);
  }
}

/** One emergency more interrupts whoever listens; everything else waits for a pause. */
function callOut(before, now) {
  if (Number(now.dataset.count) > Number(before.dataset.count)) {
    globalThis.redress.alert([...now.children].map(part => part.textContent).join(' '));
  }
}

/** One stop for the Tab key in each chart: the last week; the arrows lead to the others. */
function prepareCharts(within) {
  for (const chart of within.querySelectorAll('[data-chart]')) {
    const points = [...chart.querySelectorAll('a')];
    points.forEach((point, at) => point.setAttribute('tabindex', at === points.length - 1 ? '0' : '-1'));
  }
}

function walk(event) {
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

prepareCharts(document);
document.addEventListener('keydown', walk);
whenNews(refresh);
