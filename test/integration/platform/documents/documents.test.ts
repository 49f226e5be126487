import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { cataloguePages } from '../../../../src/modules/campaigns/catalogue-pages.js';
import { Documents } from '../../../../src/platform/documents/documents.js';
import { qrDrawing } from '../../../../src/platform/documents/qr-code.js';
import { Typesetter } from '../../../../src/platform/documents/typesetter.js';
import type { LocalDate } from '../../../../src/shared/dates.js';
import { readPdf } from './read-pdf.js';
import { sampleOrder } from './sample-order.js';

const documents = new Documents();
afterAll(() => documents.onApplicationShutdown());

const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');

describe('an order confirmation', () => {
  it('is tagged, with language, title and headings', async () => {
    const pdf = readPdf(await documents.pdf('order-confirmation', sampleOrder(1)));
    expect(pdf).toMatchObject({ tagged: true, lang: 'pl', title: 'Potwierdzenie zamówienia UM/2026/000042' });
    expect(pdf.tags).toMatchObject({ H1: 1, H2: 6, Table: 2, TH: 11 });
    expect(pdf.pages).toHaveLength(2);
    // The places for signatures are not torn apart.
    const last = squeezed(pdf.pages[1]!);
    expect(last.split(squeezed('Podpis, imię i nazwisko, funkcja'))).toHaveLength(4);
    expect(last.split(squeezed('Kontrasygnata skarbnika: data i podpis'))).toHaveLength(2);
  });

  it('says what was agreed, that it is no invoice, and who is no party (founding agreement §4.2)', async () => {
    const text = squeezed(readPdf(await documents.pdf('order-confirmation', sampleOrder(3))).pages.join(''));
    const { payer, supplier, recipient, quote, totals } = sampleOrder(3);
    const facts = [
      'To nie jest faktura.',
      payer.name,
      recipient!.name,
      supplier.name,
      'NIP 739-000-00-16',
      '0,084375 zł',
    ];
    for (const fact of [
      ...facts,
      quote.sha256,
      'OF/2026/000117, wersja 2',
      totals.gross,
      'zamowienia@przykladowo.example.pl',
    ])
      expect(text).toContain(squeezed(fact));
    expect(text).toContain(squeezed('nie ma osobowości prawnej i nie jest stroną tej umowy'));
    expect(text).not.toContain('Uwagi');
  });

  it('speaks English', async () => {
    const pdf = readPdf(await documents.pdf('order-confirmation', { ...sampleOrder(1), lang: 'en' }));
    expect(pdf).toMatchObject({ lang: 'en', title: 'Order confirmation UM/2026/000042' });
    expect(squeezed(pdf.pages[0]!)).toContain(squeezed('This is not an invoice.'));
    expect(squeezed(pdf.pages[0]!)).toContain('page1of2');
  });

  it('carries 300 lines over pages, each under the header of the table', async () => {
    const pdf = readPdf(await documents.pdf('order-confirmation', sampleOrder(300)));
    const pages = pdf.pages.map(squeezed);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => page.includes('Cenanetto')).length).toBeGreaterThanOrEqual(
      pages.length - 1,
    );
    pages.forEach((page, index) => expect(page).toContain(`strona${index + 1}z${pages.length}`));
    expect(pdf.tags['TR']).toBe(300 + 1 + 4);
  });

  it('is the same to the byte for the same data', async () => {
    const [first, second] = [
      await documents.pdf('order-confirmation', sampleOrder(2)),
      await documents.pdf('order-confirmation', sampleOrder(2)),
    ];
    expect(first.equals(second)).toBe(true);
  });
});

describe('hostile texts', () => {
  const marks =
    '#panic("x") #let a = 1 *bold* _it_ $x^2$ @ref <lab> `code` \\u{41} "quotes" \'q\' ~ --- // c /* c */ [c] {d} #eval("1+1") </Span> (a\\) ';
  const lines = 'first\n= Heading\n- item\n+ item\n/ term: x\r\nlast\u0000\u202eend';

  it('come out as text, in every field', async () => {
    const calm = readPdf(await documents.pdf('order-confirmation', sampleOrder(1)));
    const order = sampleOrder(1);
    const evil = (text: string): string => `${text} ${marks}`;
    const pdf = readPdf(
      await documents.pdf('order-confirmation', {
        ...order,
        operator: evil(order.operator ?? ''),
        generatedAt: evil(order.generatedAt),
        site: { name: evil('site'), address: evil('address') },
        contract: { number: evil('number'), concludedAt: evil('at'), subject: evil(lines) },
        supplier: {
          name: evil('name'),
          address: [evil('address')],
          nip: evil('nip'),
          contact: [evil('contact')],
          notes: [evil('note')],
        },
        lines: [
          {
            ...order.lines[0]!,
            name: evil(lines),
            unit: evil('unit'),
            quantity: evil('1'),
            description: evil(''),
          },
        ],
        terms: { ...order.terms, remarks: evil(lines) },
        quote: { ...order.quote, sha256: evil('sha') },
        acceptance: { person: evil('person'), organisation: evil('organisation'), at: evil('at') },
      }),
    );
    const text = squeezed(pdf.pages.join(''));
    // A page may end within a field; a call within it is kept together.
    expect(text.split('#eval("1+1")').length - 1).toBeGreaterThanOrEqual(15);
    expect(text).toContain('first=Heading-item+item/term:xlastend');
    expect(pdf.title).toContain(marks.trim());
    expect({ ...pdf.tags, Span: 0, P: 0, Strong: 0, Div: 0 }).toMatchObject({
      ...calm.tags,
      Span: 0,
      P: 0,
      Strong: 0,
      Div: 0,
    });
  });

  it('of 5 000 characters, without a space, in other scripts and in emoji, keep the document going', async () => {
    const order = sampleOrder(1);
    const long = [
      'A'.repeat(5_000),
      'ż'.repeat(5_000),
      '🥕'.repeat(2_500),
      'שלום '.repeat(1_000),
      '\u0301'.repeat(5_000),
    ];
    for (const name of long) {
      const pdf = readPdf(
        await documents.pdf('order-confirmation', { ...order, lines: [{ ...order.lines[0]!, name }] }),
      );
      expect(pdf.pages.length).toBeLessThan(15);
      expect(squeezed(pdf.pages.at(-1)!)).toContain(`z${pdf.pages.length}`);
    }
    const pdf = readPdf(
      await documents.pdf('order-confirmation', {
        ...order,
        lines: [{ ...order.lines[0]!, name: long[0]! }],
      }),
    );
    expect(pdf.pages.join('').split('A').length).toBeGreaterThan(5_000);
  });
});

describe('the typesetter', () => {
  it('serves calls that come together, one after another', async () => {
    const numbers = ['UM/1', 'UM/2', 'UM/3', 'UM/4', 'UM/5'];
    const pdfs = await Promise.all(
      numbers.map((number) =>
        documents.pdf('order-confirmation', {
          ...sampleOrder(1),
          contract: { ...sampleOrder(1).contract, number },
        }),
      ),
    );
    expect(pdfs.map((pdf) => readPdf(pdf).title?.split(' ').at(-1))).toEqual(numbers);
  });

  it('says when data and template do not fit, and goes on', async () => {
    const typesetter = new Typesetter();
    await expect(typesetter.typeset({ template: 'order-confirmation', json: '{}' })).rejects.toThrow(
      'order-confirmation',
    );
    const json = JSON.stringify(sampleOrder(1));
    expect(
      (await typesetter.typeset({ template: 'order-confirmation', json })).subarray(0, 5).toString(),
    ).toBe('%PDF-');
    typesetter.stop();
  });

  it('starts afresh after its child was killed, idle or at work', async () => {
    const typesetter = new Typesetter();
    const order = { template: 'order-confirmation', json: JSON.stringify(sampleOrder(300)) };
    await typesetter.typeset(order);
    process.kill(typesetter.pid!, 'SIGKILL');
    await expect.poll(() => typesetter.pid).toBeUndefined();
    const cut = typesetter.typeset(order);
    await expect.poll(() => typesetter.pid).toBeDefined();
    process.kill(typesetter.pid!, 'SIGKILL');
    await expect(cut).rejects.toThrow('ended');
    expect((await typesetter.typeset(order)).length).toBeGreaterThan(100_000);
    typesetter.stop();
    expect(typesetter.pid).toBeUndefined();
  });
});

describe('a poster', () => {
  const poster = (paper: 'a4' | 'a3', members: number, name: string) => ({
    ...{ lang: 'pl' as const, paper, site: { name: 'Wspólny Rynek', address: 'rynek.example.pl' } },
    ...{ kicker: 'Kampania', title: name, message: name, days: 'od 1.03.2027 do 30.04.2027' },
    ...{ photos: [{ path: '/photo.jpg', alt: 'Ogród' }], heading: 'Biorą udział', more: null },
    members: Array.from({ length: members }, () => ({ name, place: 'Lidzbark Warmiński' })),
    ...{ scan: 'Zeskanuj kod albo wpisz', address: 'rynek.example.pl/k/zfn5wzwg' },
    code: { svg: qrDrawing('https://rynek.example.pl/k/zfn5wzwg'), alt: 'Kod QR' },
    foot: ['Udział jest bezpłatny.'],
  });

  it('is one tagged sheet whatever stands on it, with words for its pictures', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#6a4' } })
      .jpeg()
      .toBuffer();
    const long = 'Wielobranżowa Spółdzielnia Socjalna Przyjaciół Zieleni i Porządku '.repeat(3);
    for (const paper of ['a4', 'a3'] as const)
      for (const [members, name] of [
        [2, 'Zieleń'],
        [12, long],
      ] as const) {
        const pdf = readPdf(
          await documents.pdf('poster', poster(paper, members, name), { '/photo.jpg': photo }),
        );
        expect(pdf).toMatchObject({ tagged: true, lang: 'pl', title: name });
        expect(pdf.tags).toMatchObject({ H1: 1, Figure: 2 });
        expect(pdf.pages).toHaveLength(1);
        expect(pdf.pages[0]).toContain('rynek.example.pl/k/zfn5wzwg');
      }
  });

  it('leaves its pictures behind for nobody', async () => {
    await expect(documents.pdf('poster', poster('a4', 1, 'Zieleń'))).rejects.toThrow(/failed to load file/);
  });
});

describe('a catalogue to print', () => {
  const book = (leftOut: number) =>
    cataloguePages({
      choice: { lang: 'pl', category: null, powiat: null, campaignId: null, members: [], listings: [] },
      names: { category: null, campaign: null, members: [], listings: 0 },
      ...{ cards: [], contacts: [], texts: new Map(), photos: new Map() },
      ...{ leftOut, day: '2026-11-27' as LocalDate, host: 'rynek.example', address: (path: string) => path },
    });
  const wordsOf = async (leftOut: number) =>
    squeezed(readPdf(await documents.pdf('catalogue', book(leftOut))).pages.join(''));

  it('says on its cover and beside its contents how many listings had no place, where some had none', async () => {
    const said = squeezed('Nie zmieściły się tu 2 oferty. Całość: rynek.example');
    expect((await wordsOf(2)).split(said)).toHaveLength(3);
    expect(await wordsOf(0)).not.toContain(squeezed('zmieścił'));
  });
});
