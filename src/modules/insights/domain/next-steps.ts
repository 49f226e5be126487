import { ENOUGH, type LossCount } from './figures.js';

/** What the organisation could see about itself at the moment of asking. */
export type Facts = {
  /** Inquiries that wait for its answer, and the one whose time is up first. */
  readonly toAnswer: { readonly count: number; readonly first: string | null };
  /** Quotes in the buyer's hands that lapse within three days, and the inquiry of the first. */
  readonly lapsing: { readonly count: number; readonly first: string | null };
  /** Inquiries of the last ninety days that it let pass unanswered. */
  readonly missed: number;
  readonly responses: number;
  readonly medianMinutes: number | null;
  readonly received: number;
  /** Published listings, and those of them that lack something, each with one to begin with. */
  readonly published: number;
  readonly withoutPhoto: { readonly count: number; readonly first: string | null };
  readonly withoutPrice: { readonly count: number; readonly first: string | null };
  readonly withoutCapacity: number;
  /** Of twelve months, the most frequent first. */
  readonly losses: readonly LossCount[];
};

export const stepKinds = [
  'answer',
  'remind',
  'missed',
  'slow',
  'publish',
  'photo',
  'price',
  'capacity',
  'loss',
  'unseen',
] as const;
export type StepKind = (typeof stepKinds)[number];

type Step<Kind extends StepKind> = {
  readonly kind: Kind;
  /** Of what the step is about; hours for `slow`. */
  readonly count: number;
  /** The Polish path where it is done. */
  readonly path: string;
};

/** What can be done about a cause of loss. */
type Remedy = 'listings' | 'capacity' | 'profile';

export type NextStep =
  Step<Exclude<StepKind, 'loss'>> | (Step<'loss'> & { readonly loss: LossCount; readonly remedy: Remedy });

const LISTINGS = '/panel/oferty';
const INQUIRIES = '/panel/zapytania';
const CAPACITY = '/panel/moce';
const PROFILE = '/panel/profil';

/** Two working days, as buyers see it. */
const SLOW_MINUTES = 48 * 60;
/** A cause is the most frequent one only when it stands out: so many, and a third of all. */
const MANY_LOSSES = 3;
const MOST_STEPS = 6;

/** Where a cause of loss can be met. Causes that nobody can do much about lead nowhere. */
const remedies: Readonly<Record<string, Remedy>> = {
  price: 'listings',
  scope: 'listings',
  place: 'listings',
  terms: 'listings',
  date: 'capacity',
  capacity: 'capacity',
  'other-supplier': 'profile',
};
const remedyPaths = { listings: LISTINGS, capacity: CAPACITY, profile: PROFILE } as const;

/** What to do next, the most pressing first: whoever waits before whatever could be better. */
export const nextSteps = (facts: Facts): NextStep[] => {
  const { toAnswer, lapsing, published, withoutPhoto, withoutPrice } = facts;
  const inquiry = (id: string | null) => (id ? `${INQUIRIES}/${id}` : INQUIRIES);
  const listing = ({ count, first }: { count: number; first: string | null }) =>
    count === 1 && first ? `${LISTINGS}/${first}/edytuj` : LISTINGS;
  const steps: (NextStep | null)[] = [
    some('answer', toAnswer.count, inquiry(toAnswer.first)),
    some('remind', lapsing.count, inquiry(lapsing.first)),
    some('missed', facts.missed, INQUIRIES),
    slowness(facts),
    published === 0 ? { kind: 'publish', count: 0, path: `${LISTINGS}/nowa` } : null,
    some('photo', withoutPhoto.count, listing(withoutPhoto)),
    some('price', withoutPrice.count, listing(withoutPrice)),
    some('capacity', facts.withoutCapacity, CAPACITY),
    topLoss(facts.losses),
    published > 0 && facts.received === 0 ? { kind: 'unseen', count: 0, path: PROFILE } : null,
  ];
  return steps.filter((step) => step !== null).slice(0, MOST_STEPS);
};

const some = (kind: Exclude<StepKind, 'loss'>, count: number, path: string): NextStep | null =>
  count > 0 ? { kind, count, path } : null;

const slowness = ({ responses, medianMinutes }: Facts): NextStep | null =>
  responses >= ENOUGH && medianMinutes !== null && medianMinutes > SLOW_MINUTES
    ? { kind: 'slow', count: Math.round(medianMinutes / 60), path: INQUIRIES }
    : null;

const topLoss = (losses: readonly LossCount[]): NextStep | null => {
  const all = losses.reduce((sum, { count }) => sum + count, 0);
  const known = losses.flatMap((loss) => {
    const remedy = remedies[loss.cause ?? ''];
    return remedy ? [{ loss, remedy }] : [];
  });
  const [top] = known.sort((one, other) => other.loss.count - one.loss.count);
  if (!top || top.loss.count < MANY_LOSSES || top.loss.count * 3 < all) return null;
  return { kind: 'loss', count: top.loss.count, path: remedyPaths[top.remedy], ...top };
};
