/**
 * The statistics: their parts refresh when something happened. Without it the page says what was true when it was opened.
 */

const { whenNews, readUnasked, replacePart } = globalThis.redress;

/** Every figure is computed anew from all cases, which takes the database seconds. */
const COMPUTE_AGAIN_EVERY_MILLIS = 60_000;

let isBehind = false;

async function refresh() {
  isBehind = document.hidden;
  if (isBehind) return;
  const fresh = await readUnasked(location.pathname + location.search);
  for (const part of fresh?.querySelectorAll('[data-part]') ?? []) {
    replacePart(document.getElementById(part.id), part);
  }
}

whenNews(refresh, COMPUTE_AGAIN_EVERY_MILLIS);
document.addEventListener('visibilitychange', () => isBehind && refresh());
