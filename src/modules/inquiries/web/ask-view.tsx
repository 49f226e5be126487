import {
  Alert,
  Button,
  DateInput,
  ErrorSummary,
  FieldRow,
  Fieldset,
  FileInput,
  Form,
  NumberInput,
  PageHeader,
  Panel,
  SubmitRow,
  SupplierLine,
  TextArea,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { inquiryTexts } from './inquiries.texts.js';

/** What keeps this reader from sending; null when nothing does. A guest writes first and signs in to send. */
export type Obstacle = 'viewer' | 'no-organisation' | 'own' | 'nobody' | null;

type AskViewProps = {
  readonly form: FormState;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly supplier: { readonly name: string; readonly href: string };
  readonly listing: { readonly title: string; readonly href: string } | null;
  readonly guest: boolean;
  readonly obstacle: Obstacle;
};

/** The form that asks one supplier. */
export const AskView = (props: AskViewProps) => {
  const { form, obstacle } = props;
  const m = inquiryTexts[form.lang];
  const obstacles = {
    viewer: m.askViewer,
    'no-organisation': m.askNoOrganisation,
    own: m.askOwn,
    nobody: m.askNobody,
  };
  return (
    <div class="narrow">
      <PageHeader title={m.ask} lead={m.askLead(props.supplier.name)} />
      <Panel>
        <SupplierLine name={props.supplier.name} href={props.supplier.href} size="medium" />
        {props.listing ? (
          <p>
            {m.aboutListing}: <a href={props.listing.href}>{props.listing.title}</a>
          </p>
        ) : null}
      </Panel>
      {obstacle ? (
        <Alert lang={form.lang} tone="warning">
          <p>{obstacles[obstacle]}</p>
        </Alert>
      ) : (
        <AskForm {...props} />
      )}
    </div>
  );
};

const AskForm = ({ form, action, idempotencyKey, guest }: AskViewProps) => {
  const m = inquiryTexts[form.lang];
  const touch = form.values['touch'];
  return (
    <Form
      action={action}
      idempotencyKey={idempotencyKey}
      files={!guest}
      guard
      {...(typeof touch === 'string' && touch !== '' && { fields: { touch } })}
    >
      <ErrorSummary form={form} />
      {guest ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.askGuest}</p>
        </Alert>
      ) : null}
      <TextInput form={form} name="subject" label={m.subject} hint={m.subjectHint} maxlength={150} />
      <TextArea form={form} name="need" label={m.need} hint={m.needHint} rows={7} />
      <FieldRow>
        <NumberInput form={form} name="quantity" label={m.quantity} optional />
        <TextInput
          form={form}
          name="unit"
          label={m.unit}
          hint={m.unitHint}
          optional
          width="short"
          maxlength={30}
        />
      </FieldRow>
      <TextInput form={form} name="place" label={m.place} maxlength={200} />
      <Fieldset legend={m.when} row>
        <DateInput form={form} name="wantedFrom" label={m.wantedFrom} optional />
        <DateInput form={form} name="wantedTo" label={m.wantedTo} optional />
      </Fieldset>
      <Fieldset legend={m.answer} hint={m.answerHint} row>
        <DateInput form={form} name="answerByDate" label={m.answerByDate} />
        <TextInput form={form} name="answerByTime" label={m.answerByTime} width="short" inputmode="numeric" />
      </Fieldset>
      {guest ? (
        <p class="field__hint">{m.askGuestFiles}</p>
      ) : (
        <FileInput form={form} name="files" label={m.files} hint={m.filesHint} optional multiple />
      )}
      <p class="field__hint">{m.privacy}</p>
      <SubmitRow>
        <Button tone="primary" icon="send">
          {m.send}
        </Button>
      </SubmitRow>
    </Form>
  );
};
