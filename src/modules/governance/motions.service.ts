import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, warsawInstant } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { PageOf } from '../../shared/paging.js';
import type { FieldError } from '../../shared/problems.js';
import { Appeals, type AppealedDecision, type AppealLine } from '../moderation/index.js';
import { Notices } from '../notices/index.js';
import { byLawsOn } from './data/by-law.queries.js';
import { activeMembers, possibleCoordinators, suspendedMembers } from './data/candidate.queries.js';
import { insertMotion, type NewMotion } from './data/motion.commands.js';
import {
  appealIsOpen,
  electorsOf,
  motionsAwaiting,
  motionById,
  motionsPage,
  votesOn,
  type Motion,
  type VoteLine,
} from './data/motion.queries.js';
import { isMember } from './data/seat.queries.js';
import { concernedNews, openedNews } from './domain/motion-news.js';
import { usualLastDay, whyDatesAreWrong } from './domain/motion-rules.js';
import { governanceProblems } from './domain/problems.js';
import { motionTitle } from './governance.labels.js';
import type { MotionInput, OpenedKind } from './motions.schemas.js';

/** A motion as one of the council reads it at `now`. */
export type MotionCase = {
  readonly motion: Motion;
  readonly appeal: { readonly appeal: AppealLine; readonly decision: AppealedDecision | null } | null;
  readonly votes: readonly VoteLine[];
  /** How many members may vote now. */
  readonly electors: number;
  /** Whether the acting member may vote: it has a seat, and it is not its own case. */
  readonly mayVote: boolean;
  readonly now: Date;
};

/** The Polish path of a motion's page. */
export const motionPath = (id: string): string => `/panel/rada/glosowania/${id}`;

/** What is put before the council. */
@Injectable()
export class Motions {
  constructor(
    private readonly db: Db,
    private readonly appeals: Appeals,
    private readonly notices: Notices,
  ) {}

  /** Puts a motion; who has a seat is told. Returns its id. */
  async open(actor: Representative, input: MotionInput, key: string | undefined): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'governance.motion', key, async () => {
        await insistOnCandidate(tx, input);
        const { kind, text } = input;
        return this.put(tx, actor, input.closesOn, {
          kind,
          text,
          title: 'title' in input ? input.title : null,
          organisationId: 'organisationId' in input ? input.organisationId : null,
          appealId: null,
          effectiveOn: 'effectiveOn' in input ? input.effectiveOn : null,
          byLaws: kind === 'by-laws' ? proposedIn(input) : null,
        });
      }),
    );
  }

  /**
   * Puts an open appeal to the vote: by itself when it was filed (`system`), and by a representative when the
   * vote before lapsed. @throws Problem `governance/motion-not-found`, `governance/already-open`
   */
  async openAppeal(actor: Representative | 'system', appealId: string): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const found = await this.appeals.read(tx, appealId);
      if (!found || found.appeal.state !== 'open') throw governanceProblems.motionNotFound();
      const { subjectKind, organisationId, text } = found.appeal;
      const kind = subjectKind === 'application' ? 'admission-appeal' : 'moderation-appeal';
      const rest = { title: null, effectiveOn: null, byLaws: null };
      return this.put(tx, actor, undefined, { kind, text, organisationId, appealId, ...rest });
    });
  }

  /** For the council: open ones first. */
  list(
    actor: Representative,
    paging: { page: number; perPage: number },
  ): Promise<PageOf<Motion> & { now: Date }> {
    return this.db.read(actor, async (reader) => ({
      ...(await motionsPage(reader, paging)),
      now: await databaseNow(reader),
    }));
  }

  /** For the council; a resolution also for every member and the coordinator. Others learn nothing. */
  show(actor: Representative, id: string): Promise<MotionCase> {
    return this.db.read(actor, async (reader) => {
      const motion = await motionById(reader, id);
      if (!motion || !(await mayRead(reader, actor, motion))) throw governanceProblems.motionNotFound();
      const electors = await electorsOf(reader, motion);
      const votes = await votesOn(reader, id);
      return {
        motion,
        appeal: actor.council && motion.appealId ? await this.appeals.read(reader, motion.appealId) : null,
        votes: motion.state === 'open' ? votes.map((vote) => sealed(vote, actor)) : votes,
        electors: electors.size,
        mayVote: actor.council && electors.has(actor.organisation.id),
        now: await databaseNow(reader),
      };
    });
  }

  /** Open appeals that no vote is running on: their last one lapsed. For the council. */
  strandedAppeals(actor: Representative): Promise<AppealLine[]> {
    return this.db.read(actor, async (reader) => {
      const stranded: AppealLine[] = [];
      for (const appeal of await this.appeals.waiting(reader)) {
        if (!(await appealIsOpen(reader, appeal.id))) stranded.push(appeal);
      }
      return stranded;
    });
  }

  /** Motions that the acting member may vote on and has not yet, the first to end first. */
  awaiting(actor: Representative): Promise<Motion[]> {
    return this.db.read(actor, (reader) => motionsAwaiting(reader, actor.organisation.id));
  }

  /** Whom a motion of the kind may be about; empty for kinds about nobody. */
  candidates(actor: Representative, kind: OpenedKind) {
    return this.db.read(actor, (reader) => candidatesFor(reader, kind));
  }

  private async put(
    tx: Tx,
    actor: Representative | 'system',
    chosen: MotionInput['closesOn'],
    content: Pick<NewMotion, 'kind' | 'title' | 'text' | 'organisationId' | 'appealId' | 'byLaws'> & {
      effectiveOn: MotionInput['closesOn'] | null;
    },
  ): Promise<string> {
    const openedAt = await databaseNow(tx);
    const today = localDateOf(openedAt);
    const { quorumPercent, majorityPercent, votingDays } = await byLawsOn(tx, today);
    const closesOn = chosen ?? usualLastDay(today, votingDays);
    const errors = whyDatesAreWrong(
      { closesOn, effectiveOn: content.effectiveOn ?? null },
      today,
      votingDays,
    );
    if (errors.length > 0) throw governanceProblems.motionInvalid(undefined, errors);
    const by = actor === 'system' ? null : actor;
    const motion: NewMotion = {
      id: newId<'Motion'>(),
      ...content,
      effectiveOn: content.effectiveOn ?? null,
      quorumPercent,
      majorityPercent,
      openedBy: by?.accountId ?? null,
      openedFor: by?.organisation.id ?? null,
      openedAt,
      closesAt: warsawInstant(closesOn, '23:59'),
    };
    if (!(await insertMotion(tx, motion))) throw governanceProblems.alreadyOpen(undefined);
    await recordActivity(tx, actor, {
      action: 'motion-opened',
      subject: { kind: 'motion', id: motion.id },
      at: openedAt,
      details: { kind: motion.kind },
    });
    await this.tellOfOpening(tx, motion.id);
    return motion.id;
  }

  private async tellOfOpening(tx: Tx, id: string): Promise<void> {
    const motion = await motionById(tx, id);
    if (!motion) return;
    const title = motionTitle(motion);
    for (const organisationId of await electorsOf(tx, motion)) {
      const news = openedNews(title, motion.closesAt);
      await this.notices.tell(tx, { organisationId, ...news, path: motionPath(id) });
    }
    if (!motion.organisationId || motion.kind === 'coordinator-hand-over') return;
    const news = concernedNews(title, motion.closesAt);
    await this.notices.tell(tx, {
      organisationId: motion.organisationId,
      ...news,
      path: '/panel/czlonkostwo',
    });
  }
}

/** While a vote is open nobody reads how the others have voted, only that they have. */
const sealed = (vote: VoteLine, actor: Representative): VoteLine =>
  vote.organisationId === actor.organisation.id ? vote : { ...vote, choice: null };

const mayRead = async (reader: Reader, actor: Representative, motion: Motion): Promise<boolean> =>
  actor.council ||
  (motion.state === 'carried' && (actor.coordinator || (await isMember(reader, actor.organisation.id))));

const candidatesFor = (reader: Reader, kind: OpenedKind) => {
  switch (kind) {
    case 'suspension':
      return activeMembers(reader);
    case 'lifting':
      return suspendedMembers(reader);
    case 'coordinator-hand-over':
      return possibleCoordinators(reader);
    case 'by-laws':
    case 'free':
      return Promise.resolve([]);
  }
};

const insistOnCandidate = async (reader: Reader, input: MotionInput): Promise<void> => {
  if (!('organisationId' in input)) return;
  const candidates = await candidatesFor(reader, input.kind);
  if (!candidates.some(({ id }) => id === input.organisationId)) {
    throw governanceProblems.motionInvalid(undefined, [noCandidate]);
  }
};

const proposedIn = ({
  quorumPercent,
  majorityPercent,
  votingDays,
}: Extract<MotionInput, { kind: 'by-laws' }>) => ({
  quorumPercent,
  majorityPercent,
  votingDays,
});

const noCandidate: FieldError = {
  pointer: '/organisationId',
  text: { pl: 'Wybierz organizację z listy.', en: 'Choose an organisation from the list.' },
};
