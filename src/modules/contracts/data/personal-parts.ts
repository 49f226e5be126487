/** Contracts that the person made or ended for their organisation. */
export const contractParts = {
  umowy: `select number, subject, accepted_by_name as "acceptedByName", concluded_at as "concludedAt"
    from contract where accepted_by = $1 order by concluded_at`,
  // The contract names the party that ended it; of the person only the log knows.
  'umowy-zakonczone': `select c.number, c.subject, c.ended_at as "endedAt", c.end_reason as "endReason"
    from contract c join activity v on v.subject_kind = 'contract' and v.subject_id = c.id
      and v.action in ('ended', 'declined')
    where v.account_id = $1 order by c.ended_at`,
  'umowy-akceptacje': `select c.number, a.name, a.office, a.part, a.accepted_at as "acceptedAt"
    from contract_acceptance a join contract c on c.id = a.contract_id where a.accepted_by = $1 order by a.accepted_at`,
  'umowy-podpisane-kopie': `select c.number, s.offered_at as "offeredAt"
    from contract_signed_copy s join contract c on c.id = s.contract_id where s.offered_by = $1 order by s.offered_at`,
  'umowy-zmiany': `select c.number, a.version, a.reason, a.proposed_at as "proposedAt"
    from contract_amendment a join contract c on c.id = a.contract_id where a.proposed_by = $1 order by a.proposed_at`,
  'umowy-odpowiedzi-na-zmiany': `select c.number, a.version, a.answered_at as "answeredAt", a.answer_text as "answerText"
    from contract_amendment a join contract c on c.id = a.contract_id where a.answered_by = $1 order by a.answered_at`,
  'wspolne-umowy-pytania': `select c.number, s.work, s.net, s.asked_at as "askedAt"
    from contract_share s join contract c on c.id = s.contract_id where s.asked_by = $1 order by s.asked_at`,
  // Of a contract of others: its number is all that the partner's person is told.
  'wspolne-umowy-potwierdzenia': `select c.number, s.work, s.net, s.confirmed_at as "confirmedAt"
    from contract_share s join contract c on c.id = s.contract_id where s.confirmed_by = $1 order by s.confirmed_at`,
  'wspolne-umowy-zakonczenia': `select c.number, s.state, s.ended_at as "endedAt", s.end_reason as "endReason"
    from contract_share s join contract c on c.id = s.contract_id where s.ended_by = $1 order by s.ended_at`,
  opinie: `select c.number, r.on_time as "onTime", r.as_agreed as "asAgreed", r.order_again as "orderAgain", r.text,
      r.written_at as "writtenAt"
    from contract_review r join contract c on c.id = r.contract_id where r.written_by = $1 order by r.written_at`,
  'odpowiedzi-na-opinie': `select c.number, r.reply, r.replied_at as "repliedAt"
    from contract_review r join contract c on c.id = r.contract_id where r.replied_by = $1 order by r.replied_at`,
  dostawy: `select c.number as "contractNumber", d.number, d.recorded_at as "recordedAt", d.remarks
    from delivery d join contract c on c.id = d.contract_id where d.recorded_by = $1 order by d.recorded_at`,
  odbiory: `select c.number as "contractNumber", d.number, d.answered_at as "answeredAt", d.answer_text as "answerText"
    from delivery d join contract c on c.id = d.contract_id where d.answered_by = $1 order by d.answered_at`,
};
