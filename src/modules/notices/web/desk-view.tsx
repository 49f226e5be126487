import type { ComponentChildren } from 'preact';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, EmptyState, PageHeader, Section, TodoList } from '../../../ui/index.js';
import type { NoticeLine } from '../data/notice.queries.js';
import type { DeskItem } from '../desk.js';
import { NoticeList } from './notice-views.js';
import { noticeTexts } from './notices.texts.js';

/** The first page of the panel: what waits, what happened, ways on. */
export const DeskView = (props: {
  lang: Lang;
  organisation: string;
  waiting: readonly DeskItem[];
  latest: readonly NoticeLine[];
  links: readonly { path: string; label: string }[];
  below: ComponentChildren;
  href: (path: string) => string;
  noticesPath: string;
  noticeHref: (notice: NoticeLine) => string;
}) => {
  const { lang, href } = props;
  const m = noticeTexts[lang];
  return (
    <>
      <PageHeader title={m.desk} lead={m.deskLead(props.organisation)} />
      {props.waiting.length > 0 ? (
        <TodoList
          label={m.todo}
          items={props.waiting.map((item) => ({
            href: href(item.path),
            title: item.title,
            detail: item.detail,
            urgent: item.urgent ?? false,
            ...(item.due && { due: m.due(formatInstant(item.due, lang)) }),
          }))}
        />
      ) : (
        <EmptyState title={m.nothing} icon="circle-check">
          <p>{m.nothingMore}</p>
        </EmptyState>
      )}
      {props.latest.length > 0 && (
        <Section title={m.latest} more={{ href: props.noticesPath, label: m.all }}>
          <NoticeList lang={lang} notices={props.latest} label={m.latest} hrefOf={props.noticeHref} />
        </Section>
      )}
      {props.below}
      {props.links.length > 0 && (
        <Section title={m.shortcuts}>
          <ActionRow>
            {props.links.map(({ path, label }) => (
              <ActionLink key={path} href={href(path)} icon="arrow-right">
                {label}
              </ActionLink>
            ))}
          </ActionRow>
        </Section>
      )}
    </>
  );
};

/** For a person whom no organisation has invited yet. */
export const NobodyView = (props: { lang: Lang; joinHref: string; registerHref: string }) => {
  const { lang } = props;
  const m = noticeTexts[lang];
  return (
    <>
      <PageHeader title={m.desk} />
      <EmptyState
        title={m.noOrganisation}
        icon="users"
        actions={
          <>
            <ActionLink href={props.joinHref} tone="primary">
              {m.join}
            </ActionLink>
            <ActionLink href={props.registerHref}>{m.register}</ActionLink>
          </>
        }
      >
        <p>{m.noOrganisationMore}</p>
      </EmptyState>
    </>
  );
};
