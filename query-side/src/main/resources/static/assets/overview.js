/**
 * The overview: its parts refresh when something happened. Without it the page says what was true when it was opened.
 */

const { whenNews, readUnasked, replacePart } = globalThis.redress;
const regions = () => document.getElementById('regions');

async function refresh() {
  const fresh = await readUnasked(regions().dataset.refresh);
  if (fresh === null) return;
  callOut(document.getElementById('emergencies'), fresh.getElementById('emergencies'));
  for (const part of fresh.querySelectorAll('[data-part]')) {
    replacePart(document.getElementById(part.id), part);
  }
}

/** One emergency more interrupts whoever listens; everything else waits for a pause. */
function callOut(before, now) {
  if (Number(now.dataset.count) > Number(before.dataset.count)) {
    globalThis.redress.alert([...now.children].map(part => part.textContent).join(' '));
  }
}

whenNews(refresh);
