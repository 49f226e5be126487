import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PageHeader, Section } from '../components/heading.js';
import type { PageFrame } from '../page-frame.js';
import { renderDocument } from '../render.js';
import { Layout } from './layout.js';

const frame: PageFrame = {
  lang: 'pl',
  title: 'Katalog',
  path: '/katalog?q=a&strona=2',
  publicUrl: 'https://rynek.example',
  actor: null,
  area: 'public',
  nav: [{ href: '/katalog', label: 'Katalog', current: true }],
  indexable: true,
  demo: false,
  operator: { name: 'Stowarzyszenie', contact: 'biuro@rynek.example' },
};
const organisations = [
  { id: 'o1', name: '„ARKA”', role: 'owner' as const },
  { id: 'o2', name: 'Gmina Orneta', role: 'viewer' as const },
];
const actor = { name: 'Anna', organisation: organisations[0]!, organisations, coordinator: false };

const page = (change: Partial<PageFrame> = {}) => {
  const html = renderDocument(
    <Layout {...frame} {...change}>
      <PageHeader title="Katalog" />
      <Section title="Wyniki">…</Section>
    </Layout>,
  );
  return { html, document: parseHTML(html).document };
};

describe('the document', () => {
  it('states its type, language, title and its twin in the other language', () => {
    const { html, document } = page({ lang: 'en', title: 'Catalogue' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(document.querySelector('title')?.textContent).toBe('Catalogue – Wspólny Rynek');
    const link = (selector: string) => document.querySelector(`link${selector}`)?.getAttribute('href');
    expect(link('[rel=canonical]')).toBe('https://rynek.example/en/catalogue?q=a&strona=2');
    expect(link('[hreflang=pl]')).toBe('https://rynek.example/katalog?q=a&strona=2');
    expect(link('[hreflang=en]')).toBe('https://rynek.example/en/catalogue?q=a&strona=2');
    expect(link('[hreflang=x-default]')).toBe('https://rynek.example/katalog?q=a&strona=2');
  });

  it('says first in its title that something is wrong', () => {
    const title = (lang: 'pl' | 'en') => page({ lang, refused: true }).document.querySelector('title');
    expect(title('pl')?.textContent).toBe('Błąd: Katalog – Wspólny Rynek');
    expect(title('en')?.textContent).toBe('Error: Katalog – Wspólny Rynek');
  });

  it('asks not to be indexed when it should not be', () => {
    expect(page().document.querySelector('meta[name=robots]')).toBeNull();
    const { document } = page({ indexable: false });
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(document.querySelector('link[rel=canonical]')).toBeNull();
  });

  it('holds no inline style, script or handler, as the CSP demands', () => {
    const { html, document } = page({
      actor,
      demo: true,
      panelNav: frame.nav,
      flash: { tone: 'error', text: 'x' },
    });
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    for (const script of document.querySelectorAll('script'))
      expect(script.getAttribute('src')).toMatch(/^\/assets\//);
  });

  it('has one h1, headings without gaps, and a skip link that leads to the content', () => {
    const { document } = page({ actor, panelNav: frame.nav });
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]));
    expect(levels).toEqual([1, 2]);
    expect(document.querySelector('.skip-link')?.getAttribute('href')).toBe('#main');
    expect(document.querySelectorAll('main#main')).toHaveLength(1);
  });
});

describe('the header', () => {
  it('offers sign-in to a visitor', () => {
    const { document } = page();
    expect(document.querySelector('.visitor a[href="/logowanie"]')).not.toBeNull();
    expect(document.querySelector('.account')).toBeNull();
  });

  it('shows for whom one acts, lists all organisations by POST, and marks the current one', () => {
    const { document } = page({ actor, lang: 'en', waiting: 3, path: '/panel/oferty' });
    expect(document.querySelector('.account__summary')?.textContent).toContain('„ARKA”');
    const form = document.querySelector('form.switch');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.getAttribute('action')).toBe('/en/switch');
    expect(form?.querySelector('input[name=back]')?.getAttribute('value')).toBe('/panel/oferty');
    const buttons = [...(form?.querySelectorAll('button') ?? [])];
    expect(buttons.map((button) => button.getAttribute('value'))).toEqual(['o1', 'o2']);
    expect(buttons.map((button) => button.hasAttribute('aria-current'))).toEqual([true, false]);
    expect(document.querySelector('.account__leave')?.getAttribute('action')).toBe('/en/sign-out');
    expect(document.querySelector('.site-nav__link--panel')?.textContent).toContain('Waiting for you: 3');
  });

  it('shows the coordinator’s desk to the coordinator only', () => {
    expect(page({ actor }).html).not.toContain('/koordynator');
    expect(page({ actor: { ...actor, coordinator: true } }).html).toContain('href="/koordynator"');
  });

  it('hides the search box on request and keeps the query in it otherwise', () => {
    expect(page({ search: null }).document.querySelector('#site-search')).toBeNull();
    const { document } = page({ search: { query: 'pierogi "z kapustą"' } });
    expect(document.querySelector('#site-search')?.getAttribute('value')).toBe('pierogi "z kapustą"');
  });
});

describe('around the content', () => {
  it('stand the ribbon, the flash message and the way here', () => {
    const { document } = page({
      demo: true,
      flash: { tone: 'success', text: 'Zapisano.' },
      breadcrumbs: [{ href: '/', label: 'Strona główna' }, { label: 'Katalog' }],
    });
    expect(document.querySelector('.demo-ribbon')?.textContent).toBe('Wersja pokazowa: dane przykładowe');
    expect(document.querySelector('[role=status]')?.textContent).toContain('Zapisano.');
    expect(document.querySelector('.breadcrumbs [aria-current=page]')?.textContent).toBe('Katalog');
  });

  it('links an operator’s contact only when it is an address', () => {
    const contact = (value: string) =>
      page({ operator: { name: 'X', contact: value } })
        .document.querySelector('.site-footer__operator a')
        ?.getAttribute('href');
    expect(contact('biuro@rynek.example')).toBe('mailto:biuro@rynek.example');
    expect(contact('https://x.example')).toBe('https://x.example');
    expect(contact('javascript:alert(1)')).toBeUndefined();
    expect(contact('ul. Polna 1')).toBeUndefined();
  });
});
