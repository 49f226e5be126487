import { describe, expect, it } from 'vitest';
import { deals, founders, listings, organisations, profiles } from '../../../seeds/data.js';
import { demoAccounts } from '../../../seeds/demo-accounts.js';
import { Vocabulary } from '../../../src/modules/catalog/index.js';
import { testApp } from '../../support/app.js';

const suppliers = founders().flatMap(({ role, slug }) => (role === 'supplier' ? [slug] : []));

// The shape of each file (NIP, powiats, areas, prices, VAT) is checked when it is read.
describe('the data', () => {
  it('are 19 founders, numbered as in the agreement, 16 of them suppliers', () => {
    expect(founders().map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
    expect(new Set(founders().map(({ slug }) => slug)).size).toBe(19);
    expect(suppliers).toHaveLength(16);
  });

  it('are 40 listings of known suppliers, L01 to L40', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => `L${String(at + 1).padStart(2, '0')}`);
    expect(listings().map(({ sku }) => sku)).toEqual(numbers);
    expect(listings().filter(({ supplier }) => !suppliers.includes(supplier))).toEqual([]);
  });

  it('name only categories and procurement codes that the site has', async () => {
    const vocabulary = (await testApp()).app.get(Vocabulary, { strict: false });
    const categories = (await vocabulary.categories()).map(({ slug }) => slug);
    const codes = (await vocabulary.cpvChoices())?.map(({ code }) => code);
    expect(listings().filter(({ category }) => !categories.includes(category))).toEqual([]);
    expect(listings().filter(({ cpv }) => !codes?.includes(cpv))).toEqual([]);
  });

  it('describe each listing in two to four sentences', () => {
    const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter((part) => part !== '').length;
    const odd = listings().filter(
      ({ description }) => sentences(description) < 2 || sentences(description) > 4,
    );
    expect(odd.map(({ sku }) => sku)).toEqual([]);
  });

  it('hold no telephone numbers and no addresses outside .example', () => {
    const everything = JSON.stringify([founders(), listings(), profiles(), organisations(), deals()]);
    expect(everything).not.toMatch(/\+48|\b\d{3}[ -]\d{3}[ -]\d{3}\b/);
    const mailboxes = [
      ...everything.matchAll(/[\w.-]+@[\w.-]+/g),
      ...demoAccounts.map(({ email }) => [email]),
    ];
    expect(mailboxes.map(([mailbox]) => mailbox).filter((each) => !each?.endsWith('.example'))).toEqual([]);
  });

  it('let somebody act for every supplier and every invented buyer, once', () => {
    const actedFor = demoAccounts.flatMap(({ actsFor }) => actsFor);
    const wanted = ['wama-coop', ...suppliers, ...organisations().map(({ key }) => key)];
    expect([...actedFor].sort()).toEqual([...wanted].sort());
    expect(profiles().map(({ slug }) => slug)).toEqual(suppliers);
  });

  it('tell deals about the listings of their suppliers', () => {
    const owner = new Map(listings().map(({ sku, supplier }) => [sku, supplier]));
    expect(deals().filter(({ listing, supplier }) => owner.get(listing) !== supplier)).toEqual([]);
  });
});
