import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  type FormState,
  type Tone,
} from '../../../../ui/index.js';
import type { BidPlace } from '../bid-place.js';
import { paperTexts } from '../bid-papers.js';
import { bidStateLabel } from '../bids.labels.js';
import type { BidCase } from '../bids.service.js';
import type { BidState } from '../domain/bid-states.js';
import { completed } from '../domain/bid-rules.js';
import { BidContentView } from './bid-content-view.js';
import { BidFilesSection, EvidenceList } from './bid-files-section.js';
import { missingOf } from './bid-missing.js';
import { bidTexts } from './bid.texts.js';

export type BidViewProps = {
  readonly lang: Lang;
  readonly known: BidCase;
  readonly place: BidPlace;
  /** Whether the reader may write at all. */
  readonly mayWrite: boolean;
  /** A refused act: on top, in words. */
  readonly form: FormState;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

const tones: Readonly<Record<BidState, Tone>> = {
  draft: 'neutral',
  sent: 'waiting',
  outdated: 'warning',
  withdrawn: 'neutral',
  opened: 'success',
  lapsed: 'neutral',
};

/** A supplier's own sealed bid: what is in preparation, what was sent, and what can be done until the deadline. */
export const BidView = (props: BidViewProps) => {
  const { lang, known, place, href } = props;
  const { procedure, state } = known;
  const m = bidTexts[lang];
  return (
    <>
      <PageHeader
        kicker={procedure.number}
        title={`${m.bid}: ${procedure.subject}`}
        meta={state ? <StatusTag tone={tones[state]}>{bidStateLabel(state)[lang]}</StatusTag> : null}
        lead={m.lead(procedure.buyerName)}
        actions={
          <ActionLink href={href(place.request)} icon="arrow-left" tone="quiet">
            {m.backToRequest}
          </ActionLink>
        }
      />
      <ErrorSummary form={props.form} />
      <State {...props} />
      <DefinitionList
        items={[
          { term: m.deadline, value: formatInstant(procedure.deadline, lang) },
          { term: m.opensAt, value: formatInstant(procedure.opensAt, lang) },
        ]}
      />
      <Draft {...props} />
      <Sent {...props} />
    </>
  );
};

/** Who sees the bid until its opening. */
export const sealedNote = ({ behindLink }: BidPlace, opensAt: string, lang: Lang): string =>
  behindLink ? bidTexts[lang].sealedByLink(opensAt) : bidTexts[lang].sealed(opensAt);

/** What the reader has to know first. */
const State = ({ lang, known, place, href }: BidViewProps) => {
  const m = bidTexts[lang];
  const { procedure, state, bid, now } = known;
  const open = now.getTime() < procedure.deadline.getTime();
  if (state === 'opened' || state === 'lapsed') {
    return (
      <Alert lang={lang} tone={state === 'opened' ? 'success' : 'info'}>
        <p>{state === 'opened' ? m.opened : place.behindLink ? m.lapsedByLink : m.lapsed}</p>
        {procedure.openedAt && bid && bid.version > 0 ? (
          <p>
            <a href={href(place.opening)}>{m.openingRecord}</a>
          </p>
        ) : null}
        {state === 'opened' ? (
          <ActionRow>
            <ActionLink href={href(place.result)}>{paperTexts[lang].toResult}</ActionLink>
          </ActionRow>
        ) : null}
      </Alert>
    );
  }
  return (
    <>
      <Alert lang={lang} tone="info">
        <p>{sealedNote(place, formatInstant(procedure.opensAt, lang), lang)}</p>
      </Alert>
      {open ? null : (
        <Alert lang={lang} tone="warning">
          <p>{m.closed}</p>
        </Alert>
      )}
      {state === 'outdated' && open ? (
        <Alert lang={lang} tone="warning">
          <p>{m.outdated(procedure.changeReason)}</p>
        </Alert>
      ) : null}
      {state === 'withdrawn' ? (
        <Alert lang={lang} tone="warning">
          <p>{m.withdrawnNote}</p>
        </Alert>
      ) : null}
    </>
  );
};

/** The version in preparation: its totals or what it lacks, its files, and sending it. */
const Draft = (props: BidViewProps) => {
  const { lang, known, place, mayWrite, href } = props;
  const { procedure, bid, draft, actions } = known;
  const m = bidTexts[lang];
  const writable =
    mayWrite && (bid === null ? isOpen(known) : actions.includes('submit') || actions.includes('revise'));
  if (!draft) return bid === null ? <Nothing {...props} writable={writable} /> : null;
  const judged = completed(draft.written, procedure.content);
  const open = isOpen(known);
  return (
    <Section
      title={open ? m.draftTitle : m.draftLeft}
      lead={open ? m.draftNote((bid?.version ?? 0) + 1) : m.draftLeftNote}
    >
      {bid && bid.version > 0 && known.state !== 'withdrawn' ? (
        <p class="field__hint">{open ? m.previousCounts : m.sentCounts}</p>
      ) : null}
      {judged.ok ? (
        <BidContentView lang={lang} content={judged.content} asked={procedure.content} />
      ) : !open ? null : (
        <Alert lang={lang} tone="warning" title={m.missing}>
          <ul>
            {missingOf(judged.errors, draft.written, procedure.content, lang).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      <BidFilesSection {...props} files={draft.files} writable={writable} />
      {known.secondPerson ? <p class="field__hint">{m.secondPerson}</p> : null}
      {writable ? (
        <ActionRow>
          {judged.ok ? (
            <ConfirmBox
              summary={m.send}
              icon="send"
              tone="primary"
              leading
              question={m.sendQuestion(
                formatMoney(judged.content.totals.gross, lang),
                formatInstant(procedure.deadline, lang),
              )}
              action={href(place.action('/wyslij'))}
              button={m.send}
              fields={{ ...place.fields, revision: String(bid?.revision ?? 0) }}
            />
          ) : null}
          <ActionLink
            href={href(place.at('/popraw'))}
            icon="pencil"
            tone={judged.ok ? 'secondary' : 'primary'}
          >
            {m.edit}
          </ActionLink>
        </ActionRow>
      ) : null}
    </Section>
  );
};

const isOpen = ({ procedure, now }: BidCase): boolean =>
  now.getTime() < procedure.deadline.getTime() &&
  procedure.openedAt === null &&
  procedure.cancelledAt === null;

const Nothing = ({ lang, place, href, writable }: BidViewProps & { writable: boolean }) => {
  const m = bidTexts[lang];
  return (
    <EmptyState
      title={m.none}
      icon="file-text"
      actions={
        writable ? (
          <ActionLink href={href(place.at('/popraw'))} tone="primary" icon="pencil">
            {m.write}
          </ActionLink>
        ) : null
      }
    >
      <p>{writable ? m.noneText : m.nothingSent}</p>
    </EmptyState>
  );
};

/** What was sent last, its receipt, and the ways to change it. */
const Sent = ({ lang, known, place, mayWrite, href }: BidViewProps) => {
  const { procedure, bid, sent, versions, actions, draft } = known;
  const m = bidTexts[lang];
  if (!sent || !bid) return null;
  const may = (action: (typeof actions)[number]) => mayWrite && actions.includes(action);
  const current = versions.find(({ number }) => number === bid.version);
  return (
    <Section title={m.sentTitle(bid.version)} id="zlozona">
      <DefinitionList
        items={[
          { term: m.sentAt, value: current?.submittedAt ? formatInstant(current.submittedAt, lang) : null },
          {
            term: m.receipt,
            value: <a href={href(place.at('/potwierdzenie'))}>{m.receipt}</a>,
          },
        ]}
      />
      <BidContentView lang={lang} content={sent.content} asked={procedure.content} />
      <BidFilesSection lang={lang} place={place} href={href} files={sent.content.files} writable={false} />
      <EvidenceList lang={lang} evidence={sent.content.evidence} />
      <ActionRow>
        {may('confirm') ? (
          <PostButton
            action={href(place.action('/potwierdz'))}
            fields={{ ...place.fields, procedureVersion: String(procedure.version) }}
            tone="primary"
            icon="check"
          >
            {m.confirm}
          </PostButton>
        ) : null}
        {may('revise') && !draft ? (
          <ActionLink href={href(place.at('/popraw'))} icon="pencil">
            {m.change}
          </ActionLink>
        ) : null}
        {may('withdraw') ? (
          <ConfirmBox
            summary={m.withdraw}
            question={m.withdrawQuestion}
            action={href(place.action('/wycofaj'))}
            button={m.withdrawButton}
            fields={place.fields}
          />
        ) : null}
      </ActionRow>
      <Versions lang={lang} known={known} place={place} href={href} />
    </Section>
  );
};

const Versions = ({ lang, known, place, href }: Pick<BidViewProps, 'lang' | 'known' | 'place' | 'href'>) => {
  const m = bidTexts[lang];
  const sent = known.versions.filter(({ submittedAt }) => submittedAt !== null);
  if (sent.length < 2) return null;
  return (
    <>
      <h3>{m.versions}</h3>
      <ul>
        {sent.map(({ number, submittedAt }) => (
          <li key={number}>
            <a href={href(place.at('/potwierdzenie', { wersja: String(number) }))}>
              {m.version(number)}
              {submittedAt ? `, ${formatInstant(submittedAt, lang)}` : ''}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
