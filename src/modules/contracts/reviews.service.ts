import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { once } from '../../platform/http/idempotency.js';
import { newId } from '../../shared/ids.js';
import { ModeratedThings } from '../moderation/index.js';
import { Notices } from '../notices/index.js';
import { reviewPath, tellParty } from './contract-news.js';
import { insist, lockContractFor, note, readContract } from './contract-steps.js';
import type { Contract } from './data/contract.queries.js';
import { ContractReviewRow } from './data/review.entities.js';
import {
  memberOfSlug,
  moderatedReview,
  reviewOf,
  setReviewHidden,
  shownReviewsOf,
  type Review,
} from './data/review.queries.js';
import { may, type Permission } from './domain/policy.js';
import { contractProblems } from './domain/problems.js';
import { figuresOf, mayChange, type ReviewFigures } from './domain/review.js';
import type { ReviewInput } from './reviews.schemas.js';

export type ReviewCase = {
  readonly contract: Contract;
  readonly review: Review | null;
  readonly mayWrite: boolean;
  readonly mayReply: boolean;
};

export type ShownReviews = { readonly figures: ReviewFigures; readonly items: readonly Review[] };

/** What buyers say of completed contracts: once a contract, named, with a right of reply, shown from three buyers on. */
@Injectable()
export class Reviews {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    things: ModeratedThings,
  ) {
    things.register('review', {
      segment: 'opinie',
      find: moderatedReview,
      setHidden: setReviewHidden,
      // Nobody proposes to a buyer what to think.
      fields: {},
      readText: () => Promise.resolve({ text: '', version: 0 }),
      writeText: () => Promise.reject(new Error('A review has no text to propose')),
    });
  }

  /** The review of a contract, and what the reader may do about it. @throws Problem `contracts/not-found` */
  async of(actor: Representative, contractId: string): Promise<ReviewCase> {
    return this.db.read(actor, async (reader) => {
      const contract = await readContract(reader, actor, contractId);
      const review = await reviewOf(reader, contractId);
      const now = await databaseNow(reader);
      const completed = contract.state === 'completed';
      return {
        ...{ contract, review },
        mayWrite: completed && may(actor, 'review', contract) && mayChange(review?.writtenAt ?? null, now),
        mayReply: review !== null && may(actor, 'reply', contract) && mayChange(review.repliedAt, now),
      };
    });
  }

  /** What the public sees of a supplier; null before the third buyer’s, as if there were none. */
  async shown(supplierId: string): Promise<ShownReviews | null> {
    const items = await shownReviewsOf(this.db.public, supplierId);
    return items.length > 0 ? { items, figures: figuresOf(items) } : null;
  }

  /** The same by the address of a member. @throws Problem `contracts/no-such-member` */
  async shownOf(slug: string): Promise<ShownReviews | null> {
    const supplierId = await memberOfSlug(this.db.public, slug);
    if (!supplierId) throw contractProblems.noSuchMember();
    return this.shown(supplierId);
  }

  /** The buyer of a completed contract writes its review, or changes it. @throws Problem `contracts/review-closed` */
  async write(
    actor: Representative,
    contractId: string,
    input: ReviewInput,
    key: string | undefined,
  ): Promise<void> {
    await this.step(actor, contractId, 'review', key, async (tx, contract, now) => {
      insist(contract, 'completed');
      const before = await reviewOf(tx, contractId);
      if (!mayChange(before?.writtenAt ?? null, now)) throw contractProblems.reviewClosed(undefined);
      const { onTime, asAgreed, orderAgain, text = null } = input;
      const said = { onTime, asAgreed, orderAgain, text, changedAt: now, writtenBy: actor.accountId };
      const reviews = tx.getRepository(ContractReviewRow);
      if (before) {
        await reviews.update({ contractId }, said);
        return 'review-changed';
      }
      const { buyerId, supplierId, buyer } = contract;
      await reviews.insert({
        ...{ id: newId(), contractId, buyerId, supplierId, buyerName: buyer.name, writtenAt: now, ...said },
        ...{ reply: null, repliedAt: null, replyChangedAt: null, repliedBy: null, hiddenAt: null },
      });
      await tellParty(this.notices, tx, 'reviewed', contract, 'supplier', reviewPath(contractId));
      return 'reviewed';
    });
  }

  /** The supplier replies, or changes its reply. @throws Problem `contracts/review-closed`, `contracts/no-review` */
  async reply(
    actor: Representative,
    contractId: string,
    text: string,
    key: string | undefined,
  ): Promise<void> {
    await this.step(actor, contractId, 'reply', key, async (tx, contract, now) => {
      const review = await reviewOf(tx, contractId);
      if (!review) throw contractProblems.noReview(undefined);
      if (!mayChange(review.repliedAt, now)) throw contractProblems.reviewClosed(undefined);
      const reply = { reply: text, replyChangedAt: now, repliedBy: actor.accountId };
      await tx
        .getRepository(ContractReviewRow)
        .update({ contractId }, { ...reply, repliedAt: review.repliedAt ?? now });
      if (review.repliedAt) return 'reply-changed';
      await tellParty(this.notices, tx, 'review-replied', contract, 'buyer', reviewPath(contractId));
      return 'review-replied';
    });
  }

  private async step(
    actor: Representative,
    contractId: string,
    permission: Permission,
    key: string | undefined,
    act: (tx: Tx, contract: Contract, now: Date) => Promise<string>,
  ): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `contracts.${permission}:${contractId}`, key, async () => {
        const { contract, now } = await lockContractFor(tx, actor, contractId, permission, () =>
          contractProblems.reviewersPart(undefined),
        );
        await note(tx, actor, contractId, await act(tx, contract, now), now);
      }),
    );
  }
}
