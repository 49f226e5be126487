import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Article,
  ConfirmBox,
  DefinitionList,
  EmptyState,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  type Tone,
} from '../../../../ui/index.js';
import { PAYOUT_CHANGE } from '../../accounts/payout-news.js';
import type { KnownAccount } from '../data/stripe-account.queries.js';
import { accountState, type AccountState } from '../domain/account-state.js';
import { requirementKindsOf } from '../domain/requirements.js';
import { onlineMethods } from '../payment-gateway.js';
import { maskedAccount } from '../accounts/stripe-destination.js';
import type { OnlineOverview } from '../accounts/stripe-accounts.service.js';
import { ONLINE } from '../accounts/stripe-news.js';
import { FeeSection } from './fee-section.js';
import { onlineTexts } from './online.texts.js';

export type OnlineProps = {
  readonly lang: Lang;
  readonly known: OnlineOverview;
  /** Whether the person may connect and fill in. */
  readonly owner: boolean;
  readonly href: (path: string) => string;
};

const tones: Record<AccountState, Tone> = {
  begun: 'waiting',
  checking: 'waiting',
  ready: 'success',
  asking: 'warning',
  stopped: 'danger',
  refused: 'danger',
  'shut-out': 'danger',
};

/** How a cooperative takes payments by card, BLIK and Przelewy24. */
export const OnlineView = (props: OnlineProps) => {
  const { lang, known } = props;
  const m = onlineTexts[lang];
  const shown = known.next ?? known.account;
  if (!known.sells && !shown) {
    return (
      <>
        <PageHeader title={m.title} />
        <EmptyState title={m.notForYou}>
          <p>{m.notForYouText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      {shown ? <Connected {...props} account={shown} /> : null}
      <FeeSection lang={lang} fees={known.fees} />
      {shown ? null : <Connect {...props} />}
      {known.account && !known.next && props.owner ? <Change {...props} /> : null}
    </>
  );
};

const Connect = ({ lang, owner, href }: OnlineProps) => {
  const m = onlineTexts[lang];
  return (
    <Section title={m.connect}>
      <Article>
        <p>{m.connectText}</p>
        <p>{m.needs}:</p>
        <ul>
          {Object.values(m.needsList).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Article>
      {owner ? (
        <ActionRow>
          <PostButton action={href(`${ONLINE}/polacz`)} tone="primary">
            {m.connectButton}
          </PostButton>
        </ActionRow>
      ) : (
        <p>{m.ownersOnly}</p>
      )}
    </Section>
  );
};

const Connected = ({ lang, known, account, owner, href }: OnlineProps & { account: KnownAccount }) => {
  const m = onlineTexts[lang];
  const state = accountState(account);
  const fills =
    owner && state !== 'refused' && state !== 'ready' && state !== 'checking' && state !== 'shut-out';
  return (
    <Section title={m.state}>
      {known.next ? (
        <Alert lang={lang} tone="warning">
          <p>
            {m.next(maskedAccount(known.next.accountId))}{' '}
            {owner ? <a href={href(PAYOUT_CHANGE)}>{m.toChange}</a> : null}
          </p>
        </Alert>
      ) : null}
      <p>
        <StatusTag tone={tones[state]}>{m.states[state]}</StatusTag>
      </p>
      <p>{m.stateTexts[state]}</p>
      <Asked lang={lang} account={account} />
      <DefinitionList
        items={[
          // What it was when Stripe last told of it says nothing by now.
          ...(state === 'shut-out' ? [] : onlineMethods).map((method) => ({
            term: m.methodNames[method],
            value: m.methodStates[account.methods[method]],
          })),
          { term: m.account, value: maskedAccount(account.accountId) },
        ]}
      />
      <p>{m.asOf(formatInstant(account.fetchedAt, lang))}</p>
      <ActionRow>
        {fills ? (
          <ActionLink tone="primary" href={href(`${ONLINE}/stripe`)}>
            {m.toForm}
          </ActionLink>
        ) : null}
        {owner ? <PostButton action={href(`${ONLINE}/sprawdz`)}>{m.check}</PostButton> : null}
        {known.account && state !== 'shut-out' ? (
          <ActionLink href={href(`${ONLINE}/wyplaty`)}>{m.payouts}</ActionLink>
        ) : null}
        <ActionLink href="https://dashboard.stripe.com">{m.dashboard}</ActionLink>
      </ActionRow>
    </Section>
  );
};

const Asked = ({ lang, account }: { lang: Lang; account: KnownAccount }) => {
  const m = onlineTexts[lang];
  const kinds = requirementKindsOf([...account.pastDue, ...account.due]);
  if (kinds.length === 0) return null;
  return (
    <Article>
      <h3>{m.asked}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{m.requirements[kind]}</li>
        ))}
      </ul>
      {account.deadline ? <p>{m.deadline(formatInstant(account.deadline, lang))}</p> : null}
    </Article>
  );
};

const Change = ({ lang, href }: OnlineProps) => {
  const m = onlineTexts[lang];
  return (
    <Section title={m.change}>
      <p>{m.changeText}</p>
      <ActionRow>
        <ConfirmBox
          summary={m.changeButton}
          question={m.changeQuestion}
          action={href(`${ONLINE}/zmiana`)}
          button={m.changeButton}
        />
      </ActionRow>
    </Section>
  );
};
