/* Enhancement only: every page works without this file. */
'use strict';

/** Ask before leaving a form with unsent changes. */
const guarded = new Set();
document.addEventListener('input', (event) => {
  const form = event.target instanceof Element && event.target.closest('form[data-guard]');
  if (form) guarded.add(form);
});
window.addEventListener('beforeunload', (event) => {
  for (const form of guarded) if (form.isConnected) event.preventDefault();
});

/** Passkeys: where the browser knows them, such a form asks the device first and carries its answer. */
if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll('form[data-passkey]')) form.hidden = false;
  for (const note of document.querySelectorAll('[data-without-passkeys]')) note.hidden = true;
}
const answerOfDevice = (ceremony, options) =>
  ceremony === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
document.addEventListener(
  'submit',
  async (event) => {
    const form = event.target;
    if (!form.dataset.passkey || form.elements.passkey.value) return;
    event.preventDefault();
    const failed = form.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    try {
      const answer = await answerOfDevice(form.dataset.passkey, JSON.parse(form.dataset.passkeyOptions));
      form.elements.passkey.value = JSON.stringify(answer.toJSON());
      form.requestSubmit();
    } catch {
      failed.hidden = false;
    }
  },
  { capture: true },
);

/** A form that changes something is sent once, however often its button is pressed. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.hasAttribute('data-sent')) {
    event.preventDefault();
    return;
  }
  guarded.delete(form);
  form.setAttribute('data-sent', '');
  const button = event.submitter ?? form.querySelector('button:not([type=button])');
  button?.setAttribute('aria-busy', 'true');
});

/** A page that comes back from the browser's memory may be sent again. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) form.removeAttribute('data-sent');
  for (const button of document.querySelectorAll('[aria-busy=true]')) button.removeAttribute('aria-busy');
  for (const form of document.querySelectorAll('form[data-passkey]')) form.elements.passkey.value = '';
});

/** Filters act at once where they stand beside the results; on a phone one chooses first. */
const besideResults = window.matchMedia('(min-width: 60rem)');
document.addEventListener('change', (event) => {
  const form = event.target instanceof Element && event.target.closest('form[data-autosubmit]');
  if (form && besideResults.matches) form.requestSubmit();
});

/** Menus close on Escape and on a click elsewhere. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    const within = menu.contains(document.activeElement);
    menu.open = false;
    if (within) menu.querySelector('summary').focus();
  }
});
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

/** In a row of links that scrolls sideways the current one is in sight. */
for (const link of document.querySelectorAll('.tabs [aria-current]')) {
  link.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
}

/** What is wrong with a form is read first. */
document.querySelector('[data-focus]')?.focus();
