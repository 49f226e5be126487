import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import { pageCount } from '../../../../shared/paging.js';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Pagination,
  Section,
  SubmitRow,
  Table,
  type FormState,
} from '../../../../ui/index.js';
import { receivablePath } from '../../payment-news.js';
import { bankStatementPath, statementLinePath } from '../bank-statement-paths.js';
import { lineValue } from '../bank-statements.schemas.js';
import type { MatchedLine, OpenedStatement } from '../bank-statements.service.js';
import { bankStatementTexts } from './bank-statements.texts.js';

type Props = Omit<OpenedStatement, 'table'> & {
  readonly form: FormState;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** Lines that wait for the supplier: what each may pay and why, ticked where it is sure. */
export const LinesView = (props: Props) => {
  const { form, statement, lines, href } = props;
  const { lang } = form;
  const m = bankStatementTexts[lang];
  if (lines.total === 0) {
    return (
      <EmptyState title={m.nothingLeft} icon="circle-check">
        <p>{m.nothingLeftText}</p>
      </EmptyState>
    );
  }
  const proposed = lines.items.filter(({ match }) => match !== null);
  const foreign = [
    ...lines.items.filter(({ match }) => match === null),
    ...proposed.filter(({ match }) => !match?.sure),
  ];
  const action = bankStatementPath(statement.id);
  return (
    <>
      <ErrorSummary form={form} />
      {proposed.length > 0 ? (
        <Form action={href(`${action}/przyjmij`)} label={m.accept} idempotencyKey={props.formKey}>
          <p>{m.acceptHint}</p>
          <LineTable
            {...props}
            caption={m.accept}
            lines={proposed}
            tick={({ id, match, amount, title }) => ({
              value: lineValue(id, match!.parts, match!.warnings.includes('noted')),
              checked: match!.sure,
              label: m.tick(`${formatMoney(amount, lang)}, ${title}`),
            })}
            about={({ match }) => <Proposal {...props} match={match!} />}
          />
          <SubmitRow>
            <Button tone="primary">{m.accept}</Button>
          </SubmitRow>
        </Form>
      ) : null}
      {foreign.length > 0 ? (
        <Section title={m.dismissTitle} lead={m.dismissHint}>
          <Form action={href(`${action}/pomin`)} label={m.dismiss} idempotencyKey={props.formKey}>
            <LineTable
              {...props}
              caption={m.dismissTitle}
              lines={foreign}
              tick={({ id, amount, title }) => ({
                value: id,
                checked: false,
                label: m.tickForeign(`${formatMoney(amount, lang)}, ${title}`),
              })}
              about={({ match }) => (match ? null : `${m.nothing}. `)}
            />
            <SubmitRow>
              <Button tone="secondary">{m.dismiss}</Button>
            </SubmitRow>
          </Form>
        </Section>
      ) : null}
      <Pagination
        lang={lang}
        page={lines.page}
        pages={pageCount(lines)}
        hrefOf={(page) => href(`${action}?strona=${page}`)}
      />
    </>
  );
};

type TableProps = Omit<Props, 'lines'> & {
  readonly caption: string;
  readonly lines: readonly MatchedLine[];
  readonly tick: (line: MatchedLine) => Omit<TickProps, 'children'>;
  readonly about: (line: MatchedLine) => ComponentChildren;
};

/** Lines to tick, each with what is known of it and the way to decide it by hand. */
const LineTable = ({ form: { lang }, statement, caption, lines, tick, about, href }: TableProps) => {
  const m = bankStatementTexts[lang];
  return (
    <Table
      lang={lang}
      caption={caption}
      captionHidden
      columns={[{ head: m.line }, { head: m.proposal }]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Tick {...tick(line)}>
            <LineWords lang={lang} line={line} />
          </Tick>,
          <>
            {about(line)}
            <a href={href(statementLinePath(statement.id, line.id))}>{m.choose}</a>
          </>,
        ],
      }))}
    />
  );
};

type ProposalProps = Props & { readonly match: NonNullable<MatchedLine['match']> };

/** What a line may pay, and why. */
const Proposal = ({ form: { lang }, payables, match, href }: ProposalProps) => {
  const m = bankStatementTexts[lang];
  return (
    <>
      <ul>
        {match.parts.map(({ receivableId, amount }) => (
          <li key={receivableId}>
            <a href={href(receivablePath(receivableId))}>{payables.get(receivableId)?.reference}</a>
            {match.parts.length > 1 ? `, ${formatMoney(amount, lang)}` : null}
            {`, ${payables.get(receivableId)?.payerNames[0] ?? ''}`}
          </li>
        ))}
      </ul>
      <p>
        <strong>{match.sure ? m.sure : m.unsure}.</strong>{' '}
        {m.because(match.reasons.map((reason) => m.reasons[reason]).join(', '))}{' '}
        {match.warnings.map((warning) => m.warnings[warning]).join(' ')}
      </p>
    </>
  );
};

type TickProps = {
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly children: ComponentChildren;
};

/** A checkbox that says aloud what its row says in sight. */
const Tick = (props: TickProps) => (
  <div class="choice">
    <input
      class="choice__control"
      type="checkbox"
      name="lines"
      value={props.value}
      checked={props.checked}
      aria-label={props.label}
    />
    <div>{props.children}</div>
  </div>
);

export const LineWords = ({ lang, line }: { lang: Lang; line: Omit<MatchedLine, 'match'> }) => {
  const m = bankStatementTexts[lang];
  return (
    <>
      <strong class="figures">{formatMoney(line.amount, lang)}</strong>, {formatDate(line.day, lang)}
      <br />
      {line.payer || m.unnamed}
      <br />
      {line.title || m.forgotten}
    </>
  );
};
