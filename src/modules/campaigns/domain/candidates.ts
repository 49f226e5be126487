/** What is known of a member whom one could invite. */
export type Candidate = {
  readonly organisationId: string;
  readonly name: string;
  readonly slug: string;
  readonly town: string;
  /** Somebody acts for it here, so that an invitation is read. */
  readonly claimed: boolean;
  /** Its public listings: how many of the campaign's categories, and how many of these serve its powiats. */
  readonly listings: number;
  readonly inCategories: number;
  readonly inArea: number;
};

/** Why a member is proposed, or is not. */
export const fits = ['fits', 'elsewhere', 'other-categories', 'no-listings'] as const;
export type Fit = (typeof fits)[number];

/**
 * Whether a member meets what the campaign publishes: a public listing of its categories that serves one of its
 * powiats. The first thing that is missing is the reason.
 */
export const fitOf = ({
  listings,
  inCategories,
  inArea,
}: Pick<Candidate, 'listings' | 'inCategories' | 'inArea'>): Fit => {
  if (listings === 0) return 'no-listings';
  if (inCategories === 0) return 'other-categories';
  return inArea === 0 ? 'elsewhere' : 'fits';
};

/** Who fits comes first, whoever can be reached before who cannot; the rest stays in the order given. */
export const byFit = <Each extends Candidate>(candidates: readonly Each[]): Each[] =>
  [...candidates].sort(
    (a, b) => fits.indexOf(fitOf(a)) - fits.indexOf(fitOf(b)) || Number(b.claimed) - Number(a.claimed),
  );
