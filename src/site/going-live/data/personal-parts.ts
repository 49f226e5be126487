/** What the person confirmed before the site went live. */
export const goingLiveParts = {
  potwierdzenia: `select kind, confirmed_at as "confirmedAt" from going_live_confirmation where confirmed_by = $1`,
};
