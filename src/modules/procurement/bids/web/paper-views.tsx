import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { comparisonPath } from '../../award/award-paths.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  DefinitionList,
  PageHeader,
  PostButton,
  Section,
  Table,
} from '../../../../ui/index.js';
import { procedurePath } from '../../procedures/procedure-news.js';
import { openingPath } from '../bid-news.js';
import { exactly, openedByInWords, paperTexts, unreadableInWords } from '../bid-papers.js';
import type { BidPlace } from '../bid-place.js';
import type { SentReceipt } from '../bid-contents.service.js';
import type { AskedProcedure } from '../data/asked.queries.js';
import type { OpeningFacts } from '../data/opening.queries.js';
import { bidTexts } from './bid.texts.js';

type Common = { readonly lang: Lang; readonly href: (path: string) => string };

/** What proves that a bid was sent, and how anybody checks it. */
export const ReceiptView = ({
  lang,
  href,
  place,
  receipt,
  procedure,
}: Common & {
  readonly place: BidPlace;
  readonly receipt: SentReceipt;
  readonly procedure: AskedProcedure;
}) => {
  const m = paperTexts[lang];
  const version = { wersja: String(receipt.number) };
  return (
    <>
      <PageHeader
        kicker={procedure.number}
        title={m.receipt}
        lead={m.confirms}
        actions={
          <ActionLink href={href(place.at(''))} icon="arrow-left" tone="quiet">
            {m.backToBid}
          </ActionLink>
        }
      />
      <DefinitionList
        items={[
          { term: m.subject, value: procedure.subject },
          { term: m.buyer, value: procedure.buyerName },
          { term: m.version, value: String(receipt.number) },
          { term: m.sentAt, value: exactly(receipt.submittedAt, lang) },
          { term: m.deadline, value: formatInstant(procedure.deadline, lang) },
          { term: m.hash, value: <code>{receipt.receipt}</code> },
          { term: m.salt, value: <code>{receipt.salt}</code> },
        ]}
      />
      <ActionRow>
        <ActionLink href={href(place.at('/potwierdzenie.pdf', version))} icon="download" tone="primary">
          {bidTexts[lang].receiptPdf}
        </ActionLink>
        <ActionLink href={href(place.at('/tekst.txt', version))} icon="file-text" download>
          {m.text}
        </ActionLink>
      </ActionRow>
      <Section title={m.howTo}>
        <p>{m.check}</p>
        <p>{m.command}</p>
        <p>
          <code>{`(echo ${receipt.salt} | xxd -r -p; cat wycena-${receipt.number}.txt) | sha256sum`}</code>
        </p>
        <p class="field__hint">{m.noPrice}</p>
      </Section>
    </>
  );
};

/** The opening record: all of it for the buyer, its part for a bidder, whose bid stands at `place`. */
export const OpeningView = ({
  lang,
  href,
  record,
  place,
}: Common & { readonly record: OpeningFacts; readonly place: BidPlace | null }) => {
  const m = paperTexts[lang];
  const whole = place === null;
  const back = place ? place.at('') : procedurePath(record.procedureId);
  return (
    <>
      <PageHeader
        kicker={record.number}
        title={m.opening}
        lead={m.record}
        actions={
          <>
            <ActionLink href={href(back)} icon="arrow-left" tone="quiet">
              {whole ? m.backToProcedure : m.backToBid}
            </ActionLink>
            <ActionLink href={href(place ? place.result : comparisonPath(record.procedureId))}>
              {whole ? m.toComparison : m.toResult}
            </ActionLink>
          </>
        }
      />
      <DefinitionList
        items={[
          { term: m.subject, value: record.subject },
          { term: m.buyer, value: record.buyerName },
          { term: m.deadline, value: formatInstant(record.deadline, lang) },
          { term: m.opensAt, value: formatInstant(record.opensAt, lang) },
          { term: m.openedAt, value: exactly(record.openedAt, lang) },
          { term: m.by, value: openedByInWords(record, lang) },
          { term: m.inAll, value: String(record.openedInAll) },
          { term: m.unconfirmed, value: record.unconfirmed === null ? null : String(record.unconfirmed) },
          { term: m.unreadable, value: unreadableInWords(record) },
        ]}
      />
      {record.unreadable.length > 0 ? (
        <Alert lang={lang} tone="warning">
          <p>{m.unreadableNote}</p>
        </Alert>
      ) : null}
      <ActionRow>
        <ActionLink
          href={href(place ? place.openingPdf : `${openingPath(record.procedureId)}.pdf`)}
          icon="download"
        >
          {m.pdf}
        </ActionLink>
      </ActionRow>
      <Section title={m.opened} {...(whole ? {} : { lead: m.bidderPart })}>
        {record.openedInAll === 0 ? <p>{m.noneOpened}</p> : null}
        {record.opened.length > 0 ? (
          <Table
            lang={lang}
            caption={m.opened}
            captionHidden
            columns={[
              { head: m.bidder },
              { head: m.version, numeric: true },
              { head: m.sentAt },
              { head: m.hash },
            ]}
            rows={record.opened.map((line) => ({
              key: line.bidId,
              cells: [
                line.supplierName,
                String(line.version),
                formatInstant(new Date(line.submittedAt), lang),
                <code key="hash">{line.receipt}</code>,
              ],
            }))}
          />
        ) : null}
        <p class="field__hint">{m.check}</p>
      </Section>
    </>
  );
};

/** Before the opening: when it comes, and the buyer's button once its time has come. */
export const NotOpenedView = ({
  lang,
  href,
  procedure,
  due,
}: Common & {
  readonly procedure: { readonly id: string; readonly number: string | null; readonly opensAt: Date };
  readonly due: boolean;
}) => {
  const m = paperTexts[lang];
  return (
    <>
      <PageHeader
        {...(procedure.number && { kicker: procedure.number })}
        title={m.opening}
        actions={
          <ActionLink href={href(procedurePath(procedure.id))} icon="arrow-left" tone="quiet">
            {m.backToProcedure}
          </ActionLink>
        }
      />
      <Alert lang={lang} tone="info">
        <p>{due ? m.openDue : m.openNote(formatInstant(procedure.opensAt, lang))}</p>
      </Alert>
      {due ? (
        <PostButton action={href(openingPath(procedure.id))} tone="primary" icon="lock">
          {m.openNow}
        </PostButton>
      ) : null}
    </>
  );
};
