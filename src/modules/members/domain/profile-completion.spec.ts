import { describe, expect, it } from 'vitest';
import { profileCompletion, profileSteps, type ProfileFacts } from './profile-completion.js';

const empty: ProfileFacts = {
  introPl: null,
  introEn: null,
  storyPl: null,
  storyEn: null,
  website: null,
  contactEmail: null,
  contactPhone: null,
  areas: [],
  categories: [],
  evidence: 0,
  photos: 0,
  contacts: 0,
};
const full: ProfileFacts = {
  ...empty,
  ...{ introPl: 'a', introEn: 'a', storyPl: 'a', website: 'https://a.pl', contactPhone: '+48' },
  ...{ areas: ['2862'], categories: ['catering'], evidence: 1, photos: 1 },
};

describe('how complete a profile is', () => {
  it('goes from nothing to everything', () => {
    expect(profileCompletion(empty)).toEqual({ percent: 0, missing: profileSteps.map(({ step }) => step) });
    expect(profileCompletion(full)).toEqual({ percent: 100, missing: [] });
  });

  it('names the most useful thing that is missing first', () => {
    expect(profileCompletion({ ...full, website: null, introPl: null }).missing).toEqual([
      'intro',
      'website',
    ]);
    expect(profileCompletion({ ...full, evidence: 0 })).toEqual({ percent: 85, missing: ['evidence'] });
  });

  it('takes a telephone, an e-mail or a published contact for a contact', () => {
    expect(profileCompletion({ ...full, contactPhone: null, contactEmail: 'a@b.pl' }).missing).toEqual([]);
    expect(profileCompletion({ ...full, contactPhone: null, contacts: 1 }).missing).toEqual([]);
    expect(profileCompletion({ ...full, contactPhone: null }).missing).toEqual(['contact']);
  });

  it('grows with every step', () => {
    for (const { step, weight } of profileSteps) expect([step, weight > 0]).toEqual([step, true]);
  });
});
