import {
  ActionLink,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageHeader,
  SubmitRow,
  type FormState,
} from '../../../ui/index.js';
import { planPath } from '../campaign-paths.js';
import { nameOf } from '../domain/campaign-words.js';
import type { CampaignRow } from '../data/campaign-row.js';
import { fitOf, fits, type Candidate, type Fit } from '../domain/candidates.js';
import { planTexts } from './plan.texts.js';

type Props = {
  form: FormState;
  formKey: string;
  campaign: CampaignRow;
  candidates: readonly Candidate[];
  href: (path: string) => string;
};

const Candidates = ({
  form,
  candidates,
  fit,
}: {
  form: FormState;
  candidates: readonly Candidate[];
  fit: Fit;
}) => {
  const m = planTexts[form.lang];
  const why = (each: Candidate) => {
    const words = m.why[fit];
    return typeof words === 'function' ? words(each.inArea) : words;
  };
  return (
    <CheckboxGroup
      form={form}
      name="organisations"
      label={m.fits[fit]}
      optional
      choices={candidates.map((each) => ({
        value: each.organisationId,
        label: `${each.name}, ${each.town}`,
        hint: each.claimed ? why(each) : `${why(each)}; ${m.unclaimed}`,
      }))}
    />
  );
};

/** Whom to invite: who meets the published rules first, and why the others do not. */
export const InviteView = ({ form, formKey, campaign, candidates, href }: Props) => {
  const m = planTexts[form.lang];
  const path = planPath(campaign.id);
  const groups = fits
    .map((fit) => ({ fit, members: candidates.filter((each) => fitOf(each) === fit) }))
    .filter(({ members }) => members.length > 0);
  return (
    <>
      <PageHeader title={m.inviteTitle} kicker={nameOf(campaign, form.lang)} lead={m.inviteLead} />
      {groups.length === 0 ? (
        <p>{m.everybodyIn}</p>
      ) : (
        <Form action={href(`${path}/zapros`)} idempotencyKey={formKey} guard>
          <ErrorSummary form={form} />
          {groups.map(({ fit, members }) => (
            <Candidates key={fit} form={form} candidates={members} fit={fit} />
          ))}
          <SubmitRow>
            <Button tone="primary" icon="send">
              {m.sendInvitations}
            </Button>
            <ActionLink href={href(path)} tone="quiet">
              {m.back}
            </ActionLink>
          </SubmitRow>
        </Form>
      )}
    </>
  );
};
