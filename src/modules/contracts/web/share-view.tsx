import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
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
  TextArea,
  Timeline,
  type Activity,
  type FormState,
} from '../../../ui/index.js';
import { contractPath } from '../contract-news.js';
import type { ContractShares } from '../contract-shares.service.js';
import { isLive } from '../domain/share-states.js';
import { sharePath } from '../share-news.js';
import { isShareable } from '../share-steps.js';
import { deliveryDays } from '../terms-in-words.js';
import { ContractTag } from './contract-tag.js';
import { ShareTag } from './share-section.js';
import { shareTexts } from './share.texts.js';

type ViewProps = {
  readonly lang: Lang;
  readonly known: Awaited<ReturnType<ContractShares['open']>>;
  readonly mayAct: boolean;
  readonly form: FormState;
  readonly refused: boolean;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** One share of a contract, for its lead and its partner. */
export const ShareView = (props: ViewProps) => {
  const { lang, known, href } = props;
  const { share, outline, side } = known;
  const m = shareTexts[lang];
  return (
    <>
      <PageHeader
        kicker={m.title(outline.number)}
        title={outline.subject}
        meta={<ShareTag lang={lang} state={share.state} />}
      />
      <NextStep {...props} />
      <DefinitionList
        items={[
          { term: m.work, value: share.work },
          { term: m.yourNet, value: <strong>{formatMoney(share.net, lang)}</strong> },
          { term: m.partner, value: share.partner },
          { term: m.lead, value: outline.lead },
          { term: m.buyer, value: outline.buyer },
          {
            term: m.delivery,
            value: deliveryDays({ from: outline.deliveryFrom, to: outline.deliveryTo }, lang),
          },
          { term: m.contractState, value: <ContractTag lang={lang} state={outline.state} /> },
          { term: m.reason, value: share.endReason ? <Prose text={share.endReason} /> : null },
        ]}
      />
      {side === 'lead' ? (
        <ActionRow>
          <ActionLink icon="handshake" href={href(contractPath(share.contractId))}>
            {m.toContract}
          </ActionLink>
        </ActionRow>
      ) : null}
      <Section title={m.history}>
        <Timeline label={m.history} items={timelineOf(props)} />
      </Section>
    </>
  );
};

const timelineOf = ({ lang, known: { activity, share, outline } }: ViewProps): Activity[] =>
  activity.map(({ at, action, organisationId }) => ({
    when: formatInstant(at, lang),
    dateTime: at.toISOString(),
    what: shareTexts[lang].steps[action as keyof (typeof shareTexts)['pl']['steps']],
    who: organisationId === share.leadId ? outline.lead : share.partner,
  }));

const sentenceOf = ({ lang, known: { share, outline, side } }: ViewProps): string => {
  const m = shareTexts[lang];
  if (!isLive(share.state)) return m.over;
  if (!isShareable(outline)) return m.closed;
  if (side === 'lead')
    return share.state === 'asked' ? m.leadWaits(share.partner) : m.leadConfirmed(share.partner);
  return share.state === 'asked' ? m.partnerDecides : m.partnerConfirmed;
};

const NextStep = (props: ViewProps) => {
  const { lang, known, mayAct, refused, form } = props;
  const { share, outline, side } = known;
  const open = isLive(share.state) && isShareable(outline);
  const waits = open && side === 'partner' && share.state === 'asked';
  return (
    <>
      {refused && !open ? <ErrorSummary form={form} /> : null}
      <Alert lang={lang} tone={waits ? 'warning' : 'info'} title={shareTexts[lang].next}>
        <p>{sentenceOf(props)}</p>
        {open && mayAct ? side === 'lead' ? <LeadMoves {...props} /> : <PartnerMoves {...props} /> : null}
      </Alert>
    </>
  );
};

const LeadMoves = ({ lang, known: { share }, idempotencyKey, href }: ViewProps) => {
  const m = shareTexts[lang];
  return (
    <ActionRow>
      <ActionLink icon="pencil" href={href(`${sharePath(share.id)}/zmiana`)}>
        {m.change}
      </ActionLink>
      <ConfirmBox
        summary={m.withdraw}
        question={m.withdrawQuestion(share.partner)}
        action={href(`${sharePath(share.id)}/wycofaj`)}
        button={m.withdraw}
        idempotencyKey={idempotencyKey}
      />
    </ActionRow>
  );
};

const PartnerMoves = ({ lang, known: { share }, form, refused, idempotencyKey, href }: ViewProps) => {
  const m = shareTexts[lang];
  const asked = share.state === 'asked';
  return (
    <ActionRow>
      {asked ? (
        <ConfirmBox
          summary={m.confirm}
          icon="handshake"
          tone="primary"
          leading
          question={m.confirmQuestion(formatMoney(share.net, lang))}
          action={href(`${sharePath(share.id)}/potwierdz`)}
          button={m.confirm}
          idempotencyKey={idempotencyKey}
        />
      ) : null}
      <ConfirmBox
        summary={asked ? m.decline : m.resign}
        question={m.declineQuestion}
        action={href(`${sharePath(share.id)}/odmow`)}
        button={asked ? m.decline : m.resign}
        idempotencyKey={idempotencyKey}
        open={refused}
      >
        <TextArea form={form} name="reason" label={m.declineReason} rows={3} />
      </ConfirmBox>
    </ActionRow>
  );
};
