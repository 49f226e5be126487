import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  EmptyState,
  PageHeader,
  Pagination,
  PostButton,
  StatusTag,
  Tabs,
  TodoList,
  type Todo,
} from '../../../ui/index.js';
import type { NoticeLine } from '../data/notice.queries.js';
import { noticeTexts } from './notices.texts.js';
import { preferencesTexts } from './preferences.texts.js';

/** A notice as a line of a list; its link marks it as read and leads on. */
const lineOf =
  (lang: Lang, hrefOf: (notice: NoticeLine) => string) =>
  (notice: NoticeLine): Todo => ({
    href: hrefOf(notice),
    title: notice.title[lang],
    icon: notice.read ? 'check' : 'bell',
    detail: notice.text[lang],
    due: (
      <>
        {notice.read ? null : <StatusTag tone="info">{noticeTexts[lang].isNew}</StatusTag>}{' '}
        {formatInstant(notice.at, lang)}
      </>
    ),
  });

/** Notices one under another, newest first as given. */
export const NoticeList = (props: {
  lang: Lang;
  notices: readonly NoticeLine[];
  label: string;
  hrefOf: (notice: NoticeLine) => string;
}) => <TodoList label={props.label} items={props.notices.map(lineOf(props.lang, props.hrefOf))} />;

/** The page of all notices. */
export const NoticesView = (props: {
  lang: Lang;
  notices: PageOf<NoticeLine>;
  unreadOnly: boolean;
  unread: number;
  path: string;
  readAllPath: string;
  settingsPath: string;
  hrefOf: (notice: NoticeLine) => string;
}) => {
  const { lang, notices, path, unreadOnly } = props;
  const m = noticeTexts[lang];
  const view = (page: number) => `${path}?${unreadOnly ? 'nowe=1&' : ''}strona=${page}`;
  return (
    <>
      <PageHeader
        title={m.notices}
        lead={m.noticesLead}
        actions={
          <>
            {props.unread > 0 ? (
              <PostButton action={props.readAllPath} tone="secondary" icon="check">
                {m.readAll}
              </PostButton>
            ) : null}
            <ActionLink href={props.settingsPath} tone="quiet">
              {preferencesTexts[lang].settings}
            </ActionLink>
          </>
        }
      />
      <Tabs
        label={m.views}
        items={[
          { href: path, label: m.everything, current: !unreadOnly },
          { href: `${path}?nowe=1`, label: m.unread, current: unreadOnly, count: props.unread },
        ]}
      />
      {notices.items.length > 0 ? (
        <NoticeList lang={lang} notices={notices.items} label={m.notices} hrefOf={props.hrefOf} />
      ) : (
        <EmptyState
          title={unreadOnly ? m.noneUnread : m.none}
          icon="bell"
          actions={unreadOnly ? <ActionLink href={path}>{m.showAll}</ActionLink> : null}
        >
          {unreadOnly ? null : <p>{m.noneMore}</p>}
        </EmptyState>
      )}
      <Pagination lang={lang} page={notices.page} pages={pageCount(notices)} hrefOf={view} />
    </>
  );
};
