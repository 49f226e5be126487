import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  PageHeader,
  Steps,
  SubmitRow,
  openedVersion,
  type FormState,
} from '../../../../ui/index.js';
import { wizardTexts } from './wizard.texts.js';

export type StepNumber = 1 | 2 | 3 | 4;

export type FrameProps = {
  readonly form: FormState;
  readonly step: StepNumber;
  readonly subject: string;
  readonly changing: boolean;
  /** What the last step is called where it is another than choosing whom to ask. */
  readonly lastStep?: string;
  readonly stepHref: (step: StepNumber) => string;
};

/** Where one is, and the steps as links: what is saved can be looked at in any order. */
export const WizardHead = ({ form, step, subject, changing, lastStep, stepHref }: FrameProps) => {
  const m = wizardTexts[form.lang];
  const called = (of: StepNumber) => (of === 4 && lastStep ? lastStep : m.step(of));
  return (
    <>
      <PageHeader title={called(step)} kicker={subject || m.title} />
      <Steps
        lang={form.lang}
        label={m.steps}
        steps={([1, 2, 3, 4] as const).map((each) => ({
          label: called(each),
          state: each < step ? 'done' : each === step ? 'current' : 'ahead',
          ...(each !== step && { href: stepHref(each) }),
        }))}
      />
      {changing ? (
        <Alert lang={form.lang} tone="info">
          <p>{m.changing}</p>
        </Alert>
      ) : null}
    </>
  );
};

/** The form of a step. Enter saves: the first button of the form does, before those that add and remove rows. */
export const StepForm = (
  props: FrameProps & {
    readonly action: string;
    /** What tells who saved in between; null where one person writes alone. */
    readonly revision: number | null;
    /** What else travels hidden. */
    readonly hidden?: Readonly<Record<string, string>>;
    readonly children: ComponentChildren;
  },
) => {
  const { form } = props;
  const m = wizardTexts[form.lang];
  return (
    <>
      <WizardHead {...props} />
      <Form
        action={props.action}
        fields={{
          ...props.hidden,
          ...(props.revision !== null && { revision: openedVersion(form, 'revision', props.revision) }),
        }}
        guard
      >
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {m.next}
        </button>
        <ErrorSummary form={form} />
        {props.children}
        <SubmitRow>
          <Button tone="primary">{m.next}</Button>
          <Button tone="secondary" name="_later" value="1">
            {m.later}
          </Button>
        </SubmitRow>
      </Form>
    </>
  );
};
