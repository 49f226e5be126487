/** What a profile should have, the most useful first: the order in which the next step is named. */
export const profileSteps = [
  { step: 'intro', weight: 20 },
  { step: 'contact', weight: 15 },
  { step: 'areas', weight: 10 },
  { step: 'trades', weight: 10 },
  { step: 'story', weight: 10 },
  { step: 'evidence', weight: 15 },
  { step: 'photo', weight: 10 },
  { step: 'website', weight: 5 },
  { step: 'english', weight: 5 },
] as const;
export type ProfileStep = (typeof profileSteps)[number]['step'];
export const profileStepNames = profileSteps.map(({ step }) => step);

export type ProfileFacts = {
  readonly introPl: string | null;
  readonly introEn: string | null;
  readonly storyPl: string | null;
  readonly storyEn: string | null;
  readonly website: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly areas: readonly string[];
  readonly categories: readonly string[];
  /** How many entries of evidence others see and that hold today. */
  readonly evidence: number;
  readonly photos: number;
  /** How many contacts others see beside the general one. */
  readonly contacts: number;
};

export type ProfileCompletion = {
  /** 0 to 100. */
  readonly percent: number;
  /** What is missing; the first is the best next step. */
  readonly missing: readonly ProfileStep[];
};

/** How far a profile is from telling a buyer all that one looks for. Nothing depends on it: no rank, no right. */
export const profileCompletion = (facts: ProfileFacts): ProfileCompletion => {
  const has: Record<ProfileStep, boolean> = {
    intro: facts.introPl !== null,
    contact: facts.contactEmail !== null || facts.contactPhone !== null || facts.contacts > 0,
    areas: facts.areas.length > 0,
    trades: facts.categories.length > 0,
    story: facts.storyPl !== null,
    evidence: facts.evidence > 0,
    photo: facts.photos > 0,
    website: facts.website !== null,
    english: facts.introEn !== null,
  };
  const sum = (steps: readonly (typeof profileSteps)[number][]) =>
    steps.reduce((total, { weight }) => total + weight, 0);
  const done = profileSteps.filter(({ step }) => has[step]);
  return {
    percent: Math.round((100 * sum(done)) / sum(profileSteps)),
    missing: profileSteps.filter(({ step }) => !has[step]).map(({ step }) => step),
  };
};
