import { Icon } from '../components/icon.js';
import type { PageFrame } from '../page-frame.js';
import { safeHref } from '../safe-href.js';
import { uiTexts } from '../ui.texts.js';

/** The way here from the home page; the last step is this page. */
export const Breadcrumbs = ({ frame }: { readonly frame: PageFrame }) => {
  const steps = frame.breadcrumbs ?? [];
  if (steps.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={uiTexts[frame.lang].breadcrumbs}>
      <ol class="breadcrumbs__list">
        {steps.map((step, index) => (
          <li key={step.label}>
            {index > 0 ? <Icon name="chevron-right" /> : null}
            {step.href ? (
              <a href={safeHref(step.href) ?? undefined}>{step.label}</a>
            ) : (
              <span aria-current={index === steps.length - 1 ? 'page' : undefined}>{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
