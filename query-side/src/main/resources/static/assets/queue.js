/**
 * A list that people work off: it is read again when something happened, so that what is done leaves it. Without it the
 * page says what was true when it was opened.
 */

const { alert, replacePart, readUnasked, whenNews } = globalThis.redress;
const shown = () => document.getElementById('r-queue');

async function refresh() {
  const page = await readUnasked(location.pathname + location.search);
  const fresh = page?.getElementById('r-queue');
  if (!fresh) return;
  callOut(shown(), fresh);
  replacePart(shown(), fresh);
}

const alarms = part => [...part.querySelectorAll('[data-row][data-alarm]')];

/** One emergency more interrupts whoever listens; everything else waits for a pause. */
function callOut(before, now) {
  const known = new Set(alarms(before).map(row => row.dataset.id));
  const added = alarms(now).find(row => !known.has(row.dataset.id));
  if (added) alert(added.querySelector('.what').textContent);
}

whenNews(refresh);
