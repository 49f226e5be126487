/** Which notices the person has seen and got by mail; what they say belongs to the organisation. */
export const noticeParts = {
  przeczytane: `select notice_id as "noticeId", at from notice_read where account_id = $1 order by at`,
  wyslane: `select notice_id as "noticeId", sent_at as "sentAt" from notice_mail where account_id = $1 order by sent_at`,
};
