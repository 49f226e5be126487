import type { ComponentChildren } from 'preact';
import { ActionLink, ActionRow, Article, PageHeader, Section } from '../ui/index.js';
import type { SitePage } from './site-text.js';

/** Running text with headings; `note` stands on top, where something has to be said before the rest. */
export const SitePageView = (props: {
  text: SitePage;
  href: (path: string) => string;
  note?: ComponentChildren;
  /** A word above the title. */
  kicker?: string;
}) => (
  <>
    <PageHeader kicker={props.kicker} title={props.text.title} lead={props.text.lead} />
    {props.note}
    {props.text.sections.map((section) => (
      <Section key={section.heading} title={section.heading} id={section.id}>
        <Article>
          {section.paragraphs?.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.points && (
            <ul>
              {section.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </Article>
        {section.link && (
          <ActionRow>
            <ActionLink href={props.href(section.link.path)}>{section.link.label}</ActionLink>
          </ActionRow>
        )}
      </Section>
    ))}
  </>
);
