/** Decisions about lots that the person made for their organisation. */
export const awardParts = {
  decyzjeOCzesciach: `select procedure_id as "procedureId", lot, bid_id as "bidId", justification, decided_at as "decidedAt"
    from lot_decision where decided_by = $1 order by decided_at, lot`,
};
