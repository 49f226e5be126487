/* Enhancement only: every page works without this file. */
'use strict';

/**
 * What may be meant, under a search box while one types: a combobox with a list (WAI-ARIA APG). Arrows choose, Enter
 * follows the chosen one, Escape closes; Enter without a choice sends the form as always.
 */
(() => {
  const WAIT_MS = 150;
  let open = null;
  let timer = 0;
  let asking = null;

  const close = () => {
    if (!open) return;
    open.input.setAttribute('aria-expanded', 'false');
    open.input.removeAttribute('aria-activedescendant');
    open.list.remove();
    open = null;
  };

  const forget = () => {
    clearTimeout(timer);
    asking?.abort();
    close();
  };

  const choose = (at) => {
    const { input, list } = open;
    open.at = at;
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
    if (at < 0) input.removeAttribute('aria-activedescendant');
  };

  const optionOf = (input, { text, kindName, path }, i) => {
    const option = document.createElement('li');
    option.id = `${input.id}-suggestion-${i}`;
    option.className = 'suggestion';
    option.dataset.path = path;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const [name, kind] = [document.createElement('span'), document.createElement('span')];
    name.textContent = text;
    kind.className = 'suggestion__kind';
    kind.textContent = kindName;
    option.append(name, ' ', kind);
    return option;
  };

  const say = (form, words) => {
    let status = form.querySelector('[data-suggestions-said]');
    if (!status) {
      status = document.createElement('span');
      status.className = 'visually-hidden';
      status.dataset.suggestionsSaid = '';
      status.setAttribute('role', 'status');
      form.append(status);
    }
    status.textContent = words;
  };

  const show = (input, { items, summary }) => {
    close();
    say(input.form, summary);
    if (items.length === 0) return;
    const list = document.createElement('ul');
    list.id = `${input.id}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.suggestionsLabel);
    list.append(...items.map((item, i) => optionOf(input, item, i)));
    input.form.append(list);
    input.setAttribute('aria-expanded', 'true');
    open = { input, list, at: -1 };
  };

  const ask = async (input) => {
    const typed = input.value.trim();
    asking?.abort();
    if (typed.length < 2) return close();
    asking = new AbortController();
    try {
      const address = `${input.dataset.suggestions}&q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.ok && document.activeElement === input) show(input, await answer.json());
    } catch {
      // Suggestions help; without them the form still searches.
    }
  };

  const boxOf = ({ target }) =>
    target instanceof Element ? target.closest('input[data-suggestions]') : null;

  document.addEventListener('focusin', (event) => {
    const input = boxOf(event);
    if (!input) return;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', `${input.id}-suggestions`);
    if (!open) input.setAttribute('aria-expanded', 'false');
  });
  document.addEventListener('input', (event) => {
    const input = boxOf(event);
    if (!input) return;
    clearTimeout(timer);
    timer = setTimeout(() => ask(input), WAIT_MS);
  });
  document.addEventListener('keydown', (event) => {
    const input = boxOf(event);
    if (!input || open?.input !== input) return;
    const count = open.list.children.length;
    if (event.key === 'ArrowDown') choose(open.at + 1 < count ? open.at + 1 : -1);
    else if (event.key === 'ArrowUp') choose(open.at < 0 ? count - 1 : open.at - 1);
    else if (event.key === 'Escape') forget();
    else if (event.key === 'Enter' && open.at >= 0) location.assign(open.list.children[open.at].dataset.path);
    else return;
    event.preventDefault();
  });
  // Before the box loses the focus, which would close the list under the pointer.
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('.suggestion')) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const option = event.target instanceof Element && event.target.closest('.suggestion');
    if (option) location.assign(option.dataset.path);
  });
  document.addEventListener('focusout', (event) => boxOf(event) && forget());
  document.addEventListener('submit', forget);
  window.addEventListener('pagehide', forget);
})();
