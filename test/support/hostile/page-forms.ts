import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';

/** A form of a page, with what a browser would send if one pressed its button at once. */
export type PageForm = {
  readonly action: string;
  readonly enctype: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** The fields in which a person types freely, whose text has to come back after a mistake. */
  readonly typed: readonly string[];
};

type Control = {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  readonly tagName: string;
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<Control>;
};

const isTyped = (control: Control): boolean =>
  control.tagName === 'TEXTAREA' ||
  (control.tagName === 'INPUT' &&
    !['hidden', 'checkbox', 'radio', 'file', 'submit', 'password'].includes(
      control.getAttribute('type') ?? 'text',
    ));

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const valuesIn = (control: Control): readonly string[] => {
  const type = control.getAttribute('type');
  if (control.tagName === 'SELECT') {
    const options = [...control.querySelectorAll('option')];
    const chosen = options.filter((option) => option.hasAttribute('selected'));
    const sent = chosen.length > 0 || control.hasAttribute('multiple') ? chosen : options.slice(0, 1);
    return sent.map((option) => option.getAttribute('value') ?? option.textContent ?? '');
  }
  // The parser leaves the signs of a text area as they are written.
  if (control.tagName === 'TEXTAREA') return [unescaped(control.textContent ?? '').replace(/^\n/, '')];
  if (type === 'checkbox' || type === 'radio')
    return control.hasAttribute('checked') ? [control.getAttribute('value') ?? 'on'] : [];
  if (type === 'file' || type === 'submit' || control.tagName === 'BUTTON') return [];
  return [control.getAttribute('value') ?? ''];
};

/** The forms that post, in the order of the page; a button with an action of its own makes another one. */
export const formsIn = (html: string): readonly PageForm[] => {
  const { document } = parseHTML(html);
  const forms = [...(document.querySelectorAll('form') as Iterable<Control>)];
  return forms
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    .flatMap((form) => {
      const fields: Record<string, string | readonly string[]> = {};
      const typed = new Set<string>();
      for (const control of form.querySelectorAll('input, select, textarea')) {
        const name = control.getAttribute('name');
        if (!name) continue;
        if (isTyped(control)) typed.add(name);
        const values = [...[fields[name] ?? []].flat(), ...valuesIn(control)];
        if (values.length > 0) fields[name] = values.length === 1 ? values[0]! : values;
      }
      // The button that one presses says its name too, where no other can be pressed.
      const buttons = [...form.querySelectorAll('button')].filter(
        (button) => !button.hasAttribute('formaction'),
      );
      const [button] = buttons;
      if (button && buttons.every((one) => one.hasAttribute('name')))
        fields[button.getAttribute('name')!] ??= button.getAttribute('value') ?? '';
      const enctype = form.getAttribute('enctype') ?? 'application/x-www-form-urlencoded';
      const actions = [
        form.getAttribute('action') ?? '',
        ...[...form.querySelectorAll('[formaction]')].map(
          (button) => button.getAttribute('formaction') ?? '',
        ),
      ];
      return actions.map((action) => ({ action, enctype, fields, typed: [...typed] }));
    });
};

/** Every value that stands in a control of that name, wherever on the page. */
export const shownIn = (html: string, name: string): readonly string[] => {
  const { document } = parseHTML(html);
  const controls = [...(document.querySelectorAll('input, textarea') as Iterable<Control>)];
  return controls.filter((control) => control.getAttribute('name') === name).flatMap(valuesIn);
};

/** An element as it is opened: its name and attributes in small letters. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Every element of a page, read without building the page up, for which it takes ten times as long. */
export const tagsIn = (html: string): readonly Tag[] => {
  const tags: Tag[] = [];
  new Parser({ onopentag: (name, attributes) => void tags.push({ name, attributes }) }).end(html);
  return tags;
};

/** What a strict content security policy would not run or show; empty when there is none of it. */
export const inlineCodeIn = (html: string): readonly string[] => {
  const found: string[] = [];
  for (const { name, attributes } of tagsIn(html)) {
    if (name === 'script' && !('src' in attributes) && attributes['type'] !== 'application/ld+json')
      found.push('script');
    if (name === 'style') found.push('style');
    if (['base', 'iframe', 'object', 'embed'].includes(name)) found.push(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on/.test(attribute) || attribute === 'style' || attribute.startsWith('hx-on'))
        found.push(`${name}[${attribute}]`);
      if (/^\s*(javascript|data|vbscript):/i.test(value) && /^(href|src|action|formaction)$/.test(attribute))
        found.push(`${name}[${attribute}=${value.slice(0, 30)}]`);
    }
  }
  return found;
};
