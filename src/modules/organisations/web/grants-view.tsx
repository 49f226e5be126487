import { grantScopes } from '../../../platform/access/actor.js';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Alert,
  Button,
  CheckboxGroup,
  ConfirmBox,
  DateInput,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Section,
  Select,
  StatusTag,
  SubmitRow,
  Table,
  type FormState,
} from '../../../ui/index.js';
import type { GrantAct } from '../data/grant.queries.js';
import type { GrantsOverview } from '../grants.service.js';
import { grantTexts } from './grants.texts.js';

type Props = {
  form: FormState;
  overview: GrantsOverview;
  /** Whether the reader may give and revoke. */
  owner: boolean;
  path: string;
  formKey: string;
  href: (path: string) => string;
};

const tones = { future: 'waiting', active: 'success', ended: 'neutral', revoked: 'neutral' } as const;

const Given = ({ form: { lang }, overview, owner, path }: Props) => {
  const m = grantTexts[lang];
  if (overview.grants.length === 0) {
    return (
      <EmptyState title={m.none} icon="shield-check" level={3}>
        <p>{m.noneMore}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      lang={lang}
      caption={m.given}
      captionHidden
      columns={[
        { head: m.person },
        { head: m.scopes },
        { head: m.period },
        { head: m.standing },
        { head: m.revoke, headHidden: true, whole: true },
      ]}
      rows={overview.grants.map((grant) => ({
        key: grant.id,
        cells: [
          `${grant.person}, ${grant.grantee}`,
          grant.scopes.map((scope) => m.scope[scope]).join('; '),
          `${m.days(formatDate(grant.validFrom, lang), formatDate(grant.validTo, lang))}, ${m.by(grant.grantedBy)}`,
          <StatusTag tone={tones[grant.standing]}>{m.standings[grant.standing]}</StatusTag>,
          owner && (grant.standing === 'active' || grant.standing === 'future') ? (
            <ConfirmBox
              summary={m.revoke}
              question={m.revokeQuestion(grant.person)}
              action={`${path}/${grant.id}/uniewaznij`}
              button={m.revoke}
            />
          ) : null,
        ],
      }))}
    />
  );
};

const GiveForm = ({ form, overview, path, formKey }: Props) => {
  const m = grantTexts[form.lang];
  return (
    <Form action={path} idempotencyKey={formKey} guard>
      <Select
        form={form}
        name="accountId"
        label={m.person}
        options={overview.candidates.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <CheckboxGroup
        form={form}
        name="scopes"
        label={m.scopes}
        hint={m.never}
        choices={grantScopes.map((value) => ({ value, label: m.scope[value] }))}
      />
      <FieldRow>
        <DateInput form={form} name="validFrom" label={m.from} hint={m.fromHint} optional />
        <DateInput form={form} name="validTo" label={m.to} hint={m.toHint} />
      </FieldRow>
      <p>{m.replaces}</p>
      <SubmitRow>
        <Button tone="primary" icon="shield-check">
          {m.give}
        </Button>
      </SubmitRow>
    </Form>
  );
};

const isAction = (lang: Lang, action: string): action is keyof (typeof grantTexts)['pl']['actions'] =>
  action in grantTexts[lang].actions;

/** Where the thing that was acted on is, in the member's panel. */
const placeOf = ({ subjectKind, subjectId, details }: GrantAct) => {
  const inquiry = details['inquiry'];
  if (typeof inquiry === 'string') return { kind: 'inquiry', path: `/panel/zapytania/${inquiry}` } as const;
  return subjectKind === 'listing'
    ? ({ kind: 'listing', path: `/panel/oferty/${subjectId}/edytuj` } as const)
    : ({ kind: 'organisation', path: '/panel/profil' } as const);
};

const Acts = ({ form: { lang }, overview, href }: Props) => {
  const m = grantTexts[lang];
  if (overview.acts.length === 0) return <p>{m.actsNone}</p>;
  return (
    <Table
      lang={lang}
      caption={m.acts}
      captionHidden
      columns={[{ head: m.when, whole: true }, { head: m.person }, { head: m.what }, { head: m.on }]}
      rows={overview.acts.map((act) => {
        const place = placeOf(act);
        return {
          key: act.id,
          cells: [
            formatInstant(act.at, lang),
            act.person,
            isAction(lang, act.action) ? m.actions[act.action] : act.action,
            <a href={href(place.path)}>{m.things[place.kind]}</a>,
          ],
        };
      })}
    />
  );
};

/** Who may act for the organisation, and what they did. */
export const GrantsView = (props: Props) => {
  const { form, overview, owner } = props;
  const { lang } = form;
  const m = grantTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <Section title={m.given} lead={m.lead}>
        <Given {...props} />
      </Section>
      <Section title={m.acts}>
        <Acts {...props} />
      </Section>
      <Section title={m.give} {...(overview.coordinator && { lead: m.giveLead(overview.coordinator) })}>
        {overview.candidates.length === 0 ? (
          <p>{m.nobody}</p>
        ) : owner ? (
          <GiveForm {...props} />
        ) : (
          <Alert lang={lang} tone="info">
            <p>{m.ownerOnly}</p>
          </Alert>
        )}
      </Section>
    </>
  );
};
