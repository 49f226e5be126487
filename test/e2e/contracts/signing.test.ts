import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;

beforeAll(async () => {
  scene = await contractsScene();
});

const record = (who: CastMember, rule: Record<string, unknown>) =>
  scene.app
    .api(who.token)
    .post('/api/v1/organisation/binding/rules')
    .send({ validFrom: scene.day(0), ...rule })
    .expect(204);
const wordsOf = async (who: CastMember, path: string, part: string) => {
  const browser = await signedIn(scene.app, who);
  const { document } = parseHTML((await browser.get(path).expect(200)).text);
  const found = [...document.querySelectorAll('.alert')].find(({ textContent }) =>
    textContent?.includes(part),
  );
  return { tone: found?.className ?? null, words: found?.textContent?.replaceAll(/\s+/g, ' ') ?? '' };
};
const countOf = (text: string, part: string) => text.split(part).length - 1;

/** A page's print without the spaces and hyphens that setting puts in. */
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');

describe('who signs a deal (act on municipal self-government, art. 46 § 3; the statutes)', () => {
  it('is said before the acceptance, on the contract and on the confirmation, with a place for everyone', async () => {
    const { app, buyer, supplier } = scene;
    // The supplier’s board signs by two; of the school nothing is on record, so the law speaks.
    await record(supplier, { together: 2, words: 'dwóch członków zarządu' });
    const quote = await scene.quote();
    const { signing } = (await app.api(buyer.token).get(`/api/v1/quotes/${quote}`).expect(200)).body as {
      signing: unknown;
    };
    expect(signing).toEqual({
      buyer: { rule: null, together: 1, countersigned: true },
      supplier: {
        rule: { together: 2, countersigned: false, words: 'dwóch członków zarządu' },
        ...{ together: 2, countersigned: false },
      },
    });
    const before = await wordsOf(buyer, `/panel/wyceny/${quote}`, 'Kto podpisuje');
    expect(before.tone).toContain('alert--warning');
    for (const part of [
      'prawo wymaga kontrasygnaty skarbnika',
      '2 osoby łącznie (dwóch członków zarządu)',
      'Nie zastępuje podpisów',
      'jest bezskuteczna',
      'Zanim przyjmiecie wycenę, uzgodnijcie',
    ])
      expect(before.words).toContain(part);
    // Who decides nothing is not asked to collect signatures.
    expect((await wordsOf(supplier, `/panel/wyceny/${quote}`, 'Kto podpisuje')).tone).toBeNull();

    const accepted = await app
      .api(buyer.token)
      .post(`/api/v1/quotes/${quote}/accept`)
      .send({ version: 1 })
      .expect(200);
    const { contractId } = accepted.body as { contractId: string };
    const after = await wordsOf(supplier, `/panel/umowy/${contractId}`, 'Kto podpisuje');
    expect(after.words).toContain('dwóch członków zarządu');
    expect(after.words).not.toContain('Zanim przyjmiecie');

    const print = await app.api(buyer.token).get(`/api/v1/contracts/${contractId}/confirmation.pdf`);
    const text = squeezed(readPdf(print.body as Buffer).pages.join(''));
    expect(countOf(text, squeezed('Podpis, imię i nazwisko, funkcja'))).toBe(3);
    expect(countOf(text, squeezed('Kontrasygnata skarbnika: data i podpis'))).toBe(1);
    expect(text).toContain(squeezed('Nie zastępuje podpisów'));
  });

  it('of the day of the contract stays on its papers, whatever is recorded later', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    await record(buyer, { together: 1, countersigned: true, words: 'dyrektor' });
    await record(supplier, { together: 3 });
    const contract = (await app.api(supplier.token).get(`/api/v1/contracts/${id}`).expect(200)).body as {
      buyer: { signing: unknown };
      supplier: { signing: { together: number } };
    };
    expect(contract.buyer.signing).toMatchObject({ rule: null, countersigned: true });
    expect(contract.supplier.signing.together).toBe(2);
  });

  it('is told quietly where one person is enough on both sides', async () => {
    const { buyer, supplier } = scene;
    await record(buyer, { together: 1, countersigned: false, words: 'dyrektor z pełnomocnictwem' });
    await record(supplier, { together: 1 });
    const note = await wordsOf(buyer, `/panel/wyceny/${await scene.quote()}`, 'Kto podpisuje');
    expect(note.tone).toContain('alert--info');
    expect(note.words).toContain('Nie zastępuje podpisów');
    expect(note.words).not.toContain('bezskuteczna');
  });
});
