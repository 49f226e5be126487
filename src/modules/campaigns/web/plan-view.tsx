import type { VNode } from 'preact';
import { formatMoney } from '../../../shared/money.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  FileInput,
  Form,
  PageHeader,
  Photo,
  PostButton,
  Prose,
  Section,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import { campaignPath, picturePath, planPath } from '../campaign-paths.js';
import { altOf, criteriaOf, messageOf, nameOf } from '../domain/campaign-words.js';
import type { CampaignRow } from '../data/campaign-row.js';
import type { ParticipantLine } from '../data/participants.queries.js';
import { campaignActionsOf, type PersonsAction } from '../domain/campaign-policy.js';
import { editableStates, openStates } from '../domain/campaign-rules.js';
import { CampaignTag } from './campaign-tag.js';
import { ParticipantsSection } from './participants-view.js';
import { stepPaths } from './plan-step-paths.js';
import { planTexts } from './plan.texts.js';
import { audienceOf, daysOf } from './plan-words.js';

type PlanViewProps = {
  form: FormState;
  formKey: string;
  campaign: CampaignRow;
  participants: readonly ParticipantLine[];
  categories: readonly CategoryLine[];
  /** What later modules put under the plan: placements, results, links. */
  below: readonly VNode[];
  href: (path: string) => string;
};

const Step = ({ action, ...props }: PlanViewProps & { action: PersonsAction }) => {
  const { form, campaign, href } = props;
  const m = planTexts[form.lang];
  const path = href(`${planPath(campaign.id)}/${stepPaths[action]}`);
  const name = nameOf(campaign, form.lang);
  const words = m.actions[action];
  switch (action) {
    case 'end':
      return <ConfirmBox summary={words} question={m.endQuestion(name)} action={path} button={words} />;
    case 'withdraw':
      return <ConfirmBox summary={words} question={m.withdrawQuestion(name)} action={path} button={words} />;
    case 'refuse':
      return (
        <ConfirmBox
          summary={words}
          question={m.refuseQuestion(name)}
          action={path}
          button={words}
          open={form.errors.some(({ pointer }) => pointer === '/reason')}
        >
          <TextArea form={form} name="reason" label={m.reason} hint={m.reasonHint} rows={3} />
        </ConfirmBox>
      );
    default:
      return (
        <PostButton action={path} tone={action === 'pause' ? 'secondary' : 'primary'}>
          {words}
        </PostButton>
      );
  }
};

const Next = (props: PlanViewProps) => {
  const { form, campaign, participants, href } = props;
  const m = planTexts[form.lang];
  const joined = participants.some(({ state }) => state === 'joined');
  const open = openStates.includes(campaign.state);
  return (
    <Section title={m.next}>
      <p>{m.nextOf[campaign.state]}</p>
      {campaign.refusalReason && <Prose text={`${m.reason}: ${campaign.refusalReason}`} />}
      {open && !joined && (
        <Alert lang={form.lang} tone="warning">
          <p>{m.noParticipants}</p>
        </Alert>
      )}
      <ActionRow>
        {campaignActionsOf(campaign, 'coordinator').map((action) => (
          <Step key={action} {...props} action={action} />
        ))}
        {campaign.state === 'running' && (
          <ActionLink href={href(campaignPath(campaign.slug))} icon="external-link" tone="quiet">
            {m.seePublic}
          </ActionLink>
        )}
      </ActionRow>
    </Section>
  );
};

const Plan = ({ form: { lang }, campaign, categories }: PlanViewProps) => {
  const m = planTexts[lang];
  return (
    <Section title={m.plan}>
      <DefinitionList
        items={[
          { term: m.goal, value: campaign.goal },
          { term: m.messagePl, value: messageOf(campaign, lang) },
          { term: m.criteriaPl, value: criteriaOf(campaign, lang) },
          ...audienceOf(campaign, categories, lang),
          { term: m.budget, value: campaign.budget === null ? '' : formatMoney(campaign.budget, lang) },
          { term: m.fundingSource, value: campaign.fundingSource },
          {
            term: m.projectName,
            value: campaign.projectUrl ? (
              <a href={campaign.projectUrl}>{campaign.projectName ?? campaign.projectUrl}</a>
            ) : (
              campaign.projectName
            ),
          },
        ]}
      />
    </Section>
  );
};

const PictureSection = ({ form, formKey, campaign, href }: PlanViewProps) => {
  const m = planTexts[form.lang];
  const { picture } = campaign;
  const path = `${planPath(campaign.id)}/zdjecia`;
  return (
    <Section title={m.picture} lead={m.pictureLead} id="zdjecie">
      {picture && (
        <ul class="photo-rows">
          <li class="photo-row">
            <Photo
              src={href(picturePath(campaign.slug, picture.id, 'card'))}
              alt={altOf(picture, form.lang)}
              width={picture.width}
              height={picture.height}
            />
            <div class="photo-row__words">
              <p>{picture.altPl}</p>
              <ConfirmBox
                summary={m.removePicture}
                icon="trash-2"
                question={m.removeQuestion}
                action={href(`${path}/usun`)}
                button={m.removePicture}
              />
            </div>
          </li>
        </ul>
      )}
      <Form action={href(path)} files label={m.picture} idempotencyKey={formKey}>
        <FileInput form={form} name="photo" label={m.photo} accept="image/jpeg,image/png,image/webp" />
        <TextInput form={form} name="altPl" label={m.altPl} hint={m.altHint} maxlength={200} />
        <TextInput form={form} name="altEn" label={m.altEn} optional maxlength={200} />
        <SubmitRow>
          <Button icon="upload">{m.putPicture}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

/** One campaign on the coordinator's desk: where it stands, what comes next, who takes part. */
export const PlanView = (props: PlanViewProps) => {
  const { form, campaign, href, below } = props;
  const { lang } = form;
  const m = planTexts[lang];
  const path = planPath(campaign.id);
  const editable = editableStates.includes(campaign.state);
  return (
    <>
      <PageHeader
        title={nameOf(campaign, lang)}
        kicker={daysOf(campaign, lang)}
        meta={
          <>
            <CampaignTag lang={lang} state={campaign.state} />
            {campaign.requesterName && <span>{m.askedBy(campaign.requesterName)}</span>}
          </>
        }
        actions={
          <>
            {editable && (
              <ActionLink href={href(`${path}/edytuj`)} icon="pencil">
                {m.edit}
              </ActionLink>
            )}
            <PostButton
              action={href(`${path}/kopiuj`)}
              icon="copy"
              tone="quiet"
              idempotencyKey={props.formKey}
            >
              {m.copy}
            </PostButton>
          </>
        }
      />
      <ErrorSummary form={form} />
      <Next {...props} />
      <ParticipantsSection {...props} />
      {below}
      <Plan {...props} />
      {editable && <PictureSection {...props} />}
    </>
  );
};
