/** Contracts that the person made or ended for their organisation. */
export const contractParts = {
  umowy: `select number, subject, accepted_by_name as "acceptedByName", concluded_at as "concludedAt"
    from contract where accepted_by = $1 order by concluded_at`,
  'umowy-zakonczone': `select number, subject, ended_at as "endedAt", end_reason as "endReason"
    from contract where ended_by = $1 order by ended_at`,
};
