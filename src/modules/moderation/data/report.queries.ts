import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { ReportGround, ReportState } from '../domain/report-state.js';
import type { ModeratedKind, ThingRef } from '../moderated-things.js';
import { Report } from './report.entities.js';

/** A text with open reports, as the coordinator's queue lists it. */
export type ReportedThing = {
  subjectKind: ModeratedKind;
  subjectId: string;
  subjectTitle: string;
  organisationName: string;
  reports: number;
  grounds: ReportGround[];
  since: Date;
};

export type ReportLine = {
  id: string;
  ground: ReportGround;
  text: string;
  /** Name of the account; null for a stranger. */
  reporter: string | null;
  /** Null when none was given, or the answer has been sent. */
  email: string | null;
  filedAt: Date;
  state: ReportState;
  reason: string | null;
  closedAt: Date | null;
};

/** Texts with open reports, the one that waits longest first. */
export const reportedThings = async (
  reader: Reader,
  paging: { page: number; perPage: number },
): Promise<PageOf<ReportedThing>> => {
  const items = await reader.query<ReportedThing & { total: number }>(
    `select r.subject_kind as "subjectKind", r.subject_id as "subjectId",
       (array_agg(r.subject_title order by r.filed_at desc))[1] as "subjectTitle", o.name as "organisationName",
       count(*)::int as reports, array_agg(distinct r.ground) as grounds, min(r.filed_at) as since,
       count(*) over ()::int as total
     from report r join organisation o on o.id = r.organisation_id where r.state = 'open'
     group by r.subject_kind, r.subject_id, o.name order by min(r.filed_at), r.subject_id limit $1 offset $2`,
    [paging.perPage, offsetOf(paging)],
  );
  return { items, total: items[0]?.total ?? 0, ...paging };
};

const LISTED = 50;

/** The reports of one text, open ones first, then the latest. */
export const reportsOf = (reader: Reader, { kind, id }: ThingRef): Promise<ReportLine[]> =>
  reader.query<ReportLine>(
    `select r.id, r.ground, r.text, a.name as reporter, r.email, r.filed_at as "filedAt", r.state, r.reason,
       r.closed_at as "closedAt"
     from report r left join account a on a.id = r.reported_by where r.subject_kind = $1 and r.subject_id = $2
     order by (r.state = 'open') desc, r.filed_at desc, r.id desc limit ${LISTED}`,
    [kind, id],
  );

export type ReportInput = {
  readonly id: string;
  readonly ref: ThingRef;
  readonly title: string;
  readonly organisationId: string;
  readonly ground: ReportGround;
  readonly text: string;
  readonly reportedBy: string | null;
  readonly email: string | null;
  readonly lang: Lang;
  readonly at: Date;
};

export const insertReport = async (tx: Tx, report: ReportInput): Promise<void> => {
  // Without `returning`: whoever reports may not read reports.
  await tx.query(
    `insert into report (id, subject_kind, subject_id, subject_title, organisation_id, ground, text, reported_by,
       email, lang, filed_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open')`,
    [
      report.id,
      report.ref.kind,
      report.ref.id,
      report.title,
      report.organisationId,
      report.ground,
      report.text,
      report.reportedBy,
      report.email,
      report.lang,
      report.at,
    ],
  );
};

export const countOpenReports = async (reader: Reader, { kind, id }: ThingRef): Promise<number> =>
  (
    await reader.query<{ count: number }>(
      `select count(*)::int as count from report where subject_kind = $1 and subject_id = $2 and state = 'open'`,
      [kind, id],
    )
  )[0]?.count ?? 0;

/** Ends all open reports of the text; returns their ids. */
export const closeReports = async (
  tx: Tx,
  { kind, id }: ThingRef,
  end: { state: ReportState; reason: string | null; decisionId: string | null; at: Date },
): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `update report set state = $3, reason = $4, decision_id = $5, closed_at = $6
     where subject_kind = $1 and subject_id = $2 and state = 'open' returning id`,
    [kind, id, end.state, end.reason, end.decisionId, end.at],
  );
  return rows.map((row) => row.id);
};

/** A report whose reporter waits for a mail; null when there is no address (any more). */
export type ReportToMail = {
  id: string;
  subjectKind: ModeratedKind;
  subjectTitle: string;
  email: string;
  lang: Lang;
  state: ReportState;
  reason: string | null;
};

export const reportToMail = async (reader: Reader, id: string): Promise<ReportToMail | null> =>
  (
    await reader.query<ReportToMail>(
      `select id, subject_kind as "subjectKind", subject_title as "subjectTitle", email, lang, state, reason
       from report where id = $1 and email is not null`,
      [id],
    )
  )[0] ?? null;

/** The answer has been sent: the address is not needed any more. */
export const forgetReporter = async (tx: Tx, id: string): Promise<void> => {
  await tx.getRepository(Report).update({ id }, { email: null });
};
