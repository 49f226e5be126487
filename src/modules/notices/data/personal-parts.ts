/** Which notices the person has seen and got by mail; what they say belongs to the organisation. */
export const noticeParts = {
  przeczytane: `select notice_id as "noticeId", at from notice_read where account_id = $1 order by at`,
  wyslane: `select notice_id as "noticeId", sent_at as "sentAt" from notice_mail where account_id = $1 order by sent_at`,
  'wybor-powiadomien': `select organisation_id as "organisationId", topic, mail, chosen_at as "chosenAt"
    from notice_preference where account_id = $1 order by chosen_at`,
  podsumowania: `select day, made_at as "madeAt", sent_at as "sentAt" from digest where account_id = $1 order by day`,
  'linki-z-wiadomosci': `select act, made_at as "madeAt", used_at as "usedAt" from mail_action
    where account_id = $1 order by made_at`,
  kalendarz: `select made_at as "madeAt" from calendar_feed where account_id = $1`,
};
