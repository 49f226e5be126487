/** What the person noted of payments for their organisation. */
export const paymentParts = {
  'wpisy-o-platnosciach': `select r.reference, e.kind, e.day, e.reason, e.at
    from ledger_entry e join receivable r on r.id = e.receivable_id where e.recorded_by = $1 order by e.at`,
};
