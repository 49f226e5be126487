import { reaches } from '../../../platform/access/access.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { reportTexts } from './reports.texts.js';
import { suggestionTexts } from './suggestion.texts.js';

/** At the foot of a public text: the way to report it. `segment` is that of the kind's source. */
export const ReportLink = ({ page, segment, id }: { page: PageContext; segment: string; id: string }) => (
  <p class="report-link">
    <a href={page.href(`/zglos/${segment}/${id}`)} rel="nofollow">
      {reportTexts[page.lang].report}
    </a>
    {reaches(page.actor, 'coordinator') && (
      <>
        {' · '}
        <a href={page.href(`/koordynator/tresci/${segment}/${id}/propozycja`)}>
          {suggestionTexts[page.lang].suggest}
        </a>
      </>
    )}
  </p>
);
