import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  Card,
  CardGrid,
  DateInput,
  ErrorSummary,
  FieldRow,
  Form,
  NumberInput,
  PageHeader,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import type { Candidate } from '../data/candidate.queries.js';
import { governanceLabels } from '../governance.labels.js';
import { openedKinds, type OpenedKind } from '../motions.schemas.js';
import { motionTexts } from './motions.texts.js';

/** First: what the motion is about. */
export const KindChoice = ({ lang, hrefOf }: { lang: Lang; hrefOf: (kind: OpenedKind) => string }) => {
  const m = motionTexts[lang];
  return (
    <>
      <PageHeader title={m.newTitle} lead={m.newLead} />
      <CardGrid wide>
        {openedKinds.map((kind) => (
          <Card key={kind} level={2} title={governanceLabels[lang].kinds[kind]} href={hrefOf(kind)}>
            <p>{m.kindHints[kind]}</p>
          </Card>
        ))}
      </CardGrid>
    </>
  );
};

type Props = {
  form: FormState;
  kind: OpenedKind;
  candidates: readonly Candidate[];
  today: string;
  idempotencyKey: string;
  action: string;
  backHref: string;
};

const Subject = ({ form, kind, candidates }: Props) => {
  const m = motionTexts[form.lang];
  if (kind === 'free') return <TextInput form={form} name="title" label={m.title} />;
  if (kind === 'by-laws') {
    return (
      <>
        <NumberInput form={form} name="quorumPercent" label={m.quorum} hint={m.quorumHint} suffix="%" />
        <NumberInput form={form} name="majorityPercent" label={m.majority} hint={m.majorityHint} suffix="%" />
        <NumberInput form={form} name="votingDays" label={m.votingDays} />
      </>
    );
  }
  return (
    <Select
      form={form}
      name="organisationId"
      label={m.whom[kind]}
      width="full"
      options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

/** Then its content. */
export const MotionForm = (props: Props) => {
  const { form, kind, candidates, today } = props;
  const { lang } = form;
  const m = motionTexts[lang];
  const dated = kind === 'coordinator-hand-over' || kind === 'by-laws';
  const nobody = kind === 'lifting' && candidates.length === 0;
  return (
    <>
      <PageHeader title={governanceLabels[lang].kinds[kind]} kicker={m.newTitle} lead={m.kindHints[kind]} />
      {nobody ? (
        <Alert lang={lang} tone="info">
          <p>{m.noSuspended}</p>
        </Alert>
      ) : (
        <Form action={props.action} fields={{ kind }} idempotencyKey={props.idempotencyKey} guard>
          <ErrorSummary form={form} />
          <Subject {...props} />
          <TextArea
            form={form}
            name="text"
            label={kind === 'free' ? m.freeText : m.text}
            hint={kind === 'suspension' ? m.reasonHint : m.textHint}
            rows={8}
          />
          <FieldRow>
            {dated && (
              <DateInput
                form={form}
                name="effectiveOn"
                label={m.effectiveOn}
                hint={m.effectiveOnHint}
                min={today}
              />
            )}
            <DateInput
              form={form}
              name="closesOn"
              label={m.closesOn}
              hint={m.closesOnHint}
              min={today}
              optional
            />
          </FieldRow>
          <SubmitRow>
            <Button tone="primary">{m.put}</Button>
            <ActionLink href={props.backHref} tone="quiet">
              {m.back}
            </ActionLink>
          </SubmitRow>
        </Form>
      )}
    </>
  );
};
