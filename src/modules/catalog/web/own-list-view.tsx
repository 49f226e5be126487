import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { pageCount } from '../../../shared/paging.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  EmptyState,
  PageHeader,
  Pagination,
  PostButton,
  StatusTag,
  Table,
  Tabs,
} from '../../../ui/index.js';
import { catalogLabels } from '../catalog.labels.js';
import type { OwnListingLine } from '../data/own-listings.queries.js';
import {
  listingActionsFrom,
  listingStates,
  undoOf,
  type ListingAction,
  type ListingState,
} from '../domain/listing-states.js';
import { memberOnly } from '../domain/listing-rules.js';
import type { OwnListings } from '../listing-reading.service.js';
import { ownTexts } from './own-listings.texts.js';
import { priceWords, unitWords } from './price-words.js';
import { OWN, stepPath } from './step-paths.js';

export type StepDone = { readonly id: string; readonly title: string; readonly action: ListingAction };

type Href = (path: string) => string;

/** What was just done, with the way back. */
const Done = ({ lang, done, href }: { lang: Lang; done: StepDone; href: Href }) => {
  const m = ownTexts[lang];
  const undo = undoOf(done.action);
  return (
    <Alert lang={lang} tone="success" live>
      <p>{m.done[done.action](done.title)}</p>
      {undo ? (
        <PostButton tone="secondary" small icon="undo-2" action={href(stepPath(done.id, undo))}>
          {`${m.undo}: ${catalogLabels[lang].actions[undo].toLowerCase()}`}
        </PostButton>
      ) : null}
    </Alert>
  );
};

const RowActions = ({ lang, line, href }: { lang: Lang; line: OwnListingLine; href: Href }) => {
  const m = ownTexts[lang];
  return (
    <ActionRow>
      <ActionLink small icon="pencil" href={href(`${OWN}/${line.id}/edytuj`)} label={m.editOf(line.title)}>
        {m.edit}
      </ActionLink>
      {listingActionsFrom(line.state).map((action) => (
        <PostButton
          key={action}
          small
          tone="quiet"
          action={href(stepPath(line.id, action))}
          label={`${catalogLabels[lang].actions[action]}: ${line.title}`}
        >
          {catalogLabels[lang].actions[action]}
        </PostButton>
      ))}
    </ActionRow>
  );
};

/** The supplier's listings by state. */
export const OwnListView = (props: {
  lang: Lang;
  state: ListingState;
  list: OwnListings;
  mayEdit: boolean;
  done: StepDone | null;
  href: Href;
}) => {
  const { lang, state, list, mayEdit, href } = props;
  const m = ownTexts[lang];
  const create = (
    <ActionLink tone="primary" icon="plus" href={href(`${OWN}/nowa`)}>
      {m.newListing}
    </ActionLink>
  );
  const address = (page: number) => href(`${OWN}?state=${state}${page > 1 ? `&page=${page}` : ''}`);
  return (
    <>
      <PageHeader
        title={m.title}
        lead={m.lead}
        actions={mayEdit && list.items.length > 0 ? create : undefined}
      />
      {list.member ? null : (
        <Alert lang={lang} tone="info">
          <p>
            {memberOnly[lang]} <a href={href('/panel/czlonkostwo')}>{m.join}</a>
          </p>
        </Alert>
      )}
      {props.done ? <Done lang={lang} done={props.done} href={href} /> : null}
      <Tabs
        label={m.tabs}
        items={listingStates.map((each) => ({
          href: href(`${OWN}?state=${each}`),
          label: catalogLabels[lang].tabs[each],
          count: list.counts[each] ?? 0,
          current: each === state,
        }))}
      />
      {list.items.length === 0 ? (
        <EmptyState title={m.empty[state]} icon="package" actions={mayEdit ? create : undefined}>
          <p>{m.emptyWords}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={catalogLabels[lang].tabs[state]}
          captionHidden
          columns={[
            { head: m.listing },
            { head: m.price },
            { head: m.changed, whole: true },
            ...(mayEdit ? [{ head: m.actions, headHidden: true, whole: true }] : []),
          ]}
          rows={list.items.map((line) => ({
            key: line.id,
            cells: [
              <>
                <a href={href(`${OWN}/${line.id}/podglad`)}>{line.title}</a>
                {line.sku ? <small> · {line.sku}</small> : null}
                {line.hiddenAt ? <StatusTag tone="danger">{m.hidden}</StatusTag> : null}
              </>,
              [priceWords(line, lang), unitWords(line, lang)].filter(Boolean).join(' '),
              formatDate(localDateOf(line.updatedAt), lang),
              ...(mayEdit ? [<RowActions lang={lang} line={line} href={href} />] : []),
            ],
          }))}
        />
      )}
      <Pagination lang={lang} page={list.page} pages={pageCount(list)} hrefOf={address} />
    </>
  );
};
