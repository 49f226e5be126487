import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  ActionLink,
  ActionRow,
  Button,
  DefinitionList,
  ErrorSummary,
  FileInput,
  Form,
  Section,
  SubmitRow,
  type FormState,
} from '../../../ui/index.js';
import type { Scan } from '../data/application.queries.js';
import { membershipTexts } from './membership.texts.js';

/** A signed paper as it was received: what, when, and the digest to compare. */
export const ScanFacts = ({ lang, scan, href }: { lang: Lang; scan: Scan; href: string }) => {
  const m = membershipTexts[lang];
  return (
    <DefinitionList
      items={[
        { term: m.scan, value: <a href={href}>{scan.name}</a> },
        { term: m.received, value: formatInstant(new Date(scan.at), lang) },
        { term: 'SHA-256', value: <code>{scan.sha256}</code> },
      ]}
    />
  );
};

/** A form for one scan. */
export const ScanForm = (props: { form: FormState; action: string; label: string; button: string }) => {
  const { form } = props;
  const m = membershipTexts[form.lang];
  return (
    <Form action={props.action} files>
      <ErrorSummary form={form} />
      <FileInput
        form={form}
        name="scan"
        label={props.label}
        hint={m.scanHint}
        accept=".pdf,.jpg,.jpeg,.png"
      />
      <SubmitRow>
        <Button tone="secondary">{props.button}</Button>
      </SubmitRow>
    </Form>
  );
};

/** The accession statement: to print and sign, and its scan. */
export const AccessionSection = (props: {
  form: FormState;
  signed: Scan | null;
  owner: boolean;
  paths: { pdf: string; upload: string; scan: string };
}) => {
  const { form, signed, paths } = props;
  const m = membershipTexts[form.lang];
  return (
    <Section title={m.accession} lead={m.accessionLead}>
      <ActionRow>
        <ActionLink href={paths.pdf} icon="download">
          {m.accessionPdf}
        </ActionLink>
      </ActionRow>
      {signed && <ScanFacts lang={form.lang} scan={signed} href={paths.scan} />}
      {props.owner && (
        <ScanForm
          form={form}
          action={paths.upload}
          label={signed ? m.scanAgain : m.accessionScan}
          button={m.scanSend}
        />
      )}
    </Section>
  );
};
