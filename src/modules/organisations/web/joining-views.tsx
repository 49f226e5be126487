import type { Person } from '../../../platform/access/actor.js';
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
  RadioGroup,
  Section,
  StatusTag,
  SubmitRow,
  Table,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { FoundOrganisation, OwnRequest, WaitingRequest } from '../data/join-request.queries.js';
import { organisationLabels } from '../organisations.labels.js';
import { joiningTexts } from './joining.texts.js';
import { NewPersonFields, RoleSelect } from './person-fields.js';
import { organisationTexts } from './organisations.texts.js';
import { TermsConsent } from './registration-views.js';

type MineProps = {
  /** The search by number. */
  search: FormState;
  /** Null: nothing was looked for. */
  found: readonly FoundOrganisation[] | null;
  form: FormState;
  person: Person;
  requests: readonly OwnRequest[];
  path: string;
  registerHref: string;
};

/** For whom a person acts, and how they join another. */
export const MyOrganisationsView = (props: MineProps) => {
  const { search, person } = props;
  const { lang } = search;
  const m = joiningTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Section title={m.mine}>
        {person.organisations.length === 0 ? (
          <p>{m.mineNone}</p>
        ) : (
          <Table
            lang={lang}
            caption={m.mine}
            captionHidden
            columns={[{ head: m.organisation }, { head: m.role }]}
            rows={person.organisations.map(({ id, name, role }) => ({
              key: id,
              cells: [name, organisationLabels[lang].roles[role]],
            }))}
          />
        )}
      </Section>
      {props.requests.length > 0 && <Requests {...props} lang={lang} />}
      <Section title={m.find} lead={m.findLead}>
        <Form action={props.path} method="get">
          <ErrorSummary form={search} />
          <TextInput form={search} name="nip" label={m.nip} inputmode="numeric" width="medium" />
          <SubmitRow>
            <Button tone={props.found?.length ? 'secondary' : 'primary'}>{m.search}</Button>
          </SubmitRow>
        </Form>
      </Section>
      {props.found && <Found {...props} found={props.found} />}
    </>
  );
};

const Requests = ({ lang, requests, path }: { lang: Lang } & Pick<MineProps, 'requests' | 'path'>) => {
  const m = joiningTexts[lang];
  const tones = {
    waiting: 'waiting',
    accepted: 'success',
    declined: 'danger',
    withdrawn: 'neutral',
  } as const;
  return (
    <Section title={m.requests}>
      <Table
        lang={lang}
        caption={m.requests}
        captionHidden
        columns={[
          { head: m.organisation },
          { head: m.when },
          { head: m.state },
          { head: m.actions, headHidden: true },
        ]}
        rows={requests.map((request) => ({
          key: request.id,
          cells: [
            request.organisationName,
            formatInstant(request.requestedAt, lang),
            <StatusTag tone={tones[request.state]}>{m.states[request.state]}</StatusTag>,
            request.state === 'waiting' ? (
              <PostButton action={`${path}/${request.id}/wycofaj`} tone="quiet" small>
                {m.withdraw}
              </PostButton>
            ) : null,
          ],
        }))}
      />
    </Section>
  );
};

const Found = ({
  form,
  search,
  found,
  path,
  registerHref,
}: MineProps & { found: readonly FoundOrganisation[] }) => {
  const { lang } = form;
  const m = joiningTexts[lang];
  const nip = search.values['nip'];
  if (found.length === 0) {
    return (
      <EmptyState
        title={m.notFound}
        icon="search"
        actions={<ActionLink href={registerHref}>{m.register}</ActionLink>}
      >
        <p>{m.notFoundMore}</p>
      </EmptyState>
    );
  }
  return (
    <Section title={m.found(found.length)}>
      <Form action={path} fields={{ nip: String(nip ?? '') }}>
        <ErrorSummary form={form} />
        <RadioGroup
          form={form}
          name="organisationId"
          label={m.organisation}
          choices={found.map(({ id, name, kind, town }) => ({
            value: id,
            label: name,
            hint: `${organisationLabels[lang].kinds[kind]}, ${town}`,
          }))}
        />
        <TextInput form={form} name="message" label={m.message} hint={m.messageHint} optional />
        <SubmitRow>
          <Button tone="primary">{m.ask}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

/** Who asks to join; for owners. */
export const WaitingRequestsView = (props: {
  lang: Lang;
  requests: readonly WaitingRequest[];
  path: string;
}) => {
  const { lang, requests, path } = props;
  const m = joiningTexts[lang];
  const form: FormState = { lang, values: { role: 'viewer' }, errors: [] };
  return (
    <Section title={m.waiting} lead={m.waitingLead}>
      <Table
        lang={lang}
        caption={m.waiting}
        captionHidden
        columns={[
          { head: organisationTexts[lang].person },
          { head: m.message },
          { head: m.when },
          { head: m.actions, headHidden: true },
        ]}
        rows={requests.map((request) => ({
          key: request.id,
          cells: [
            <span>
              {request.name}
              <br />
              <small>{request.email}</small>
            </span>,
            request.message,
            formatInstant(request.requestedAt, lang),
            <ActionRow>
              <ConfirmBox
                summary={m.accept}
                question={m.acceptQuestion(request.name)}
                action={`${path}/${request.id}/przyjmij`}
                button={m.accept}
                tone="primary"
              >
                <RoleSelect form={form} of={request.id} />
              </ConfirmBox>
              <ConfirmBox
                summary={m.decline}
                question={m.declineQuestion(request.name)}
                action={`${path}/${request.id}/odrzuc`}
                button={m.decline}
              />
            </ActionRow>,
          ],
        }))}
      />
    </Section>
  );
};

/** An account for a person, whose organisation is here already. */
export const PersonalAccountView = ({ form, action }: { form: FormState; action: string }) => {
  const own = joiningTexts[form.lang];
  return (
    <div class="narrow">
      <PageHeader title={own.personTitle} lead={own.personLead} />
      <Form action={action} guard>
        <ErrorSummary form={form} />
        <NewPersonFields form={form} />
        <TermsConsent form={form} alone />
        <SubmitRow>
          <Button tone="primary">{own.personSend}</Button>
        </SubmitRow>
      </Form>
    </div>
  );
};
