import { Alert } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import type { ProfileCompletion } from '../domain/profile-completion.js';
import { completionTexts, stepPath } from './completion.texts.js';

/** How far the profile is, and what to do next. */
export const Completion = ({ page, completion }: { page: PageContext; completion: ProfileCompletion }) => {
  const m = completionTexts[page.lang];
  const [next, ...later] = completion.missing;
  if (!next) {
    return (
      <Alert lang={page.lang} tone="success">
        <p>{m.whole}</p>
      </Alert>
    );
  }
  const href = stepPath(next);
  return (
    <Alert lang={page.lang} tone="info" title={m.title(completion.percent)}>
      <p>
        {m.next} {href === '/panel/profil' ? m.steps[next] : <a href={page.href(href)}>{m.steps[next]}</a>}
      </p>
      {later.length > 0 && (
        <p>
          {m.later} {later.map((step) => m.steps[step]).join(' ')}
        </p>
      )}
      <p>{m.note}</p>
    </Alert>
  );
};
