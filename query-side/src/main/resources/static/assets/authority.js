/** Says beside each amount who decides about it, and draws where it lies; the limits come from the page. */
const HEIGHT = 54;
const EDGE = 12;
const MIDDLE = 26;
const SVG = 'http://www.w3.org/2000/svg';

const scales = document.querySelector('[data-step-texts]')?.content;
const { fields, counted, filled } = globalThis.redress;

const typedIn = (field) => field.querySelector('[data-amount]').value.trim().replaceAll(',', '');

/** The scale for an amount's currency and the kind of remedy beside it; null as long as neither is known. */
function scaleOf(field) {
  const container = field.parentElement.closest('[data-kind], form');
  const kindField = fields.fieldsIn(container).find((each) => each.dataset.field === 'kind');
  const kind = kindField && fields.control(kindField).value;
  const currency = field.querySelector('[data-currency]').value;
  return [...scales.querySelectorAll(`[data-scale="${currency}"]`)]
    .find((scale) => scale.dataset.kinds.split(' ').includes(kind)) ?? null;
}

const covers = (mark, amount) => !mark.dataset.upTo || amount <= Number(mark.dataset.upTo);
const isAlone = (mark) => mark.dataset.alone === 'true';

function shape(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.textContent = text ?? '';
  return element;
}

/** Own limit, and the one within which the amount lies, or the next one; more would not be read. */
function ticksOf(marks, decider) {
  const own = marks.findLast((mark) => isAlone(mark) && mark.dataset.upTo);
  const above = isAlone(decider) ? marks[marks.indexOf(decider) + 1] : decider;
  return [own, above].filter((mark) => mark?.dataset.upTo && Number(mark.dataset.upTo) > 0);
}

/** Where the amount lies between the limits; by the square root, so that small and large ones are both seen. */
function draw(drawing, marks, decider, amount) {
  const ticks = ticksOf(marks, decider);
  const width = drawing.clientWidth;
  const most = Math.max(amount, ...ticks.map((mark) => Number(mark.dataset.upTo)));
  const at = (value) => EDGE + (width - 2 * EDGE) * Math.sqrt(value / (most * 1.15 || 1));
  const own = ticks.find(isAlone);
  drawing.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
  drawing.replaceChildren(
    shape('rect', { x: 0, y: MIDDLE - 3, width, height: 6, rx: 3, class: 'au-track' }),
    ...(own ? [shape('rect', { x: 0, y: MIDDLE - 3, width: at(Number(own.dataset.upTo)), height: 6, rx: 3, class: 'au-own' })] : []),
    ...ticks.flatMap((mark) => tick(mark, at(Number(mark.dataset.upTo)), width)),
    shape('circle', { cx: at(amount), cy: MIDDLE, r: 5.5, class: isAlone(decider) ? 'au-alone' : 'au-asks' }),
    shape('text', { x: at(amount), y: 12, class: 'hot', 'text-anchor': anchor(at(amount), width) }, counted(amount)),
  );
}

function tick(mark, x, width) {
  return [
    shape('path', { d: `M${x} ${MIDDLE - 8}v16`, class: 'au-tick' }),
    shape('text', { x, y: 50, 'text-anchor': anchor(x, width) }, filled(mark.dataset.limit, counted(Number(mark.dataset.upTo)))),
  ];
}

/** Words at an edge stay inside. */
function anchor(x, width) {
  if (x < width * 0.25) {
    return 'start';
  }
  return x > width * 0.75 ? 'end' : 'middle';
}

function showOne(field) {
  const line = field.querySelector('[data-decides]');
  const drawing = field.querySelector('[data-drawing]');
  const marks = [...(scaleOf(field)?.children ?? [])];
  const typed = typedIn(field);
  const decider = /^\d+(\.\d*)?$/.test(typed) ? marks.find((mark) => covers(mark, Number(typed))) : undefined;
  line.hidden = !decider;
  drawing.toggleAttribute('hidden', !decider);
  if (decider) {
    line.querySelector('span').textContent = decider.textContent;
    line.querySelector('use').setAttribute('href', isAlone(decider) ? '#s-done' : '#s-wait');
    line.classList.toggle('decides--alone', isAlone(decider));
    draw(drawing, marks, decider, Number(typed));
  }
}

/** Every amount of a form that somebody must have authority for. */
const show = (form) => form.querySelectorAll('[data-decides]').forEach((line) => showOne(line.closest('[data-kind]')));

globalThis.redress = Object.freeze({ ...globalThis.redress, authority: Object.freeze({ show }) });
