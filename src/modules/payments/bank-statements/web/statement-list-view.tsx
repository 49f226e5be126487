import { formatInstant } from '../../../../shared/dates.js';
import {
  Button,
  EmptyState,
  ErrorSummary,
  FileInput,
  Form,
  PageHeader,
  Section,
  SubmitRow,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import { BANK_STATEMENTS, bankStatementPath } from '../bank-statement-paths.js';
import type { BankStatement } from '../data/bank-statement.queries.js';
import { bankStatementTexts } from './bank-statements.texts.js';

type Props = {
  readonly form: FormState;
  readonly statements: readonly BankStatement[];
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** Where a supplier uploads statements of its account, and finds earlier ones. */
export const StatementListView = ({ form, statements, formKey, href }: Props) => {
  const { lang } = form;
  const m = bankStatementTexts[lang];
  return (
    <>
      <PageHeader title={m.title} lead={m.lead} />
      <Form action={href(BANK_STATEMENTS)} files label={m.upload} idempotencyKey={formKey}>
        <ErrorSummary form={form} />
        <FileInput form={form} name="file" label={m.file} hint={m.fileHint} />
        <SubmitRow>
          <Button tone="primary" icon="upload">
            {m.upload}
          </Button>
        </SubmitRow>
      </Form>
      <Section title={m.earlier}>
        {statements.length === 0 ? (
          <EmptyState level={3} title={m.none}>
            <p>{m.noneText}</p>
          </EmptyState>
        ) : (
          <Table
            lang={lang}
            caption={m.earlier}
            captionHidden
            columns={[
              { head: m.when },
              { head: m.left, numeric: true },
              { head: m.accepted, numeric: true },
              { head: m.dismissed, numeric: true },
            ]}
            rows={statements.map((statement) => ({
              key: statement.id,
              cells: [
                <>
                  <a href={href(bankStatementPath(statement.id))}>
                    {formatInstant(statement.importedAt, lang)}
                  </a>
                  , {statement.importedByName}
                </>,
                statement.waits ? m.waits : String(statement.open),
                String(statement.accepted),
                String(statement.dismissed),
              ],
            }))}
          />
        )}
      </Section>
    </>
  );
};
