import type { VNode } from 'preact';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  PostButton,
  Section,
  SubmitRow,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { campaignPath, ownCampaignPath } from '../campaign-paths.js';
import { criteriaOf, messageOf, nameOf } from '../domain/campaign-words.js';
import { openStates } from '../domain/campaign-rules.js';
import type { OwnCampaign } from '../participation.service.js';
import { CampaignPricesSection } from './campaign-price-view.js';
import { CampaignTag, PartTag } from './campaign-tag.js';
import { ownTexts } from './own.texts.js';
import { audienceOf, daysOf } from './plan-words.js';

type Props = {
  form: FormState;
  own: OwnCampaign;
  categories: readonly CategoryLine[];
  /** Whether the acting organisation asked for it. */
  requester: boolean;
  /** What later modules put under it, such as its numbers. */
  below: readonly VNode[];
  href: (path: string) => string;
};

/** The step that the form of listings takes now; null when there is none. */
const stepOf = ({ part, canJoin, canPropose, campaign }: OwnCampaign) => {
  if (canJoin) return 'join';
  if (canPropose) return 'propose';
  const chosen = part?.state === 'joined' || part?.state === 'proposed';
  return chosen && openStates.includes(campaign.state) ? 'choose' : null;
};
const formOf = {
  join: { path: 'dolacz', title: 'joinTitle', lead: 'joinLead', button: 'join' },
  propose: { path: 'zglos-sie', title: 'proposeTitle', lead: 'proposeLead', button: 'propose' },
  choose: { path: 'oferty', title: 'chosenTitle', lead: 'joinLead', button: 'save' },
} as const;

const Choice = ({ form, own, href }: Props) => {
  const m = ownTexts[form.lang];
  const step = stepOf(own);
  if (!step) return null;
  const { path, title, lead, button } = formOf[step];
  if (own.fitting.length === 0) {
    return (
      <Section title={m[title]}>
        <Alert lang={form.lang} tone="warning">
          <p>{m.noFitting}</p>
        </Alert>
        <ActionLink href={href('/panel/oferty')}>{m.toListings}</ActionLink>
      </Section>
    );
  }
  return (
    <Section title={m[title]} lead={m[lead]}>
      <Form action={href(`${ownCampaignPath(own.campaign.id)}/${path}`)} label={m[title]}>
        <CheckboxGroup
          form={form}
          name="listings"
          label={m.listings}
          choices={own.fitting.map(({ id, title: name }) => ({ value: id, label: name }))}
        />
        <Checkbox form={form} name="sharesValue" label={m.sharesValue} hint={m.sharesValueHint} />
        <SubmitRow>
          <Button tone="primary">{m[button]}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const Ways = ({ form, own, requester, href }: Props) => {
  const m = ownTexts[form.lang];
  const { campaign, part } = own;
  const at = (step: string) => href(`${ownCampaignPath(campaign.id)}/${step}`);
  const name = nameOf(campaign, form.lang);
  return (
    <ActionRow>
      {part?.state === 'invited' && <PostButton action={at('odrzuc')}>{m.decline}</PostButton>}
      {part?.state === 'proposed' && <PostButton action={at('wycofaj')}>{m.withdraw}</PostButton>}
      {part?.state === 'joined' && (
        <ConfirmBox
          summary={m.leave}
          question={m.leaveQuestion(name)}
          action={at('odejdz')}
          button={m.leave}
        />
      )}
      {requester && campaign.state === 'requested' && (
        <ConfirmBox
          summary={m.withdrawRequest}
          question={m.withdrawRequestQuestion(name)}
          action={at('wycofaj-prosbe')}
          button={m.withdrawRequest}
        />
      )}
      {campaign.state === 'running' && (
        <ActionLink href={href(campaignPath(campaign.slug))} icon="external-link" tone="quiet">
          {m.seePublic}
        </ActionLink>
      )}
    </ActionRow>
  );
};

/** A campaign as a member sees it: what it is, and its own say in it. */
export const OwnCampaignView = (props: Props) => {
  const { form, own, below, categories } = props;
  const { lang } = form;
  const m = ownTexts[lang];
  const { campaign, part } = own;
  const reason = part?.refusalReason ?? campaign.refusalReason;
  return (
    <>
      <PageHeader
        title={nameOf(campaign, lang)}
        kicker={daysOf(campaign, lang)}
        lead={messageOf(campaign, lang)}
        meta={
          <>
            <CampaignTag lang={lang} state={campaign.state} />
            {part && <PartTag lang={lang} state={part.state} />}
          </>
        }
      />
      <ErrorSummary form={form} />
      {reason && (
        <Alert lang={lang} tone="info" title={m.reason}>
          <p>{reason}</p>
        </Alert>
      )}
      {campaign.state === 'requested' && <p>{m.requestWaits}</p>}
      <Choice {...props} />
      {own.prices.length > 0 && openStates.includes(campaign.state) && (
        <CampaignPricesSection lang={lang} campaignId={campaign.id} prices={own.prices} href={props.href} />
      )}
      <Ways {...props} />
      <Section title={m.what}>
        <DefinitionList
          items={[
            { term: m.goal, value: campaign.goal },
            { term: m.rules, value: criteriaOf(campaign, lang) },
            ...audienceOf(campaign, categories, lang),
          ]}
        />
      </Section>
      {below}
    </>
  );
};
