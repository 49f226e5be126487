import { Prose, Section } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import type { ShownReviews } from '../reviews.service.js';
import { reviewQuestions, Said } from './review-view.js';
import { reviewTexts } from './review.texts.js';

const MOST = 5;

/** On a profile and under a listing: how many said yes, and the newest words with their replies. */
export const ShownReviewsView = ({ page, shown }: { page: PageContext; shown: ShownReviews }) => {
  const { lang } = page;
  const m = reviewTexts[lang];
  const { figures, items } = shown;
  return (
    <Section title={m.section} lead={m.sectionLead}>
      <ul>
        {reviewQuestions.map((question) => (
          <li key={question}>{m.figures[question](figures[question], figures.reviews)}</li>
        ))}
      </ul>
      {items.slice(0, MOST).map((review) => (
        <article key={review.id} class="panel">
          <Said lang={lang} review={review} />
          {review.reply ? (
            <>
              <p>
                <strong>{m.reply}</strong>
              </p>
              <Prose text={review.reply} />
            </>
          ) : null}
          <p class="report-link">
            <a href={page.href(`/zglos/opinie/${review.id}`)} rel="nofollow">
              {m.report}
            </a>
          </p>
        </article>
      ))}
    </Section>
  );
};
