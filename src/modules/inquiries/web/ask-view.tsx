import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Panel,
  SubmitRow,
  SupplierLine,
  type FormState,
} from '../../../ui/index.js';
import { askDraftTexts } from './ask-draft.texts.js';
import { inquiryTexts } from './inquiries.texts.js';
import { NeedFields } from './need-fields.js';

/** What keeps this reader from sending; null when nothing does. A guest keeps a draft and signs in to send it. */
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
      files
      guard
      {...(typeof touch === 'string' && touch !== '' && { fields: { touch } })}
    >
      <ErrorSummary form={form} />
      {guest ? (
        <Alert lang={form.lang} tone="info">
          <p>{askDraftTexts[form.lang].guest}</p>
        </Alert>
      ) : null}
      <NeedFields form={form} />
      <p class="field__hint">{m.privacy}</p>
      <SubmitRow>
        {guest ? (
          <Button tone="primary">{askDraftTexts[form.lang].keep}</Button>
        ) : (
          <Button tone="primary" icon="send">
            {m.send}
          </Button>
        )}
      </SubmitRow>
    </Form>
  );
};
