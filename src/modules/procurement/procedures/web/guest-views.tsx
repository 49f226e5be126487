import {
  Alert,
  Button,
  DiscardDraft,
  DraftFiles,
  ErrorSummary,
  FileInput,
  Form,
  PageHeader,
  PostButton,
  PrivateDraftLink,
  Section,
  Select,
  SendDraft,
  SubmitRow,
  type DraftSending,
  type FormState,
} from '../../../../ui/index.js';
import { templateIds, templates } from '../domain/templates.js';
import type { GuestWork } from '../guest-procedures.service.js';
import { Missing, Times } from './check-view.js';
import { ContentView } from './content-view.js';
import { guestWizardTexts } from './guest-wizard.texts.js';
import { WizardHead, type FrameProps } from './wizard-frame.js';
import { wizardTexts } from './wizard.texts.js';

/** From what somebody without an account begins: nothing, or a template. */
export const GuestBeginView = (props: { form: FormState; action: string; touch: string | null }) => {
  const { form, action, touch } = props;
  const { lang } = form;
  const m = wizardTexts[lang];
  const fields: Record<string, string> = touch ? { touch } : {};
  return (
    <>
      <PageHeader title={guestWizardTexts[lang].begin} lead={guestWizardTexts[lang].lead} />
      <PostButton action={action} fields={fields} tone="primary" icon="plus">
        {m.empty}
      </PostButton>
      <Section title={m.templates} lead={m.templatesLead}>
        <Form action={action} fields={fields}>
          <Select
            form={form}
            name="template"
            label={m.templates}
            options={templateIds.map((id) => ({ value: id, label: templates[id].title[lang] }))}
          />
          <SubmitRow>
            <Button tone="secondary">{m.useTemplate}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
};

/** Step 4 of a draft behind a private link: how to come back to it, what is missing, and how it is sent. */
export const GuestCheckView = (
  props: FrameProps & {
    readonly work: GuestWork;
    readonly token: string;
    readonly link: string;
    readonly base: string;
    readonly formKey: string;
    readonly sending: DraftSending;
  },
) => {
  const { form, work, token, base, sending } = props;
  const { lang } = form;
  const m = wizardTexts[lang];
  const g = guestWizardTexts[lang];
  const { budget } = work.figures;
  return (
    <>
      <WizardHead {...props} />
      <ErrorSummary form={form} />
      <PrivateDraftLink lang={lang} link={props.link} until={work.until} subject={g.mailSubject} />
      {work.errors.length > 0 ? (
        <Missing lang={lang} errors={work.errors} stepHref={props.stepHref} />
      ) : (
        <Alert lang={lang} tone="success">
          <p>{g.ready}</p>
        </Alert>
      )}
      <SendDraft lang={lang} sending={sending}>
        <p>{sending.by === 'editor' ? g.takeAs(sending.organisation) : null}</p>
        <PostButton
          action={`${base}/przejmij`}
          fields={{ token }}
          idempotencyKey={props.formKey}
          tone="primary"
          icon="send"
        >
          {g.take}
        </PostButton>
      </SendDraft>
      <DraftFiles lang={lang} files={work.files} action={`${base}/usun-plik`} token={token} />
      <Form action={`${base}/pliki`} files fields={{ token }}>
        <FileInput form={form} name="files" label={m.addFiles} hint={g.filesHint} multiple optional />
        <SubmitRow>
          <Button tone="secondary" icon="paperclip">
            {m.addFiles}
          </Button>
        </SubmitRow>
      </Form>
      <Times lang={lang} draft={work.draft} />
      <ContentView
        lang={lang}
        content={{ ...work.draft, budget: budget?.shown ? budget.gross : null }}
        files={[]}
        fileHref={() => ''}
      />
      <DiscardDraft lang={lang} action={`${base}/usun`} token={token} />
    </>
  );
};
