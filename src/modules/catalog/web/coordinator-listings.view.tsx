import { formatInstant } from '../../../shared/dates.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import {
  ActionLink,
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Pagination,
  SearchBox,
  Table,
  Tabs,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import type { ModeratedLine } from '../data/moderated-listings.queries.js';
import { ownTexts } from './own-listings.texts.js';

export const MODERATED = '/koordynator/oferty';

/** Listings with the coordinator's two decisions. `refused` is the listing whose reason was refused. */
export const CoordinatorListingsView = (props: {
  form: FormState;
  refused: string | null;
  list: PageOf<ModeratedLine>;
  show: 'visible' | 'hidden';
  q: string;
  href: (path: string) => string;
}) => {
  const { form, list, show, q, href } = props;
  const { lang } = form;
  const m = ownTexts[lang];
  const hidden = show === 'hidden';
  const address = (page: number) =>
    href(
      `${MODERATED}?${new URLSearchParams({ show, ...(q && { q }), ...(page > 1 && { page: String(page) }) }).toString()}`,
    );
  return (
    <>
      <PageHeader title={m.moderation} lead={m.moderationLead} />
      <ErrorSummary form={form} />
      <Tabs
        label={m.moderation}
        items={[
          { href: href(MODERATED), label: m.visibleTab, current: !hidden },
          { href: href(`${MODERATED}?show=hidden`), label: m.hiddenTab, current: hidden },
        ]}
      />
      <SearchBox
        lang={lang}
        action={href(MODERATED)}
        id="moderated-search"
        label={m.search}
        placeholder={m.search}
        query={q}
        fields={{ show }}
      />
      {list.items.length === 0 ? (
        <EmptyState
          title={m.nothingModerated}
          icon="package"
          actions={q ? <ActionLink href={href(`${MODERATED}?show=${show}`)}>{m.showAll}</ActionLink> : null}
        />
      ) : (
        <Table
          lang={lang}
          caption={m.moderation}
          captionHidden
          columns={[
            { head: m.listing },
            { head: m.supplier },
            { head: m.since, whole: true },
            { head: m.actions, headHidden: true, whole: true },
          ]}
          rows={list.items.map((line) => ({
            key: line.id,
            cells: [
              hidden ? line.title : <a href={href(`/oferty/${line.id}`)}>{line.title}</a>,
              line.supplier,
              formatInstant(line.hiddenAt ?? line.publishedAt, lang),
              <ConfirmBox
                summary={hidden ? m.restore : m.hide}
                question={hidden ? m.restoreQuestion(line.title) : m.hideQuestion(line.title)}
                action={href(`${MODERATED}/${line.id}/${hidden ? 'przywroc' : 'ukryj'}`)}
                button={hidden ? m.restore : m.hide}
                tone={hidden ? 'primary' : 'danger'}
                open={props.refused === line.id}
              >
                <TextArea
                  form={props.refused === line.id ? form : { lang, values: {}, errors: [] }}
                  name="reason"
                  label={m.reason}
                  rows={3}
                  {...(props.refused !== line.id && { idSuffix: line.id })}
                />
              </ConfirmBox>,
            ],
          }))}
        />
      )}
      <Pagination lang={lang} page={list.page} pages={pageCount(list)} hrefOf={address} />
    </>
  );
};
