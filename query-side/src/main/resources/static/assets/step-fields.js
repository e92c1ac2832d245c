/** Reads the form of a step as the body of its command, with what stands in the way, and as a draft that can be put back. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const MINUTES = { 'PT#M': 1, 'PT#H': 60, 'P#D': 1440 };
const CHOSEN = new Set(['one', 'several', 'yes-no', 'reference']);

const control = (field) => field.querySelector('input, textarea, select');
const part = (field, name) => field.querySelector(`[data-${name}]`);
const checked = (field) => [...field.querySelectorAll('input:checked')].map((input) => input.value);
const isRequired = (field) => field.dataset.required === 'true';

/** The fields that stand in a form or group itself, not in one within it. */
function fieldsIn(container) {
  return [...container.querySelectorAll('[data-kind]')].filter(
    (field) => field.parentElement.closest('[data-kind], form') === container,
  );
}

const itemsOf = (field) => [...field.querySelectorAll(':scope > [data-items] > [data-item]')];
const fieldOf = (item) => item.querySelector('[data-kind]');

/** What the zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(zone, millis) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(millis);
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(of.year, of.month - 1, of.day, of.hour, of.minute, of.second) - Math.floor(millis / 1000) * 1000;
}

/** The moment of a day and a time on the zone's clock. */
function moment(day, time, zone) {
  const wall = Date.parse(`${day}T${time}Z`);
  const near = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, near);
}

/** Day and time on the zone's clock, as inputs hold them. */
function onClock(millis, zone) {
  const [day, time] = new Date(millis + offsetAt(zone, millis)).toISOString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** One reading of a form: what was found to be wrong on the way. */
class Reading {
  constructor(form) {
    this.zone = form.dataset.zone;
    this.problems = [];
  }

  /** Notes a problem of a field; the text is one of {@code script.…}. */
  wrong(field, text, ...values) {
    this.problems.push({ field, text, values: [field.dataset.words ?? '', ...values] });
    return undefined;
  }

  /** The value of a field; undefined where there is none, whether it may be missing or not. */
  value(field) {
    const { kind } = field.dataset;
    const raw = KINDS[kind].raw(field);
    // What is in a required group, or in an item that is there, is asked for field by field.
    if (!isEmpty(raw) || (kind === 'group' && isRequired(field)) || (kind === 'many' && raw.length > 0)) {
      return KINDS[kind].value(field, raw, this);
    }
    if (!isRequired(field)) {
      return undefined;
    }
    return kind === 'several' && !(Number(field.dataset.min) > 0)
      ? []
      : this.wrong(field, CHOSEN.has(kind) ? 'missingChoice' : 'missing');
  }

  object(container) {
    const entries = fieldsIn(container).map((field) => [field.dataset.field, this.value(field)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  /** Whether a time lies where it must; else it is a problem. */
  inTense(field, millis) {
    const { tense } = field.dataset;
    if (tense === 'FUTURE' && millis <= Date.now()) {
      return this.wrong(field, 'notFuture');
    }
    return tense === 'PAST' && millis > Date.now() ? this.wrong(field, 'notPast') : true;
  }
}

/** Whether nobody has typed or chosen anything. */
function isEmpty(raw) {
  if (raw === null || raw === undefined) {
    return true;
  }
  if (typeof raw === 'string') {
    return raw.trim() === '';
  }
  return Object.values(raw).every(isEmpty);
}

function putChecked(field, values) {
  field.querySelectorAll('input').forEach((input) => { input.checked = values.includes(input.value); });
}

function whole(field, text, min, max, reading) {
  const number = Number(text);
  return Number.isInteger(number) && number >= min && number <= max
    ? number
    : reading.wrong(field, 'badNumber', min, max);
}

const TYPED = {
  raw: (field) => control(field).value,
  put: (field, raw) => { control(field).value = raw; },
  value: (field, raw) => raw,
};

/** One of several: in sight, or in a list; where there is nothing to choose from there is no control at all. */
const CHOICE = {
  raw: (field) => (field.querySelector('select') ? control(field).value : checked(field)[0] ?? ''),
  put: (field, raw) => (field.querySelector('select') ? TYPED.put(field, raw) : putChecked(field, [raw])),
  value: (field, raw) => raw,
};

/** What each kind of field holds: as typed, put back, and as the command wants it. */
const KINDS = {
  words: TYPED,
  line: { ...TYPED, value: (field, raw) => raw.trim() },
  id: {
    ...TYPED,
    value: (field, raw, reading) => (ID.test(raw.trim()) ? raw.trim() : reading.wrong(field, 'badId')),
  },
  'other-case': {
    ...TYPED,
    value: (field, raw, reading) =>
      raw.match(UUID)?.[0] ?? field.dataset.resolved ?? reading.wrong(field, 'unknownCase'),
  },
  one: CHOICE,
  'yes-no': { ...CHOICE, value: (field, raw) => raw === 'true' },
  reference: { ...CHOICE, value: (field, raw) => (field.dataset.numeric ? Number(raw) : raw) },
  several: { raw: checked, put: putChecked, value: (field, raw) => raw },
  number: {
    ...TYPED,
    value: (field, raw, reading) =>
      whole(field, raw, Number(control(field).min || 0), Number(control(field).max), reading),
  },
  day: {
    ...TYPED,
    value: (field, raw, reading) => {
      const today = onClock(Date.now(), reading.zone).day;
      if (field.dataset.tense === 'FUTURE' && raw <= today) {
        return reading.wrong(field, 'notFuture');
      }
      return field.dataset.tense === 'PAST' && raw > today ? reading.wrong(field, 'notPast') : raw;
    },
  },
  moment: {
    raw: (field) => ({ day: part(field, 'day').value, time: part(field, 'time').value }),
    put: (field, raw) => {
      part(field, 'day').value = raw.day;
      part(field, 'time').value = raw.time;
    },
    value: (field, raw, reading) => {
      if (!raw.day || !raw.time) {
        return reading.wrong(field, 'badDay');
      }
      const millis = moment(raw.day, raw.time, reading.zone);
      return reading.inTense(field, millis) ? new Date(millis).toISOString() : undefined;
    },
  },
  span: {
    raw: (field) => (part(field, 'count').value ? { count: part(field, 'count').value, unit: part(field, 'unit').value } : ''),
    put: (field, raw) => {
      part(field, 'count').value = raw.count ?? '';
      part(field, 'unit').value = raw.unit ?? 'PT#H';
    },
    value: (field, raw, reading) => {
      const count = Number(raw.count);
      const daysMax = Number(field.dataset.daysMax);
      return Number.isInteger(count) && count > 0 && count * MINUTES[raw.unit] <= daysMax * MINUTES['P#D']
        ? raw.unit.replace('#', count)
        : reading.wrong(field, 'badSpan', daysMax);
    },
  },
  amount: {
    raw: (field) => (part(field, 'amount').value ? { amount: part(field, 'amount').value, currency: part(field, 'currency').value } : ''),
    put: (field, raw) => {
      part(field, 'amount').value = raw.amount ?? '';
      part(field, 'currency').value = raw.currency ?? part(field, 'currency').value;
    },
    value: (field, raw, reading) => {
      const amount = raw.amount.trim().replaceAll(',', '');
      return AMOUNT.test(amount) ? { amount, currency: raw.currency } : reading.wrong(field, 'badAmount');
    },
  },
  scores: {
    raw: (field) => Object.fromEntries(
      [...field.querySelectorAll('[data-dimension]')].map((input) => [input.dataset.dimension, input.value])),
    put: (field, raw) => field.querySelectorAll('[data-dimension]').forEach((input) => {
      input.value = raw[input.dataset.dimension] ?? '';
    }),
    value: (field, raw, reading) => [...field.querySelectorAll('[data-dimension]')]
      .filter((input) => input.value !== '')
      .map((input) => ({
        dimension: input.dataset.dimension,
        score: whole(field, input.value, 0, Number(input.max), reading),
      })),
  },
  group: {
    raw: (field) => Object.fromEntries(
      fieldsIn(field).map((each) => [each.dataset.field, KINDS[each.dataset.kind].raw(each)])),
    put: (field, raw) => putAll(field, raw),
    value: (field, raw, reading) => reading.object(field),
  },
  many: {
    raw: (field) => itemsOf(field).map((item) => KINDS[fieldOf(item).dataset.kind].raw(fieldOf(item))),
    put: (field, raw) => {
      while (itemsOf(field).length < raw.length) {
        add(field);
      }
      itemsOf(field).slice(raw.length).forEach((item) => item.remove());
      itemsOf(field).forEach((item, index) => KINDS[fieldOf(item).dataset.kind].put(fieldOf(item), raw[index]));
      renumber(field);
    },
    value: (field, raw, reading) => itemsOf(field).map((item) => itemValue(fieldOf(item), reading)),
  },
};

/** An item that is there is meant: each of its own fields is asked for. */
function itemValue(field, reading) {
  return field.dataset.kind === 'group' ? reading.object(field) : reading.value(field);
}

function putAll(container, raw) {
  fieldsIn(container)
    .filter((field) => raw?.[field.dataset.field] !== undefined)
    .forEach((field) => KINDS[field.dataset.kind].put(field, raw[field.dataset.field]));
}

function renumber(field) {
  const items = itemsOf(field);
  items.forEach((item, index) => { item.querySelector('[data-number]').textContent = index + 1; });
  field.querySelector(':scope > [data-add]').hidden = items.length >= Number(field.dataset.max);
  items.forEach((item) => { item.querySelector('[data-remove]').hidden = items.length <= Number(field.dataset.min); });
}

/** One item more; the new one. */
function add(field) {
  const template = field.querySelector(':scope > [data-item-template]');
  const number = Number(field.dataset.next ?? 1);
  field.dataset.next = number + 1;
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll(template.dataset.mark, number);
  const item = holder.content.firstElementChild;
  field.querySelector(':scope > [data-items]').append(item);
  item.querySelectorAll('[data-kind="many"]').forEach(renumber);
  renumber(field);
  return item;
}

/** Without an item, or of an item that cannot be spared, nothing happens. */
function removeItem(item) {
  const field = item.closest('[data-kind="many"]');
  item.remove();
  renumber(field);
  return field;
}

/** Finds the field that a problem of the service names, {@code options[0].outline} for example; null for none. */
function at(form, path) {
  let field = null;
  let container = form;
  for (const step of path.match(/[^.[\]]+|\[\d+\]/g) ?? []) {
    if (step.startsWith('[')) {
      const item = field?.dataset.kind === 'many' ? itemsOf(field)[Number(step.slice(1, -1))] : null;
      field = item ? fieldOf(item) : field;
    } else {
      const within = fieldsIn(container).find((each) => each.dataset.field === step);
      if (!within) {
        return field;
      }
      field = within;
    }
    container = field;
  }
  return field;
}

/** Finds the ids of other cases that were named by their numbers. */
async function resolveCases(form) {
  for (const field of form.querySelectorAll('[data-kind="other-case"]')) {
    const text = control(field).value.trim();
    delete field.dataset.resolved;
    if (text && !UUID.test(text)) {
      const answer = await globalThis.redress.send('GET', `/api/complaints?size=2&q=${encodeURIComponent(text)}`);
      const items = answer.ok ? (await answer.json()).items : [];
      if (items.length === 1) {
        field.dataset.resolved = items[0].id;
      }
    }
  }
}

/** The body of the command, and what stands in the way of it. */
function read(form) {
  const reading = new Reading(form);
  return { body: reading.object(form), problems: reading.problems };
}

/** Everything as typed, for a draft. */
const raw = (form) => KINDS.group.raw(form);

globalThis.redress = Object.freeze({
  ...globalThis.redress,
  fields: Object.freeze({ read, raw, putAll, isEmpty, add, removeItem, renumber, at, control, fieldsIn, resolveCases, onClock }),
});
