import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Alert,
  Button,
  ConfirmBox,
  DefinitionList,
  ErrorSummary,
  FileInput,
  FileList,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../ui/index.js';
import { fileItemOf, type AttachedFile } from '../../conversations/index.js';
import { signingInWords } from '../../organisations/index.js';
import type { SideAcceptance } from '../acceptance-steps.js';
import type { AcceptanceCase } from '../acceptances.service.js';
import { confirmationPath, contractPath } from '../contract-news.js';
import type { SignedCopy } from '../data/acceptance.queries.js';
import { acceptanceTexts } from './acceptance.texts.js';

export type AcceptanceViewProps = {
  readonly lang: Lang;
  readonly known: AcceptanceCase;
  /** The reader's organisation and name. */
  readonly reader: { readonly organisationId: string; readonly organisation: string; readonly name: string };
  readonly mayAct: boolean;
  readonly form: FormState;
  /** What a refused form comes back as, and which one it was. */
  readonly refused: { readonly part: 'accept' | 'copy' | 'decline'; readonly form: FormState } | null;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

export const acceptancePath = (id: string): string => `${contractPath(id)}/przyjecie`;

/** Who of each side has accepted, and the two ways to do so. */
export const AcceptanceView = (props: AcceptanceViewProps) => {
  const { lang, known, mayAct, refused, href } = props;
  const { contract, sides } = known;
  const m = acceptanceTexts[lang];
  const waits = contract.state === 'awaiting-acceptance';
  return (
    <>
      <PageHeader
        kicker={contract.subject}
        title={m.title}
        lead={(waits ? m.lead : m.leadAfter)(contract.number)}
      />
      {refused ? <ErrorSummary form={refused.form} /> : null}
      <Section title={m.sides}>
        <AcceptedBy lang={lang} sides={sides} />
        <DefinitionList items={[{ term: m.digest, value: <code>{contract.sha256}</code> }]} />
        <ActionRow>
          <ActionLink icon="file-text" href={href(confirmationPath(contract.id))}>
            {m.toSign}
          </ActionLink>
        </ActionRow>
      </Section>
      {waits ? null : (
        <Alert lang={lang} tone="info">
          <p>{contract.inForceAt ? m.inForce(formatInstant(contract.inForceAt, lang)) : m.over}</p>
        </Alert>
      )}
      {waits && mayAct ? <Electronic {...props} /> : null}
      {(waits && mayAct) || known.copies.length > 0 ? <Copies {...props} /> : null}
      {waits && mayAct ? <Decline {...props} /> : null}
    </>
  );
};

/** Who of each side has accepted, who is missing, and by which rule. */
export const AcceptedBy = ({ lang, sides }: { lang: Lang; sides: readonly SideAcceptance[] }) => (
  <DefinitionList
    items={sides.map((side) => ({
      term: acceptanceTexts[lang][side.side],
      value: <Side lang={lang} side={side} />,
    }))}
  />
);

const Side = ({ lang, side }: { lang: Lang; side: SideAcceptance }) => {
  const m = acceptanceTexts[lang];
  const { missing } = side;
  const lines = [
    ...side.accepted.map(({ name, office, acceptedAt }) =>
      m.by(name, office, formatInstant(acceptedAt, lang)),
    ),
    ...(side.complete ? [m.complete] : []),
    ...(missing.binds > 0 ? [m.missingBinds(missing.binds)] : []),
    ...(missing.countersigns ? [m.missingCountersign] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
      <span class="field__hint">
        {m.rule}: {signingInWords(side.signing)[lang]}
      </span>
    </>
  );
};

const Electronic = (props: AcceptanceViewProps) => {
  const { lang, known, reader, idempotencyKey, href } = props;
  const { contract, asPerson, accepted } = known;
  const m = acceptanceTexts[lang];
  if (accepted) {
    return (
      <Section title={m.electronic}>
        <p>{m.acceptedAlready}</p>
      </Section>
    );
  }
  return (
    <Section title={m.electronic}>
      <p>{asPerson ? m.asWhom(asPerson.name, asPerson.office) : m.notBinding(reader.name)}</p>
      <ActionRow>
        {asPerson ? (
          <ConfirmBox
            summary={m.accept}
            icon="handshake"
            tone="primary"
            leading
            question={m.acceptQuestion(contract.number, reader.organisation)}
            action={href(`${acceptancePath(contract.id)}/przyjmij`)}
            button={m.accept}
            fields={{ sha256: contract.sha256 }}
            idempotencyKey={idempotencyKey}
          />
        ) : (
          <ActionLink href={href('/panel/organizacja/reprezentacja')}>{m.toBinding}</ActionLink>
        )}
      </ActionRow>
    </Section>
  );
};

const Copies = (props: AcceptanceViewProps) => {
  const { lang, known, mayAct, form, refused, idempotencyKey, href } = props;
  const { contract, copies } = known;
  const m = acceptanceTexts[lang];
  const waits = contract.state === 'awaiting-acceptance';
  const open = copies.some(({ state }) => state === 'offered');
  return (
    <Section title={m.copy} lead={m.copyLead}>
      {copies.map((copy) => (
        <Copy key={copy.id} {...props} copy={copy} />
      ))}
      {waits && mayAct && !open ? (
        <Form action={href(`${acceptancePath(contract.id)}/kopia`)} idempotencyKey={idempotencyKey} files>
          <FileInput
            form={refused?.part === 'copy' ? refused.form : form}
            name="files"
            label={m.file}
            hint={m.fileHint}
          />
          <SubmitRow>
            <Button icon="upload">{m.handIn}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};

const Copy = (props: AcceptanceViewProps & { readonly copy: SignedCopy }) => {
  const { lang, copy, reader, mayAct, known, idempotencyKey, href } = props;
  const m = acceptanceTexts[lang];
  const toAnswer =
    copy.state === 'offered' &&
    copy.offeredFor !== reader.organisationId &&
    mayAct &&
    known.contract.state === 'awaiting-acceptance';
  const path = `/panel/kopie/${copy.id}`;
  return (
    <>
      <FileList label={m.copy} files={[fileItemOf(copy.file as AttachedFile, lang, href)]} />
      <p>
        {m.copyStates[copy.state]}, {m.copyBy(copy.offeredByName, formatInstant(copy.offeredAt, lang))}
      </p>
      {toAnswer ? (
        <ActionRow>
          <ConfirmBox
            summary={m.confirm}
            icon="file-check"
            tone="primary"
            question={m.confirmQuestion}
            action={href(`${path}/potwierdz`)}
            button={m.confirmButton}
            idempotencyKey={idempotencyKey}
          />
          <ConfirmBox
            summary={m.refuse}
            question={m.refuseQuestion}
            action={href(`${path}/odrzuc`)}
            button={m.refuse}
            idempotencyKey={idempotencyKey}
          />
        </ActionRow>
      ) : null}
    </>
  );
};

const Decline = ({ lang, known: { contract }, form, refused, idempotencyKey, href }: AcceptanceViewProps) => {
  const m = acceptanceTexts[lang];
  return (
    <Section title={m.declineHeading}>
      <ConfirmBox
        summary={m.decline}
        question={m.declineQuestion(contract.number)}
        action={href(`${acceptancePath(contract.id)}/odmow`)}
        button={m.decline}
        idempotencyKey={idempotencyKey}
        open={refused?.part === 'decline'}
      >
        <TextArea
          form={refused?.part === 'decline' ? refused.form : form}
          name="reason"
          label={m.reason}
          rows={3}
        />
      </ConfirmBox>
    </Section>
  );
};
