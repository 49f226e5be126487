import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { renderFragment } from '../render.js';
import { CardGrid, Card } from './card.js';
import { CategoryPicture, drawnCategories } from './category-picture.js';
import { DefinitionList } from './facts.js';
import { FilterGroup } from './filters.js';
import { Monogram } from './monogram.js';
import { pageSteps, Pagination } from './navigation.js';
import { Prose } from './prose.js';
import { Table } from './table.js';

const dom = (vnode: VNode) => parseHTML(`<html><body>${renderFragment(vnode)}</body></html>`).document;

describe('Pagination', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [2, 9, [1, 2, 3, 0, 9]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [4, 9, [1, 2, 3, 4, 5, 0, 9]],
    [9, 9, [1, 0, 8, 9]],
  ])('shows around page %i of %i the steps %j', (page, pages, steps) => {
    expect(pageSteps(page, pages)).toEqual(steps);
  });

  it('is absent when there is one page, and says where one is when there are more', () => {
    const hrefOf = (page: number) => `/katalog?strona=${page}`;
    expect(renderFragment(<Pagination lang="pl" page={1} pages={1} hrefOf={hrefOf} />)).toBe('');
    const document = dom(<Pagination lang="pl" page={2} pages={9} hrefOf={hrefOf} />);
    expect(document.querySelector('.pagination__words')?.textContent).toBe('Strona 2 z 9');
    expect(document.querySelector('[aria-current=page]')?.getAttribute('href')).toBe('/katalog?strona=2');
    expect(document.querySelector('[rel=next]')?.getAttribute('href')).toBe('/katalog?strona=3');
  });

  it('leads back to the last page from one behind it', () => {
    const document = dom(<Pagination lang="pl" page={99} pages={9} hrefOf={(page) => `/x?strona=${page}`} />);
    expect(document.querySelector('.pagination__words')).toBeNull();
    expect(document.querySelector('[rel=prev]')?.getAttribute('href')).toBe('/x?strona=9');
    expect(document.querySelector('[rel=next]')).toBeNull();
  });
});

describe('CategoryPicture', () => {
  it('has a drawing for every category of the cluster', () => {
    const slugs = [
      'catering',
      'zywnosc',
      'sprzatanie',
      'turystyka',
      'uslugi-komunalne',
      'opieka',
      'zielen',
      'pralnia',
      'szycie',
      'druk-reklama',
      'stolarstwo',
      'remonty',
      'transport',
      'recykling',
      'archiwizacja',
      'it',
      'wydarzenia',
      'rekodzielo',
    ];
    expect([...drawnCategories].sort()).toEqual([...slugs].sort());
    const drawings = slugs.map((slug) => renderFragment(<CategoryPicture slug={slug} />));
    expect(new Set(drawings).size).toBe(slugs.length);
  });

  it('falls back to the stall', () => {
    for (const slug of ['nieznana', 'constructor']) {
      expect(
        dom(<CategoryPicture slug={slug} />)
          .querySelector('use')
          ?.getAttribute('href'),
      ).toBe('#drawing-stall');
    }
  });

  it('is decorative unless it has a title', () => {
    expect(
      dom(<CategoryPicture slug="it" />)
        .querySelector('svg')
        ?.getAttribute('aria-hidden'),
    ).toBe('true');
    const titled = dom(<CategoryPicture slug="it" title="Rysunek" />).querySelector('svg');
    expect(titled?.getAttribute('role')).toBe('img');
    expect(titled?.getAttribute('aria-label')).toBe('Rysunek');
  });
});

describe('FilterGroup', () => {
  const options = Array.from({ length: 12 }, (_, index) => ({ value: `${index}`, label: `Opcja ${index}` }));

  it('folds what exceeds the limit, but never what is chosen', () => {
    const document = dom(
      <FilterGroup lang="pl" legend="Powiat" name="p" options={options} selected={['11']} limit={4} />,
    );
    expect(document.querySelectorAll('details input')).toHaveLength(7);
    expect(document.querySelector('details input[value="11"]')).toBeNull();
    expect(document.querySelector('summary')?.textContent).toBe('Więcej (7)');
  });
});

describe('Table', () => {
  const columns = [
    { head: 'Oferta', sortHref: '?s=a', sorted: 'descending' as const },
    { head: 'Cena', numeric: true },
  ];

  it('names its rows, its cells on a phone and its order', () => {
    const document = dom(
      <Table lang="pl" caption="Oferty" columns={columns} rows={[{ cells: ['Obiady', '16,00 zł'] }]} />,
    );
    expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
    expect(document.querySelector('td')?.getAttribute('data-label')).toBe('Cena');
    expect(document.querySelector('thead th')?.getAttribute('aria-sort')).toBe('descending');
    expect(document.querySelector('caption')?.textContent).toBe('Oferty');
  });

  it('that scrolls can be reached by the keyboard and has a name', () => {
    const document = dom(<Table lang="pl" caption="Wyceny" narrow="scroll" columns={columns} rows={[]} />);
    const region = document.querySelector('[role=region]');
    expect(region?.getAttribute('tabindex')).toBe('0');
    expect(region?.getAttribute('aria-label')).toBe('Wyceny');
  });
});

describe('small components', () => {
  it('keep the paragraphs and line breaks of a text', () => {
    const document = dom(<Prose text={'Raz\r\ndwa\r\n\r\n\r\ntrzy\n'} />);
    expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['Raz\ndwa', 'trzy']);
  });

  it('leave out facts that are not known', () => {
    const document = dom(
      <DefinitionList
        items={[
          { term: 'KRS', value: null },
          { term: 'NIP', value: '739-000-00-16' },
        ]}
      />,
    );
    expect(document.querySelectorAll('dt')).toHaveLength(1);
  });

  it('give the same name the same tint', () => {
    expect(renderFragment(<Monogram name="„ARKA”" />)).toBe(renderFragment(<Monogram name="„ARKA”" />));
  });

  it('put each card in a list item, with a heading of the level asked for', () => {
    const document = dom(
      <CardGrid>
        {['a', 'b'].map((id) => (
          <Card key={id} title={id} href={`/${id}`} level={2} />
        ))}
      </CardGrid>,
    );
    expect(document.querySelectorAll('li > article > .card__body > h2')).toHaveLength(2);
  });
});
