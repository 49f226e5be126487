import type { VNode } from 'preact';
import { formatDate, formatInstant, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  DefinitionList,
  FileList,
  PageHeader,
  PricedLines,
  Prose,
  Section,
  Timeline,
  type FormState,
} from '../../../ui/index.js';
import { TakenCapacity } from '../../catalog/index.js';
import { fileItemOf } from '../../conversations/index.js';
import { inquiryPath } from '../../inquiries/index.js';
import { SigningNote } from '../../organisations/index.js';
import { procedurePath, resultPath } from '../../procurement/index.js';
import type { ContractDeliveries } from '../deliveries.service.js';
import type { ContractCase } from '../contracts.service.js';
import type { ContractAction } from '../domain/contract-states.js';
import { inquiryOf } from '../domain/origin.js';
import type { ContractSide } from '../domain/policy.js';
import { signingOfParty } from '../party-notes.js';
import { deliveryDays, paymentTerm } from '../terms-in-words.js';
import { ContractNextStep, EndEarly } from './contract-next-step.js';
import { ContractParties } from './contract-parties.js';
import { DeliverySection } from './delivery-section.js';
import type { Amendment } from '../data/amendment.queries.js';
import type { ContractShares } from '../contract-shares.service.js';
import { ShareSection } from './share-section.js';
import { AmendmentSection } from './amendment-section.js';
import { ContractTag } from './contract-tag.js';
import { contractTimeline } from './contract-timeline.js';
import { contractTexts } from './contracts.texts.js';

export type ContractViewProps = {
  readonly lang: Lang;
  readonly side: ContractSide;
  readonly known: ContractCase;
  readonly deliveries: ContractDeliveries;
  /** What a later module tells of what is owed and paid. */
  readonly payments: readonly VNode[];
  readonly shares: Awaited<ReturnType<ContractShares['of']>>;
  readonly mayShare: boolean;
  readonly amendments: readonly Amendment[];
  readonly mayAmend: boolean;
  readonly actions: readonly ContractAction[];
  /** Whether the reader may record a delivery now. */
  readonly mayDeliver: boolean;
  /** An empty form, for what nobody has filled in yet. */
  readonly form: FormState;
  /** What a refused form comes back as, and which one it was. */
  readonly refused: { readonly action: ContractAction; readonly form: FormState } | null;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** A contract for either party: what comes next, who, what, for how much, on what terms, what happened. */
export const ContractView = (props: ContractViewProps) => {
  const { lang, known, href } = props;
  const { contract, files } = known;
  const inquiryId = inquiryOf(contract.origin);
  const m = contractTexts[lang];
  return (
    <>
      <PageHeader
        kicker={m.contractOf(contract.number, formatDate(localDateOf(contract.concludedAt), lang))}
        title={contract.subject}
        meta={<ContractTag lang={lang} state={contract.state} />}
      />
      <ContractNextStep {...props} />
      <Facts {...props} />
      <Section title={m.parties}>
        <ContractParties lang={lang} contract={contract} />
        <SigningNote
          lang={lang}
          buyer={signingOfParty(contract.buyer)}
          supplier={signingOfParty(contract.supplier)}
          ownRule={null}
        />
      </Section>
      <Section title={m.lines}>
        <PricedLines lang={lang} caption={m.lines} lines={contract.lines} />
        <p class="field__hint">{m.totalsHint}</p>
      </Section>
      <ShareSection lang={lang} known={props.shares} mayShare={props.mayShare} href={href} />
      <DeliverySection lang={lang} side={props.side} known={props.deliveries} href={href} />
      {props.payments}
      <Section title={m.terms}>
        <Terms {...props} />
      </Section>
      <AmendmentSection
        lang={lang}
        contract={contract}
        amendments={props.amendments}
        mayAmend={props.mayAmend}
        href={href}
      />
      <Section title={m.thread}>
        {files.length === 0 ? <p>{m.noFiles}</p> : null}
        <FileList label={m.thread} files={files.map((file) => fileItemOf(file, lang, href))} />
        {inquiryId ? (
          <ActionRow>
            <ActionLink icon="message-square" href={href(`${inquiryPath(inquiryId)}#rozmowa`)}>
              {m.toThread}
            </ActionLink>
          </ActionRow>
        ) : null}
      </Section>
      <Section title={m.history}>
        <Timeline label={m.history} items={contractTimeline(known, lang)} />
      </Section>
      {props.actions.includes('end') ? <EndEarly {...props} /> : null}
    </>
  );
};

const Facts = ({ lang, known: { contract } }: ContractViewProps) => {
  const m = contractTexts[lang];
  return (
    <div class="panel">
      <DefinitionList
        layout="stack"
        items={[
          { term: m.value, value: <strong>{formatMoney(contract.gross, lang)}</strong> },
          { term: m.delivery, value: deliveryDays(contract.terms, lang) },
          { term: m.place, value: contract.terms.place },
          { term: m.payment, value: paymentTerm(contract.terms.paymentDays, lang) },
        ]}
      />
    </div>
  );
};

const Terms = ({ lang, side, known: { contract, capacity }, href }: ContractViewProps) => {
  const m = contractTexts[lang];
  const { terms, quote, origin } = contract;
  const procedure =
    'procedureId' in origin && (side === 'buyer' ? procedurePath : resultPath)(origin.procedureId);
  return (
    <DefinitionList
      items={[
        { term: m.place, value: terms.place },
        { term: m.delivery, value: deliveryDays(terms, lang) },
        { term: m.payment, value: paymentTerm(terms.paymentDays, lang) },
        { term: m.remarks, value: terms.remarks ? <Prose text={terms.remarks} /> : null },
        { term: m.version, value: contract.version > 1 ? String(contract.version) : null },
        {
          term: m.capacity,
          value: capacity.length > 0 ? <TakenCapacity lang={lang} taken={capacity} href={href} /> : null,
        },
        { term: m.procedure, value: procedure ? <a href={href(procedure)}>{m.toProcedure}</a> : null },
        { term: m.quote, value: m.quoteVersion(quote.version, formatInstant(quote.submittedAt, lang)) },
        {
          term: m.acceptance,
          value: `${contract.acceptedByName}, ${formatInstant(contract.concludedAt, lang)}`,
        },
        { term: m.quoteDigest, value: <code>{quote.sha256}</code> },
        { term: m.digest, value: <code>{contract.sha256}</code> },
      ]}
    />
  );
};
