import type { VNode } from 'preact';
import { formatDate, formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import {
  Alert,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  Section,
  StatusTag,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../ui/index.js';
import { organisationLabels } from '../../organisations/index.js';
import type { CheckedSupplier } from '../data/supplier.queries.js';
import { memberLabels } from '../members.labels.js';
import type { SupplierCheck } from '../supplier-check.service.js';
import { supplierTexts } from './supplier.texts.js';

const inOneLine = (party: { name: string; nip: string | null; krs: string | null }) =>
  [party.name, party.nip && `NIP ${party.nip}`, party.krs && `KRS ${party.krs}`].filter(Boolean).join(', ');

type More = {
  hrefOf: (slug: string) => string;
  /** What later modules know of a member: verified marks, evidence. */
  factsOf: (organisationId: string) => readonly VNode[];
};

const Supplier = ({ lang, supplier, more }: { lang: Lang; supplier: CheckedSupplier; more: More }) => {
  const m = supplierTexts[lang];
  const { slug, until, principal } = supplier;
  return (
    <Section title={supplier.name}>
      <p>
        <StatusTag tone={until ? 'neutral' : 'success'}>{until ? m.former : m.member}</StatusTag>
      </p>
      <DefinitionList
        items={[
          { term: m.number, value: supplier.number },
          { term: m.since, value: formatDate(supplier.since, lang) },
          { term: m.until, value: until && formatDate(until, lang) },
          { term: m.kind, value: organisationLabels[lang].kinds[supplier.kind] },
          { term: m.role, value: until ? null : memberLabels[lang].roles[supplier.role] },
          { term: 'NIP', value: principal ? null : supplier.nip },
          { term: 'KRS', value: principal ? null : supplier.krs },
          { term: m.principal, value: principal && inOneLine(principal) },
          { term: m.seat, value: supplier.town },
          { term: m.profile, value: slug && <a href={more.hrefOf(slug)}>{m.toProfile}</a> },
        ]}
      />
      {until === null && more.factsOf(supplier.organisationId)}
    </Section>
  );
};

const Nobody = ({ lang, check }: { lang: Lang; check: SupplierCheck }) => {
  const m = supplierTexts[lang];
  const [title, text] =
    check.verdict === 'not-member'
      ? [m.notMember, m.notMemberText]
      : check.question.by === 'nip'
        ? [m.unknownNip, m.unknownNipText]
        : [m.unknownName, m.unknownNameText];
  return (
    <Alert lang={lang} tone="info" title={title}>
      <p>{text}</p>
    </Alert>
  );
};

/** The question and, when it has been asked, the dated answer. */
export const SupplierView = (
  props: { form: FormState; action: string; check: SupplierCheck | null } & More,
) => {
  const { form, check } = props;
  const { lang } = form;
  const m = supplierTexts[lang];
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeader title={m.title} lead={m.lead} />
      <Form action={props.action} method="get">
        <TextInput form={form} name="q" label={m.label} hint={m.hint} width="medium" autocomplete="off" />
        <SubmitRow>
          <Button tone="primary" icon="search">
            {m.check}
          </Button>
        </SubmitRow>
      </Form>
      {check && (
        <>
          <p>
            <strong>
              {m.asked(check.question.by === 'nip' ? `NIP ${check.question.value}` : check.question.value)}.{' '}
              {m.asOf(formatInstant(check.at, lang))}
            </strong>{' '}
            {m.print}
          </p>
          {check.suppliers.length === 0 && <Nobody lang={lang} check={check} />}
          {check.suppliers.map((supplier) => (
            <Supplier key={supplier.organisationId} lang={lang} supplier={supplier} more={props} />
          ))}
          <p class="report-link">{m.note}</p>
        </>
      )}
    </>
  );
};
