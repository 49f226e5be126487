import type { Lang } from '../../../shared/lang.js';
import type { AskedQuestion } from './data/questions.js';
import type { ProcedureFile } from './data/procedure-files.js';
import type { ProcedureLine, PublicLine } from './data/procedure-list.queries.js';
import { procedureStageAt } from './domain/procedure-states.js';
import type { Work } from './procedures.service.js';
import type { PublishedCase } from './published-case.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const fileBodyOf = ({ id, name, mediaType, size, sha256 }: ProcedureFile) => ({
  ...{ id, name, mediaType, size, sha256 },
});

const questionBodyOf = ({ id, text, askedAt, answer, answeredAt }: AskedQuestion) => ({
  ...{ id, text, askedAt: askedAt.toISOString(), answer, answeredAt: iso(answeredAt) },
});

/** A published procedure for whoever may read it. */
export const publishedBodyOf = ({ procedure, stage, version, files, questions }: PublishedCase) => ({
  ...headOf(procedure, stage),
  sha256: version.sha256,
  published: version.content,
  files: files.map(fileBodyOf),
  questions: questions.map(questionBodyOf),
});

/** The buyer's own, a draft or published. */
export const procedureBodyOf = (work: Work, published: PublishedCase | null, lang: Lang) => ({
  ...headOf(work.procedure, work.stage),
  state: work.procedure.state,
  revision: work.procedure.revision,
  sha256: published?.version.sha256 ?? null,
  published: published?.version.content ?? null,
  draft: work.changing ? work.draft : null,
  figures: work.figures,
  missing: work.errors.map(({ pointer, text }) => ({ pointer, text: text[lang] })),
  notes: work.notes.map((note) => note[lang]),
  files: work.files.map(fileBodyOf),
  questions: (published?.questions ?? []).map(questionBodyOf),
});

const headOf = (procedure: Work['procedure'], stage: Work['stage']) => ({
  ...{ id: procedure.id, number: procedure.number, kind: procedure.kind, stage, version: procedure.version },
  buyer: { id: procedure.buyerId, name: procedure.buyerName },
  ...{ deadline: iso(procedure.deadline), opensAt: iso(procedure.opensAt) },
  ...{ questionsUntil: iso(procedure.questionsUntil), cancelReason: procedure.cancelReason },
});

export const lineBodyOf = (line: ProcedureLine, now: Date) => ({
  ...{ id: line.id, number: line.number, kind: line.kind, state: line.state, subject: line.subject },
  stage: procedureStageAt(line, now),
  ...{ deadline: iso(line.deadline), opensAt: iso(line.opensAt) },
});

export const publicLineBodyOf = ({
  id,
  number,
  kind,
  subject,
  buyerName,
  buyerTown,
  deadline,
  lots,
}: PublicLine) => ({
  ...{ id, number, kind, subject, lots, deadline: deadline.toISOString() },
  buyer: { name: buyerName, town: buyerTown },
});
