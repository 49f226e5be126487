import { newId } from '../../src/shared/ids.js';
import type { Touch, Visit } from '../../src/modules/campaigns/index.js';
import { BROWSER } from './placement-scene.js';

/** One request that carries a token, and whether by it a person followed a link for the first time. */
export type ClickEvent = {
  readonly token: string;
  readonly visit: Visit;
  readonly now: Date;
  readonly real: boolean;
};

export const randomOf = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const HOUR = 3_600_000;
const BOT = 'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)';
const person: Visit = {
  method: 'GET',
  userAgent: BROWSER,
  purpose: '',
  coordinator: false,
  organisationId: null,
};

/**
 * What comes in on two days, in parts of a thousand. Three in a thousand of the people's clicks are in truth those
 * of programs that pretend to be browsers and open pages for it; one in a thousand comes after a day, and is lost.
 */
const PARTS: readonly [part: number, kind: Kind][] = [
  [360, 'person'],
  [30, 'twice'],
  [10, 'ahead'],
  [180, 'bot'],
  [170, 'replay'],
  [80, 'forged'],
  [50, 'old'],
  [60, 'rival'],
  [30, 'own'],
  [28.4, 'reloaded'],
  [1.2, 'pretender'],
  [0.4, 'late'],
];
type Kind =
  | 'person'
  | 'twice'
  | 'ahead'
  | 'bot'
  | 'replay'
  | 'forged'
  | 'old'
  | 'rival'
  | 'own'
  | 'reloaded'
  | 'pretender'
  | 'late';

/**
 * About `many` events in the order of time. `owners` are shown by the campaign, `rivals` other members, `buyers`
 * organisations that are none.
 */
export const sampleOfClicks = async (
  many: number,
  among: { campaignId: string; owners: string[]; rivals: string[]; buyers: string[] },
  start: Date,
  mint: (touch: Touch) => Promise<string> | string,
): Promise<ClickEvent[]> => {
  const random = randomOf(20_261_127);
  const one = <Item>(of: readonly Item[]): Item => of[Math.floor(random() * of.length)]!;
  const events: ClickEvent[] = [];
  const used: ClickEvent[] = [];
  const listing = newId();
  const add = (token: string, visit: Partial<Visit>, at: number, real = false) => {
    const event = { token, visit: { ...person, ...visit }, now: new Date(start.getTime() + at), real };
    events.push(event);
    return event;
  };
  while (events.length < many) {
    let draw = random() * 1_000;
    const kind = PARTS.find(([part]) => (draw -= part) < 0)?.[1] ?? 'person';
    const shown = random() * 24 * HOUR;
    const organisationId = one(among.owners);
    const token = () =>
      mint({
        ...{
          campaignId: among.campaignId,
          channel: 'placement',
          slot: 'home-shelf',
          organisationId,
          listingId: listing,
        },
        at: new Date(start.getTime() + shown),
      });
    const soon = shown + 60_000 + random() * HOUR;
    const buyer = random() < 0.2 ? one(among.buyers) : null;
    if (kind === 'person') used.push(add(await token(), { organisationId: buyer }, soon, true));
    else if (kind === 'twice' || kind === 'reloaded') {
      const same = await token();
      add(same, {}, soon, true);
      add(same, {}, soon + 900);
    } else if (kind === 'ahead') {
      const same = await token();
      add(same, { purpose: 'prefetch' }, soon - 500);
      add(same, {}, soon, true);
    } else if (kind === 'bot') add(await token(), { userAgent: random() < 0.5 ? BOT : 'curl/8.14.1' }, soon);
    else if (kind === 'forged')
      add(one(['A'.repeat(108), 'x', `${(await token()).slice(0, -6)}AAAAAA`]), {}, soon);
    else if (kind === 'old') add(await token(), {}, shown + 25 * HOUR);
    else if (kind === 'rival') add(await token(), { organisationId: one(among.rivals) }, soon);
    else if (kind === 'own')
      add(await token(), random() < 0.5 ? { organisationId } : { coordinator: true }, soon);
    else if (kind === 'pretender') add(await token(), {}, soon);
    else if (kind === 'late') add(await token(), {}, shown + 25 * HOUR, true);
    else if (used.length > 0) {
      // Over and over, by what says it is a browser, of a token that a person has used.
      const first = one(used);
      add(first.token, {}, first.now.getTime() - start.getTime() + 1_000 + random() * HOUR);
    }
  }
  return events.sort((a, b) => a.now.getTime() - b.now.getTime());
};
