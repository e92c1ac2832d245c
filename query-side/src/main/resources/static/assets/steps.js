/**
 * Takes a step from its form to the service: keeps a draft while somebody writes, says what stands in the way in the words
 * of the page, shows what changed meanwhile, and sends one draft once, however often the network fails.
 */
const { redress } = globalThis;
const { drafts, fields } = redress;
/** A pause in writing after which the draft is kept. */
const PAUSE_MILLIS = 500;
/** Between the tries of one sending; after the last only the person tries again. */
const RETRY_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30];
/** What should not have been is told on the page that follows. */
const WARNED = 'redress-warned';
const BUSY_STATUSES = new Set([408, 429, 502, 503, 504]);

const texts = document.querySelector('[data-step-texts]')?.content;

/** A text of the page with its values in it. */
function say(name, ...values) {
  const text = texts?.querySelector(`[data-text="${name}"]`)?.textContent ?? name;
  return values.reduce((said, value, index) => said.replaceAll(`{${index}}`, value), text);
}

/** The time of day on the page's clock. */
const timeOf = (form, millis) => fields.onClock(millis, form.dataset.zone).time;

/** The form of one step while somebody fills it in. */
class StepForm {
  constructor(form) {
    this.form = form;
    this.title = document.title;
    this.blank = JSON.stringify(fields.raw(form));
    this.version = form.dataset.version;
    this.key = crypto.randomUUID();
    this.sending = false;
    this.sent = false;
    this.attempts = 0;
    this.timers = {};
  }

  /** Listens, and puts the draft back that was kept. */
  open() {
    this.form.querySelectorAll('[data-kind="many"]').forEach((field) => fields.renumber(field));
    this.restore();
    this.form.addEventListener('input', () => this.changed());
    this.form.addEventListener('change', () => this.changed());
    this.form.addEventListener('click', (event) => this.clicked(event));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    addEventListener('pagehide', () => this.keep());
    addEventListener('online', () => this.waiting() && this.send());
    document.body.addEventListener('redress:news', (event) => this.hear(event.detail));
    redress.authority.show(this.form);
  }

  part(name) {
    return this.form.querySelector(`[data-${name}]`);
  }

  get names() {
    const { drafts: owner, complaint, step } = this.form.dataset;
    return [owner, complaint, step];
  }

  // ---- the draft ----

  restore() {
    const draft = drafts.find(...this.names);
    if (!draft) {
      return;
    }
    fields.putAll(this.form, draft.values);
    this.key = draft.key;
    this.version = draft.version ?? this.version;
    this.tellDraft(say('draftBack', new Date(draft.at).toDateString() === new Date().toDateString()
      ? timeOf(this.form, draft.at)
      : `${fields.onClock(draft.at, this.form.dataset.zone).day} ${timeOf(this.form, draft.at)}`));
    if (this.version !== this.form.dataset.version) {
      this.hear({ complaints: null });
    }
  }

  changed() {
    clearTimeout(this.timers.pause);
    this.timers.pause = setTimeout(() => this.keep(), PAUSE_MILLIS);
    redress.authority.show(this.form);
  }

  /** Keeps what was typed; a form as it was drawn is no draft. */
  keep() {
    clearTimeout(this.timers.pause);
    const values = fields.raw(this.form);
    if (this.sent || JSON.stringify(values) === this.blank) {
      return;
    }
    const at = Date.now();
    const isKept = drafts.keep(...this.names, { at, version: this.version, key: this.key, values });
    this.tellDraft(isKept ? say('draftKept', timeOf(this.form, at)) : say('draftsFull'));
  }

  tellDraft(text) {
    const state = document.querySelector('[data-draft-state]');
    if (state) {
      state.textContent = text;
    }
    this.part('discard').hidden = false;
  }

  discard() {
    clearTimeout(this.timers.pause);
    drafts.remove(...this.names);
    redress.toastNext(say('draftGone'));
    this.sent = true;
    location.reload();
  }

  // ---- while somebody fills it in ----

  clicked(event) {
    const button = event.target.closest('button[type="button"]');
    if (!button) {
      return;
    }
    const { dataset } = button;
    if ('add' in dataset) {
      fields.control(fields.add(button.closest('[data-kind="many"]')))?.focus();
      this.changed();
    } else if ('remove' in dataset) {
      fields.removeItem(button.closest('[data-item]')).querySelector(':scope > [data-add]').focus();
      this.changed();
    } else if ('fillMe' in dataset) {
      document.getElementById(dataset.for).value = this.form.dataset.me;
      this.changed();
    } else if ('fillNow' in dataset) {
      const { day, time } = fields.onClock(Date.now(), this.form.dataset.zone);
      const field = button.closest('[data-kind]');
      field.querySelector('[data-day]').value = day;
      field.querySelector('[data-time]').value = time;
      this.changed();
    } else if ('discard' in dataset) {
      this.discard();
    } else if ('try' in dataset) {
      this.attempts = 0;
      this.send();
    }
  }

  // ---- sending ----

  async submit() {
    if (this.sending) {
      return;
    }
    this.keep();
    this.clear();
    await fields.resolveCases(this.form).catch(() => {});
    const { body, problems } = fields.read(this.form);
    if (problems.length > 0) {
      this.show(problems.map(({ field, text, values }) => ({ field, words: say(text, ...values) })));
      return;
    }
    this.body = body;
    this.attempts = 0;
    this.send();
  }

  async send() {
    if (this.sending) {
      return;
    }
    clearTimeout(this.timers.retry);
    this.busy(true);
    try {
      await this.heard(await redress.send('POST', this.address(), this.body, this.headers()));
    } catch {
      this.lost();
    } finally {
      this.busy(false);
    }
  }

  address() {
    const { complaint, step } = this.form.dataset;
    return complaint ? `/api/complaints/${complaint}/${step}` : '/api/complaints';
  }

  headers() {
    const headers = { 'Idempotency-Key': this.key };
    return this.form.dataset.complaint ? { ...headers, 'If-Match': `"${this.version}"` } : headers;
  }

  busy(isBusy) {
    this.sending = isBusy;
    this.form.toggleAttribute('aria-busy', isBusy);
    this.form.querySelector('[type="submit"]').setAttribute('aria-disabled', String(isBusy));
  }

  async heard(answer) {
    this.part('waiting').hidden = true;
    if (answer.ok) {
      return this.done(await answer.json());
    }
    const problem = await answer.json().catch(() => ({}));
    const kind = (problem.type ?? '').split(':').at(-1);
    if (BUSY_STATUSES.has(answer.status)) {
      return this.lost(Number(answer.headers.get('Retry-After')));
    }
    if (answer.status === 401) {
      return this.refuse(document.createTextNode(say('signInAgain')));
    }
    if (answer.status === 412 || kind === 'idempotency-key-reused') {
      return this.conflict(kind);
    }
    if (problem.errors?.length > 0) {
      return this.show(problem.errors.map((error) => this.mistake(error)));
    }
    return this.refused(answer.status, kind, problem);
  }

  /** A mistake that only the service could see. */
  mistake(error) {
    const field = fields.at(this.form, error.field);
    const words = redress.wordsOfMistake(error) ?? error.reason;
    return { field, words: say('refusedValue', field?.dataset.words ?? error.field, words) };
  }

  /** No answer: the draft stays, and the same draft is sent again. */
  lost(retryAfter) {
    const pause = Math.max(RETRY_SECONDS[this.attempts] ?? 0, retryAfter || 0);
    const isOver = this.attempts >= RETRY_SECONDS.length;
    this.attempts += 1;
    const note = this.part('waiting');
    note.hidden = false;
    note.querySelector('p').textContent = isOver ? say('offline') : `${say('offline')} ${say('retryIn', pause)}`;
    if (!isOver) {
      this.timers.retry = setTimeout(() => this.send(), pause * 1000);
    }
  }

  waiting() {
    return !this.part('waiting').hidden;
  }

  // ---- what stands in the way ----

  clear() {
    this.part('problems').hidden = true;
    this.part('refusal').hidden = true;
    document.title = this.title;
    this.form.querySelectorAll('.err').forEach((line) => { line.hidden = true; });
    this.form.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  }

  /** The summary first, with the focus; the same words at each field. */
  show(problems) {
    const summary = this.part('problems');
    summary.querySelector('h3').textContent = say('problems', problems.length);
    summary.querySelector('ul').replaceChildren(...problems.map((problem) => summaryLine(problem)));
    problems.forEach(markField);
    summary.hidden = false;
    document.title = `${say('problem')}: ${this.title}`;
    summary.focus();
    summary.scrollIntoView({ block: 'center' });
  }

  refuse(...content) {
    const note = this.part('refusal');
    note.replaceChildren(...content);
    note.hidden = false;
    document.title = `${say('problem')}: ${this.title}`;
    note.scrollIntoView({ block: 'center' });
  }

  /** A refusal is told in the reader's words, with what is possible instead. */
  async refused(status, kind, problem) {
    if (kind === 'csrf-token-missing') {
      return this.refuse(document.createTextNode(say('pageOld')));
    }
    const words = redress.wordsOfProblem(problem);
    if (words && !problem.code) {
      return this.refuse(document.createTextNode(words));
    }
    const code = kind.toUpperCase().replaceAll('-', '_');
    const told = await fetch(`${this.page()}?region=refusal&refusal=${code}`, { headers: { Accept: 'text/html' } });
    if (told.ok) {
      return this.refuse(...fragment(await told.text()).childNodes);
    }
    return this.refuse(document.createTextNode(
      status === 403 ? say('roleMissing') : say('fault', problem.code ?? status)));
  }

  page() {
    return `/complaints/${this.form.dataset.complaint ?? 'new'}`;
  }

  // ---- what changed meanwhile ----

  /** What happened to the case since the draft was begun, as the server tells it; null where it does not answer. */
  async changes() {
    const { complaint, step } = this.form.dataset;
    const answer = await fetch(
      `/complaints/${complaint}?region=changes&since=${this.version}&step=${step}`,
      // Whoever sends a step does something; whoever only has it open does not.
      { headers: { Accept: 'text/html', 'Redress-Unasked': 'true' } },
    );
    return answer.ok ? fragment(await answer.text()).querySelector('[data-changes]') : null;
  }

  /** The case has changed: the draft stays, and the person decides. */
  async conflict(kind) {
    const changes = await this.changes();
    if (!changes) {
      return this.lost();
    }
    const dialog = document.querySelector('[data-conflict]');
    dialog.querySelector('[data-conflict-body]').replaceChildren(changes);
    changes.querySelector('[data-title]').id = 'conflict-title';
    const onTop = dialog.querySelector('[data-on-top]');
    onTop.hidden = changes.dataset.possible !== 'true';
    onTop.onclick = () => {
      dialog.close();
      this.version = changes.dataset.version;
      // What the used key stands for is on the file; this is another sending.
      this.key = kind === 'idempotency-key-reused' ? crypto.randomUUID() : this.key;
      this.keep();
      if (this.body) {
        this.send();
      } else {
        this.submit();
      }
    };
    dialog.querySelector('[data-back]').onclick = () => dialog.close();
    if (!dialog.open) {
      dialog.showModal();
    }
    changes.querySelector('[data-title]').focus();
    return undefined;
  }

  /** News of the case while somebody writes: a quiet banner, never another form. */
  async hear(news) {
    const { complaint } = this.form.dataset;
    const banner = document.querySelector('[data-news]');
    if (!banner || this.sent || this.sending || (news?.complaints && !news.complaints.includes(complaint))) {
      return;
    }
    const changes = await this.changes().catch(() => null);
    if (!changes || this.sent || Number(changes.dataset.count) === 0) {
      return;
    }
    banner.querySelector('[data-news-names]').textContent = namesIn(changes);
    banner.hidden = false;
    banner.querySelector('[data-news-show]').onclick = () => this.conflict('');
    banner.querySelector('[data-news-dismiss]').onclick = () => { banner.hidden = true; };
  }

  // ---- done ----

  /** On the file: once the view has seen it, the case is shown with what happened. */
  async done(answer) {
    this.sent = true;
    drafts.remove(...this.names);
    const seen = await redress.send('GET', `/api/complaints/${answer.id}?afterPosition=${answer.position}`).catch(() => null);
    const told = [await this.outcome(), ...(seen?.ok ? [] : [say('notShownYet')])];
    const warnings = (answer.warnings ?? []).map(
      (warning) => texts.querySelector(`[data-warning="${warning}"]`)?.textContent ?? warning);
    redress.toastNext(told.join(' '));
    sessionStorage.setItem(WARNED, JSON.stringify(warnings));
    location.assign(`/complaints/${answer.id}`);
  }

  async outcome() {
    if (!this.form.dataset.complaint) {
      return say('received');
    }
    const changes = await this.changes().catch(() => null);
    return changes ? say('recorded', namesIn(changes)) : document.querySelector('h2')?.textContent ?? '';
  }
}

/** Server-made markup as nodes. */
function fragment(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content;
}

/** What happened, each kind of event once. */
function namesIn(changes) {
  const names = [...changes.querySelectorAll('[data-name]')].map((name) => name.textContent);
  return [...new Set(names)].join(say('separator'));
}

function summaryLine({ field, words }) {
  const line = document.createElement('li');
  const target = field && fields.control(field);
  if (!target) {
    line.textContent = words;
    return line;
  }
  const link = document.createElement('a');
  link.href = `#${target.id}`;
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  });
  line.append(link);
  return line;
}

/** The words at the field: its own line of errors, which describes its control. */
function markField({ field, words }) {
  const line = field?.querySelector('.err');
  if (line) {
    line.textContent = words;
    line.hidden = false;
    fields.control(field)?.setAttribute('aria-invalid', 'true');
  }
}

/** Tells what the page before was warned about. */
function warn() {
  const warnings = JSON.parse(sessionStorage.getItem(WARNED) ?? '[]');
  sessionStorage.removeItem(WARNED);
  const note = document.querySelector('[data-warnings]');
  if (note && warnings.length > 0) {
    note.querySelector('ul').replaceChildren(...warnings.map((warning) => {
      const line = document.createElement('li');
      line.textContent = warning;
      return line;
    }));
    note.hidden = false;
  }
}

warn();
document.querySelectorAll('[data-step-form]').forEach((form) => new StepForm(form).open());
