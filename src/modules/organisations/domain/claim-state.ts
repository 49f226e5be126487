/** How far a known organisation's people have come. */
export const claimStates = ['not-invited', 'invited', 'expired', 'revoked', 'claimed'] as const;

export type ClaimState = (typeof claimStates)[number];

/** The newest link, as far as the state depends on it. */
export type ClaimDates = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** `claimed`: somebody acts for the organisation, whichever way they came. `latest` null: nobody was invited. */
export const claimStateOf = (claimed: boolean, latest: ClaimDates | null, now: Date): ClaimState => {
  if (claimed) return 'claimed';
  // A used link whose person has left again leads nowhere.
  if (!latest || latest.usedAt) return 'not-invited';
  if (latest.revokedAt) return 'revoked';
  return latest.expiresAt > now ? 'invited' : 'expired';
};

/** How long a link works. */
export const CLAIM_DAYS = 14;
