import type { Review } from './data/review.queries.js';
import type { ReviewCase, ShownReviews } from './reviews.service.js';

const told = ({
  id,
  buyerName,
  onTime,
  asAgreed,
  orderAgain,
  text,
  writtenAt,
  reply,
  repliedAt,
}: Review) => ({
  ...{ id, buyerName, onTime, asAgreed, orderAgain, text, reply },
  writtenAt: writtenAt.toISOString(),
  repliedAt: repliedAt?.toISOString() ?? null,
});

/** The review of a contract as the JSON API tells it to a party. */
export const reviewBodyOf = ({ review, mayWrite, mayReply }: ReviewCase) => ({
  review: review && { ...told(review), hidden: review.hiddenAt !== null },
  ...{ mayWrite, mayReply },
});

/** What everybody may see of a supplier. */
export const shownReviewsBodyOf = (shown: ShownReviews | null) => ({
  figures: shown?.figures ?? null,
  items: shown?.items.map(told) ?? [],
});
