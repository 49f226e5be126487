import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { CategoryPicture, drawnCategories } from './components/category-picture.js';
import { Icon, iconNames } from './components/icon.js';
import { renderDocument } from './render.js';

const page = (content: Parameters<typeof renderDocument>[0]) =>
  parseHTML(
    renderDocument(
      <html>
        <body>
          <main>{content}</main>
          <footer>
            <Icon name="globe" />
          </footer>
        </body>
      </html>,
    ),
  ).document;

describe('the shapes of a page', () => {
  it('are there once each, at the end of its content, and no others', () => {
    const document = page(
      <p>
        <Icon name="clock" />
        <Icon name="clock" />
        <CategoryPicture slug="it" />
      </p>,
    );
    const shapes = document.querySelector('main > .shapes:last-child');
    expect([...(shapes?.children ?? [])].map(({ id }) => id)).toEqual([
      'icon-clock',
      'drawing-it',
      'icon-globe',
    ]);
    expect(document.querySelectorAll('#icon-clock > *').length).toBeGreaterThan(0);
  });

  it('cannot be asked for by a text', () => {
    const document = page(<p title={'<use href="#icon-bell"'}>{'<use href="#icon-bell">'}</p>);
    expect(document.querySelector('#icon-bell')).toBeNull();
  });

  it('exist for every icon and every drawing', () => {
    const document = page(
      <p>
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
        {[...drawnCategories, 'stall'].map((slug) => (
          <CategoryPicture key={slug} slug={slug} />
        ))}
      </p>,
    );
    for (const use of document.querySelectorAll('use')) {
      const shape = document.querySelector(use.getAttribute('href') ?? '');
      expect(shape?.children.length, use.getAttribute('href') ?? '').toBeGreaterThan(0);
    }
  });
});
