import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../../shared/money.js';
import { vatLabel, vatTotals } from '../../../shared/vat.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  PageHeader,
  Prose,
  Section,
  Table,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { TakenCapacity } from '../../catalog/index.js';
import type { AmendmentCase } from '../amendments.service.js';
import { partInWords } from '../confirmation.js';
import { amendmentPath, contractPath } from '../contract-news.js';
import type { ContractLine } from '../domain/agreement.js';
import type { AmendedContent } from '../domain/amendment.js';
import { deliveryDays, paymentTerm } from '../terms-in-words.js';
import { AmendmentTag } from './amendment-section.js';
import { amendmentTexts } from './amendment.texts.js';

export type AmendmentViewProps = {
  readonly lang: Lang;
  readonly known: AmendmentCase;
  /** Whether the reader's own side proposed it. */
  readonly own: boolean;
  readonly mayAct: boolean;
  readonly form: FormState;
  readonly refused: boolean;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** A proposed change beside what holds now, and the answer to it. */
export const AmendmentView = (props: AmendmentViewProps) => {
  const { lang, known, form, refused, href } = props;
  const { contract, amendment } = known;
  const m = amendmentTexts[lang];
  const proposer = amendment.proposedFor === contract.buyerId ? contract.buyer : contract.supplier;
  const other = amendment.proposedFor === contract.buyerId ? contract.supplier : contract.buyer;
  const answerer = amendment.state === 'withdrawn' ? proposer : other;
  return (
    <>
      <PageHeader
        kicker={`${contract.number}, ${contract.subject}`}
        title={m.title(amendment.version)}
        meta={<AmendmentTag lang={lang} state={amendment.state} />}
      />
      {refused ? <ErrorSummary form={form} /> : null}
      {amendment.state === 'proposed' && contract.state === 'active' ? <Answer {...props} /> : null}
      <Section title={m.changes}>
        {amendment.state === 'proposed' ? (
          <Changes lang={lang} known={known} />
        ) : (
          <Whole lang={lang} known={known} />
        )}
      </Section>
      {known.capacity.length > 0 ? (
        <Section title={m.capacity} lead={m.capacityLead}>
          <TakenCapacity lang={lang} taken={known.capacity} href={href} />
        </Section>
      ) : null}
      <DefinitionList
        items={[
          { term: m.reason, value: <Prose text={amendment.reason} /> },
          {
            term: m.proposed,
            value: m.by(amendment.proposedByName, proposer.name, formatInstant(amendment.proposedAt, lang)),
          },
          {
            term: m.answered,
            value:
              amendment.answeredByName && amendment.answeredAt
                ? m.by(amendment.answeredByName, answerer.name, formatInstant(amendment.answeredAt, lang))
                : null,
          },
          { term: m.refusal, value: amendment.answerText ? <Prose text={amendment.answerText} /> : null },
          { term: m.digest, value: <code>{amendment.sha256}</code> },
        ]}
      />
      <ActionRow>
        <ActionLink icon="arrow-left" href={href(contractPath(contract.id))}>
          {m.back}
        </ActionLink>
      </ActionRow>
    </>
  );
};

type Known = { readonly lang: Lang; readonly known: AmendmentCase };

const lineInWords = (line: ContractLine, lang: Lang): string =>
  `${formatQuantity(line.quantity, lang)} ${line.unit} × ${formatUnitPrice(line.unitPrice, lang)}, VAT ${vatLabel(line.vat, lang)}`;

const rowsOf = (content: AmendedContent, lang: Lang): Map<string, string> => {
  const m = amendmentTexts[lang];
  const { lines, terms, parts } = content;
  return new Map([
    ...lines.map(
      (line, at) =>
        [
          `${at + 1}. ${line.name}`,
          /[1-9]/.test(line.quantity) ? lineInWords(line, lang) : m.dropped,
        ] as const,
    ),
    [m.total, formatMoney(vatTotals(lines).gross, lang)],
    [m.place, terms.place],
    [m.delivery, deliveryDays(terms, lang) ?? m.nothing],
    [m.payment, paymentTerm(terms.paymentDays, lang)],
    [m.remarks, terms.remarks ?? m.nothing],
    [m.plan, parts.map((part) => partInWords(part, lines, lang)).join('\n') || m.nothing],
  ]);
};

/** Only what differs. */
const Changes = ({ lang, known: { contract, amendment } }: Known) => {
  const m = amendmentTexts[lang];
  const now = rowsOf(contract, lang);
  const then = rowsOf(amendment, lang);
  return (
    <Table
      lang={lang}
      caption={m.changes}
      captionHidden
      columns={[{ head: m.what }, { head: m.was }, { head: m.willBe }]}
      rows={[...then]
        .filter(([what, value]) => now.get(what) !== value)
        .map(([what, value]) => ({
          key: what,
          cells: [what, now.get(what) ?? m.added, <Prose key="v" text={value} />],
        }))}
    />
  );
};

/** Once answered, all that the version holds: what it was compared with may have moved on. */
const Whole = ({ lang, known: { amendment } }: Known) => (
  <DefinitionList
    items={[...rowsOf(amendment, lang)].map(([term, value]) => ({ term, value: <Prose text={value} /> }))}
  />
);

const Answer = (props: AmendmentViewProps) => {
  const { lang, known, own, mayAct, form, refused, idempotencyKey, href } = props;
  const { contract, amendment } = known;
  const m = amendmentTexts[lang];
  const path = amendmentPath(amendment.id);
  return (
    <Alert lang={lang} tone={own ? 'info' : 'warning'} title={m.next}>
      <p>{own ? m.waitsForOther : m.waitsForYou}</p>
      {own ? null : <p>{m.signatures}</p>}
      {mayAct ? (
        <ActionRow>
          {own ? (
            <ConfirmBox
              summary={m.withdraw}
              question={m.withdrawQuestion}
              action={href(`${path}/wycofaj`)}
              button={m.withdraw}
              idempotencyKey={idempotencyKey}
            />
          ) : (
            <>
              <ConfirmBox
                summary={m.accept}
                icon="handshake"
                tone="primary"
                question={m.acceptQuestion(contract.number, amendment.version)}
                action={href(`${path}/przyjmij`)}
                button={m.accept}
                idempotencyKey={idempotencyKey}
              />
              <ConfirmBox
                summary={m.refuse}
                question={m.refuseQuestion}
                action={href(`${path}/odmow`)}
                button={m.refuse}
                idempotencyKey={idempotencyKey}
                open={refused}
              >
                <TextArea form={form} name="reason" label={m.refuseReason} rows={3} />
              </ConfirmBox>
            </>
          )}
        </ActionRow>
      ) : null}
    </Alert>
  );
};
