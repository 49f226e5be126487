import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_TYPE, workbookOf } from '../../../src/platform/documents/workbook.js';
import { verify } from '../../../src/platform/files/verify.js';
import type { Sheet } from '../../../src/shared/sheet.js';
import { unzipped } from '../../support/unzipped.js';

const sheet: Sheet = {
  name: 'Kanały',
  heads: ['Kanał', 'Zapytania', 'Wartość netto'],
  rows: [
    ['=HYPERLINK("http://zle.example")', 12, { grosze: 400_001 }],
    ['<b>„Smak” & Spółka</b>\u0000', 0, null],
  ],
};

const parsed = async (sheets: readonly Sheet[]) => {
  const files = unzipped(await workbookOf(sheets));
  return (name: string) => new DOMParser().parseFromString(files.get(name)!.toString('utf8'), 'text/xml');
};

describe('a workbook', () => {
  it('says of each cell what it is: words never become a formula, money keeps its grosze', async () => {
    const open = await parsed([sheet]);
    const cells = [...open('xl/worksheets/sheet1.xml').querySelectorAll('c')].map((cell) => [
      cell.getAttribute('r'),
      cell.getAttribute('t'),
      cell.querySelector('t, v')?.textContent,
    ]);
    expect(cells.slice(3)).toEqual([
      ['A2', 'inlineStr', '=HYPERLINK("http://zle.example")'],
      ['B2', null, '12'],
      ['C2', null, '4000.01'],
      ['A3', 'inlineStr', '<b>„Smak” & Spółka</b>'],
      ['B3', null, '0'],
    ]);
    expect(open('xl/worksheets/sheet1.xml').querySelectorAll('f')).toHaveLength(0);
  });

  it('names and declares every sheet that it holds', async () => {
    const open = await parsed([sheet, { ...sheet, name: 'Drugi' }]);
    const names = [...open('xl/workbook.xml').querySelectorAll('sheet')].map((one) =>
      one.getAttribute('name'),
    );
    expect(names).toEqual(['Kanały', 'Drugi']);
    const targets = [...open('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((one) =>
      one.getAttribute('Target'),
    );
    expect(targets).toEqual(['worksheets/sheet1.xml', 'worksheets/sheet2.xml', 'styles.xml']);
    const parts = [...open('[Content_Types].xml').querySelectorAll('Override')].map((one) =>
      one.getAttribute('PartName'),
    );
    expect(parts).toEqual([
      '/xl/workbook.xml',
      '/xl/styles.xml',
      '/xl/worksheets/sheet1.xml',
      '/xl/worksheets/sheet2.xml',
    ]);
  });

  it('is what our own door takes for a workbook', async () => {
    expect(verify('raport.xlsx', await workbookOf([sheet]), 'attachment').mediaType).toBe(WORKBOOK_TYPE);
  });

  it('gives the same bytes for the same figures', async () => {
    expect((await workbookOf([sheet])).equals(await workbookOf([sheet]))).toBe(true);
  });
});
