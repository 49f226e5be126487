import {
  Alert,
  Button,
  DiscardDraft,
  DraftFiles,
  ErrorSummary,
  Form,
  PageHeader,
  Panel,
  PrivateDraftLink,
  SendDraft,
  SubmitRow,
  SupplierLine,
  type DraftSending,
  type FormState,
} from '../../../ui/index.js';
import type { AskDraftCase } from '../ask-drafts.service.js';
import { askDraftTexts } from './ask-draft.texts.js';
import { NeedFields } from './need-fields.js';
import { inquiryTexts } from './inquiries.texts.js';

/** A kept draft: how to come back to it, what it says, and how to send it. */
export const AskDraftView = (props: {
  readonly form: FormState;
  readonly known: AskDraftCase;
  readonly token: string;
  readonly link: string;
  readonly base: string;
  readonly formKey: string;
  readonly sending: DraftSending;
  readonly href: (path: string) => string;
}) => {
  const { form, known, token, base, sending } = props;
  const { lang } = form;
  const m = askDraftTexts[lang];
  const { subject } = known;
  const touch = known.fields.touch;
  return (
    <div class="narrow">
      <PageHeader title={known.fields.subject ?? m.title} kicker={m.title} />
      <ErrorSummary form={form} />
      {subject ? (
        <Panel>
          <SupplierLine
            name={subject.supplierName}
            href={props.href(`/czlonkowie/${subject.slug}`)}
            size="medium"
          />
          {subject.listing ? (
            <p>
              {inquiryTexts[lang].aboutListing}:{' '}
              <a href={props.href(`/oferty/${subject.listing.id}`)}>
                {(lang === 'en' && subject.listing.titleEn) || subject.listing.title}
              </a>
            </p>
          ) : null}
        </Panel>
      ) : (
        <Alert lang={lang} tone="warning">
          <p>{m.gone}</p>
        </Alert>
      )}
      <PrivateDraftLink lang={lang} link={props.link} until={known.until} subject={m.mailSubject} />
      <Form
        action={base}
        files
        fields={{ token, ...(touch && { touch }) }}
        idempotencyKey={props.formKey}
        guard
      >
        {/* Enter saves; it does not send. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {m.save}
        </button>
        <NeedFields form={form} />
        {subject && sending.by === 'editor' ? (
          <>
            <p>{m.sendAs(sending.organisation, subject.supplierName)}</p>
            <SubmitRow>
              <Button tone="primary" icon="send" formaction={`${base}/wyslij`}>
                {m.sendButton}
              </Button>
              <Button tone="secondary">{m.save}</Button>
            </SubmitRow>
          </>
        ) : (
          <SubmitRow>
            <Button tone="secondary">{m.save}</Button>
          </SubmitRow>
        )}
      </Form>
      <DraftFiles lang={lang} files={known.files} action={`${base}/usun-plik`} token={token} />
      {subject && sending.by !== 'editor' ? <SendDraft lang={lang} sending={sending} /> : null}
      <DiscardDraft lang={lang} action={`${base}/usun`} token={token} />
    </div>
  );
};
