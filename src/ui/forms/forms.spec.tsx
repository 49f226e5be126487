import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../render.js';
import { CheckboxGroup, RadioGroup, Select } from './choices.js';
import { ErrorSummary, Fieldset, Form } from './form.js';
import {
  errorOf,
  fieldId,
  freshForm,
  idOfPointer,
  pointerOf,
  refusedForm,
  valueOf,
  valuesOf,
} from './form-state.js';
import { DateInput, MoneyInput, TextArea, TextInput } from './inputs.js';

const dom = (vnode: VNode) => parseHTML(`<html><body>${renderFragment(vnode)}</body></html>`).document;

const refused = refusedForm('pl', { 'lines.0.unitPrice': '1O,00', areas: ['2862', '2814'], note: '\nA\n' }, [
  { pointer: '/lines/0/unitPrice', text: { pl: 'Wpisz kwotę cyframi.', en: 'Write the amount in digits.' } },
  { pointer: '/areas', text: { pl: 'Za dużo powiatów.', en: 'Too many.' } },
  { pointer: '', text: { pl: 'Zapytanie jest już zamknięte.', en: 'Closed.' } },
]);

describe('form state', () => {
  it('finds values and errors by name', () => {
    expect(pointerOf('lines.0.unitPrice')).toBe('/lines/0/unitPrice');
    expect(idOfPointer('/lines/0/unitPrice')).toBe(fieldId('lines.0.unitPrice'));
    expect(errorOf(refused, 'lines.0.unitPrice')).toBe('Wpisz kwotę cyframi.');
    expect(errorOf(refused, 'lines.1.unitPrice')).toBeNull();
    expect(valueOf(refused, 'areas')).toBe('2862');
    expect(valuesOf(refused, 'areas')).toEqual(['2862', '2814']);
    expect(valuesOf(freshForm('pl', { a: '' }), 'a')).toEqual([]);
    expect(valueOf(refused, 'missing')).toBe('');
  });
});

describe('the summary of errors', () => {
  const wrong = refusedForm('pl', {}, [
    { pointer: '/town', text: { pl: 'Uzupełnij to pole.', en: 'Fill in this field.' } },
    { pointer: '/nip', text: { pl: 'NIP ma 10 cyfr, a tu są 3.', en: 'NIP has 10 digits.' } },
    { pointer: '/category', text: { pl: 'Wybierz kategorię.', en: 'Choose a category.' } },
    { pointer: '/time', text: { pl: 'Wpisz godzinę, na przykład 12:00.', en: 'Enter a time.' } },
    { pointer: '/begin', text: { pl: 'Wpisz godzinę ze strefą.', en: 'Enter a time.' } },
    { pointer: '/end', text: { pl: 'Wpisz godzinę ze strefą.', en: 'Enter a time.' } },
    { pointer: '/more', text: { pl: 'Uzupełnij to pole.', en: 'Fill in this field.' } },
  ]);
  const form = (
    <Form action="/x">
      <ErrorSummary form={wrong} />
      <TextInput form={wrong} name="nip" label="NIP" />
      <TextInput form={wrong} name="category" label="Kategoria" />
      <TextInput form={wrong} name="town" label="Miejscowość" />
      <TextInput form={wrong} name="town" label="Druga o tej samej nazwie" />
      <TextInput form={wrong} name="time" label="o godzinie" />
      <TextInput form={wrong} name="begin" label="Godzina rozpoczęcia" />
      <TextInput form={wrong} name="end" label="Godzina zakończenia" />
      <TextInput form={wrong} name="more" label="Uzupełnienie" />
    </Form>
  );

  it('names the field that an error does not name itself, once the fields have told their labels', () => {
    renderFragment(form);
    const links = [...dom(form).querySelectorAll('.error-summary a')].map((link) => link.textContent);
    expect(links).toEqual([
      'Miejscowość: uzupełnij to pole.',
      'NIP ma 10 cyfr, a tu są 3.',
      'Wybierz kategorię.',
      // 'o' is in every message, and two that sound alike have to be told apart.
      'O godzinie: wpisz godzinę, na przykład 12:00.',
      'Godzina rozpoczęcia: wpisz godzinę ze strefą.',
      'Godzina zakończenia: wpisz godzinę ze strefą.',
      'Uzupełnienie: uzupełnij to pole.',
    ]);
  });
});

describe('a field', () => {
  it('keeps what was typed, is marked and described by its hint and error', () => {
    const document = dom(<MoneyInput form={refused} name="lines.0.unitPrice" label="Cena" hint="Netto." />);
    const input = document.querySelector('input');
    expect(input?.getAttribute('value')).toBe('1O,00');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.getAttribute('inputmode')).toBe('decimal');
    const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Netto.',
      'Błąd: Wpisz kwotę cyframi.',
    ]);
    expect(document.querySelector(`label[for="${input?.id}"]`)?.textContent).toBe('Cena');
  });

  it('without hint and error is described by nothing', () => {
    const input = dom(<TextInput form={freshForm('pl')} name="title" label="Nazwa" />).querySelector('input');
    expect(input?.hasAttribute('aria-describedby')).toBe(false);
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
    expect(input?.hasAttribute('required')).toBe(true);
  });

  it('says in words that it is optional', () => {
    const document = dom(<DateInput form={freshForm('en')} name="from" label="From" optional />);
    expect(document.querySelector('label')?.textContent).toBe('From (optional)');
    expect(document.querySelector('input')?.hasAttribute('required')).toBe(false);
  });

  it('says nothing of it, and requires nothing, where the group has said it', () => {
    const document = dom(<DateInput form={freshForm('en')} name="from" label="From" optional="" />);
    expect(document.querySelector('label')?.textContent).toBe('From');
    expect(document.querySelector('input')?.hasAttribute('required')).toBe(false);
  });

  it('never fills a password in again', () => {
    const form = freshForm('pl', { password: 'tajne' });
    const html = renderFragment(<TextInput form={form} name="password" label="Hasło" type="password" />);
    expect(html).not.toContain('tajne');
  });

  it('keeps a line break at the start of a text', () => {
    const html = renderFragment(<TextArea form={refused} name="note" label="Uwagi" />);
    expect(html).toContain('>\n\nA\n</textarea>');
  });
});

describe('choices', () => {
  const choices = [
    { value: '2862', label: 'Olsztyn' },
    { value: '2809', label: 'lidzbarski' },
  ];

  it('keep what was ticked and carry the error on the group', () => {
    const document = dom(<CheckboxGroup form={refused} name="areas" label="Powiaty" choices={choices} />);
    expect(document.querySelector('[value="2862"]')?.hasAttribute('checked')).toBe(true);
    expect(document.querySelector('[value="2809"]')?.hasAttribute('checked')).toBe(false);
    const group = document.querySelector('fieldset');
    expect(group?.id).toBe(idOfPointer('/areas'));
    expect(group?.getAttribute('aria-describedby')).toBe('f-areas-error');
  });

  it('have ids that differ', () => {
    const document = dom(<RadioGroup form={refused} name="areas" label="Powiaty" choices={choices} />);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('select what was chosen, from groups too', () => {
    const document = dom(
      <Select form={refused} name="areas" label="Powiat" options={[{ label: 'Warmia', options: choices }]} />,
    );
    expect(document.querySelector('option[selected]')?.getAttribute('value')).toBe('2862');
    expect(document.querySelector('option')?.textContent).toBe('Wybierz');
  });
});

describe('ErrorSummary', () => {
  it('links each error to an element of the form; one that means no field is words', () => {
    const document = dom(
      <div>
        <ErrorSummary form={refused} />
        <Form action="/x">
          <Fieldset legend="Pozycje" name="lines">
            <MoneyInput form={refused} name="lines.0.unitPrice" label="Cena" />
          </Fieldset>
          <CheckboxGroup form={refused} name="areas" label="Powiaty" choices={[]} />
        </Form>
      </div>,
    );
    const links = [...document.querySelectorAll('.error-summary a')];
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(document.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
    }
    expect(document.getElementById(idOfPointer('/lines'))?.tagName).toBe('FIELDSET');
    expect(document.querySelector('.error-summary')?.textContent).toContain('Zapytanie jest już zamknięte.');
  });

  it('is absent from a form without errors', () => {
    expect(renderFragment(<ErrorSummary form={freshForm('pl')} />)).toBe('');
  });
});
