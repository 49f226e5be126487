import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Button,
  ConfirmBox,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { ClaimLine, ClaimState } from '../../organisations/index.js';
import type { Founder } from '../founders.service.js';
import { founderTexts } from './founders.texts.js';

const tones = {
  'not-invited': 'neutral',
  invited: 'waiting',
  expired: 'warning',
  revoked: 'neutral',
  claimed: 'success',
} as const;

const State = ({ lang, state }: { lang: Lang; state: ClaimState }) => (
  <StatusTag tone={tones[state]}>{founderTexts[lang].states[state]}</StatusTag>
);

/** All of them with their states; each leads to its own page. */
export const FoundersView = (props: {
  lang: Lang;
  founders: readonly Founder[];
  hrefOf: (founder: Founder) => string;
}) => {
  const { lang, founders } = props;
  const m = founderTexts[lang];
  const claimed = founders.filter(({ state }) => state === 'claimed').length;
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} meta={<p>{m.count(claimed, founders.length)}</p>} />
      {founders.length === 0 ? (
        <EmptyState title={m.none} icon="circle-check">
          <p>{m.noneMore}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={m.title}
          captionHidden
          columns={[{ head: m.member }, { head: m.state }, { head: m.person }, { head: m.until }]}
          rows={founders.map((founder) => ({
            key: founder.organisationId,
            cells: [
              <span>
                <a href={props.hrefOf(founder)}>{founder.name}</a>
                <br />
                <small>{founder.town}</small>
              </span>,
              <State lang={lang} state={founder.state} />,
              founder.person && (
                <span>
                  {founder.person}
                  <br />
                  <small>{founder.email}</small>
                </span>
              ),
              founder.state === 'invited' && founder.expiresAt && formatInstant(founder.expiresAt, lang),
            ],
          }))}
        />
      )}
    </>
  );
};

/** One of them: whom to invite, and every link that was sent. */
export const FounderView = (props: {
  form: FormState;
  founder: Founder & { links: readonly ClaimLine[] };
  now: Date;
  path: string;
  profileHref: string;
}) => {
  const { form, founder, path } = props;
  const { lang } = form;
  const m = founderTexts[lang];
  const open = founder.state === 'invited' || founder.state === 'expired';
  return (
    <>
      <PageHeader
        title={founder.name}
        meta={<State lang={lang} state={founder.state} />}
        actions={<ActionLink href={props.profileHref}>{m.profile}</ActionLink>}
      />
      {open && (
        <ActionRow>
          <PostButton action={`${path}/wyslij`} tone={founder.state === 'expired' ? 'primary' : 'secondary'}>
            {m.sendAgain}
          </PostButton>
          <ConfirmBox
            summary={m.revoke}
            question={m.revokeQuestion(founder.person ?? '')}
            action={`${path}/wycofaj`}
            button={m.revokeConfirm}
          />
        </ActionRow>
      )}
      {founder.state !== 'claimed' && (
        <Section
          title={open ? m.inviteOther : m.invite}
          lead={open ? `${m.inviteLead} ${m.inviteOtherLead}` : m.inviteLead}
        >
          <Form action={`${path}/zapros`}>
            <ErrorSummary form={form} />
            <TextInput form={form} name="name" label={m.name} autocomplete="off" width="medium" />
            <TextInput
              form={form}
              name="email"
              label={m.email}
              type="email"
              autocomplete="off"
              width="medium"
            />
            <SubmitRow>
              <Button tone={founder.state === 'expired' ? 'secondary' : 'primary'}>{m.invite}</Button>
            </SubmitRow>
          </Form>
        </Section>
      )}
      {founder.links.length > 0 && (
        <Section title={m.history}>
          <Table
            lang={lang}
            caption={m.history}
            captionHidden
            columns={[{ head: m.person }, { head: m.when }, { head: m.outcome }]}
            rows={founder.links.map((link) => ({
              key: link.invitedAt.toISOString(),
              cells: [
                <span>
                  {link.name}
                  <br />
                  <small>{link.email}</small>
                </span>,
                formatInstant(link.invitedAt, lang),
                outcomeOf(link, props.now, lang),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
};

const outcomeOf = ({ usedAt, revokedAt, expiresAt }: ClaimLine, now: Date, lang: Lang): string => {
  const m = founderTexts[lang];
  if (usedAt) return m.used(formatInstant(usedAt, lang));
  if (revokedAt) return m.withdrawn(formatInstant(revokedAt, lang));
  return (expiresAt > now ? m.open : m.lapsed)(formatInstant(expiresAt, lang));
};
