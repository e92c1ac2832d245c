/** Drafts of steps, kept on this device for the person who is signed in: see docs/decisions/0022-drafts-on-the-device.md. */
const PREFIX = 'redress-draft:';
/** After so many days nobody remembers what a draft was about. */
const DAYS_MAX = 30;
/** More open forms than anybody works on; bounds what a device keeps of people's words. */
const DRAFTS_MAX = 50;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** The name of a draft: whose, of which case, of which step. */
const nameOf = (owner, complaint, step) => `${PREFIX}${owner}:${complaint || 'new'}:${step}`;

/** What is kept under a name; null for nothing, or nothing readable. */
function parsed(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** The names of all drafts on this device. */
function names() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Forgets what is too old. */
function expire() {
  const oldest = Date.now() - DAYS_MAX * DAY_MILLIS;
  names().filter((name) => !((parsed(name)?.at ?? 0) > oldest)).forEach((name) => localStorage.removeItem(name));
}

/** The draft that was kept; null for none. */
function find(owner, complaint, step) {
  expire();
  return parsed(nameOf(owner, complaint, step));
}

/** Whoever is signing out keeps nothing more, however much the page that closes would like to. */
let isLeaving = false;

/** Keeps a draft; false where this device keeps no more. */
function keep(owner, complaint, step, draft) {
  if (isLeaving) {
    return false;
  }
  const name = nameOf(owner, complaint, step);
  const others = names().filter((each) => each !== name);
  if (others.length >= DRAFTS_MAX) {
    return false;
  }
  try {
    localStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function remove(owner, complaint, step) {
  try {
    localStorage.removeItem(nameOf(owner, complaint, step));
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Forgets all drafts of one person: whoever signs out leaves no words behind. */
function removeAllOf(person) {
  names()
    .filter((name) => name.slice(PREFIX.length).split(':')[0].split('/').at(-1) === person)
    .forEach((name) => localStorage.removeItem(name));
}

document.addEventListener('submit', (event) => {
  const person = document.body.dataset.me;
  if (person && event.target.matches('[data-sign-out]')) {
    isLeaving = true;
    removeAllOf(person);
  }
});

globalThis.redress = Object.freeze({ ...globalThis.redress, drafts: Object.freeze({ find, keep, remove }) });
