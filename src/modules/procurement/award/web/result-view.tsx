import { formatDate, formatInstant, localDateOf } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  Alert,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeader,
  Prose,
  Section,
  StatusTag,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import type { Clarification } from '../data/award.queries.js';
import type { OwnLotResult } from '../domain/own-result.js';
import { pointsInWords } from '../domain/points.js';
import type { OwnResult } from '../own-results.service.js';
import { comparisonTexts } from '../comparison.texts.js';
import { resultTexts } from './result.texts.js';

/** The Polish paths that lead on from a result. */
type ResultWays = {
  /** The notice of it as PDF. */
  readonly notice: string;
  /** Where the answer to a clarification is posted to, by its id. */
  readonly answer: (clarificationId: string) => string;
  /** What goes with every form, as the token of a personal link. */
  readonly fields: Readonly<Record<string, string>>;
};

type Props = {
  readonly lang: Lang;
  readonly known: OwnResult;
  readonly answers: boolean;
  readonly now: Date;
  readonly form: FormState;
  /** The clarification whose form was refused. */
  readonly refused: string | null;
  readonly fresh: FormState;
  readonly ways: ResultWays;
  readonly href: (path: string) => string;
};

/** A bidder's own part of the result: what was decided about its lots and why, and what it is asked. */
export const ResultView = (props: Props) => {
  const { lang, known, href } = props;
  const { procedure, lots, contracts, clarifications } = known;
  const m = resultTexts[lang];
  return (
    <>
      <PageHeader
        kicker={procedure.number}
        title={procedure.subject}
        lead={m.lead(procedure.buyerName)}
        actions={
          lots.some(({ state }) => state !== 'open') ? (
            <ActionLink icon="file-text" href={href(props.ways.notice)}>
              {m.notice}
            </ActionLink>
          ) : undefined
        }
      />
      {props.refused ? <ErrorSummary form={props.form} /> : null}
      {contracts.map(({ contractId }) => (
        <Alert key={contractId} lang={lang} tone="success" title={m.wonTitle}>
          <ActionLink icon="handshake" href={href(`/panel/umowy/${contractId}`)}>
            {m.toContract}
          </ActionLink>
        </Alert>
      ))}
      {known.bid.outsideId !== null && lots.some(({ state }) => state === 'won') ? (
        <Alert lang={lang} tone="success" title={m.wonTitle}>
          {m.wonOutside(procedure.buyerName)}
        </Alert>
      ) : null}
      {procedure.state === 'concluded' ? (
        <Alert lang={lang} tone="info">
          {m.concluded}
        </Alert>
      ) : null}
      {procedure.cancelReason === null ? null : (
        <Alert lang={lang} tone="info">
          {m.cancelled(procedure.cancelReason)}
        </Alert>
      )}
      {clarifications.length > 0 ? (
        <Section title={m.clarifications} lead={m.clarificationsLead} id="wyjasnienia">
          {clarifications.map((asked) => (
            <Asked key={asked.id} {...props} asked={asked} />
          ))}
        </Section>
      ) : null}
      <Section title={m.lots} lead={m.private}>
        {lots.map((lot) => (
          <LotResult key={lot.lot} lang={lang} lot={lot} many={known.content.lots.length > 1} />
        ))}
      </Section>
    </>
  );
};

const tones = { open: 'waiting', won: 'success', lost: 'neutral', closed: 'neutral' } as const;

const LotResult = (props: { readonly lang: Lang; readonly lot: OwnLotResult; readonly many: boolean }) => {
  const { lang, lot, many } = props;
  const m = resultTexts[lang];
  return (
    <div>
      <h3>{many ? comparisonTexts[lang].lot(lot.lot, lot.title) : lot.title}</h3>
      <p>
        <StatusTag tone={tones[lot.state]}>{m.states[lot.state]}</StatusTag>
      </p>
      <DefinitionList
        items={[
          { term: m.chosen, value: lot.state === 'lost' ? lot.chosen : null },
          { term: m.why, value: lot.justification && <Prose text={lot.justification} /> },
          { term: m.place, value: lot.rank === null ? null : m.placeOf(lot.rank, lot.compared) },
          {
            term: m.points,
            value: [
              ...(lot.total === null ? [] : [pointsInWords(lot.total, lang)]),
              ...lot.points.map(
                ({ criterion, points }) => `${criterion.name}: ${pointsInWords(points, lang)}`,
              ),
            ].join('; '),
          },
        ]}
      />
    </div>
  );
};

const Asked = (props: Props & { readonly asked: Clarification }) => {
  const { lang, known, asked, now, answers, href, refused } = props;
  const m = resultTexts[lang];
  const day = formatDate(asked.answerUntil, lang);
  const form = refused === asked.id ? props.form : props.fresh;
  const inTime = localDateOf(now) <= asked.answerUntil && known.procedure.state !== 'cancelled';
  return (
    <div>
      <h3>{m.askedOn(formatInstant(asked.askedAt, lang))}</h3>
      <Prose text={asked.question} />
      {asked.answer !== null && asked.answeredAt ? (
        <>
          <p>
            <strong>{m.answeredOn(formatInstant(asked.answeredAt, lang))}</strong>
          </p>
          <Prose text={asked.answer} />
        </>
      ) : (
        <p>{inTime ? m.until(day) : m.tooLate(day)}</p>
      )}
      {asked.answer === null && inTime && answers ? (
        <Form action={href(props.ways.answer(asked.id))} fields={props.ways.fields} guard>
          <TextArea
            form={form}
            name="answer"
            label={m.answer}
            rows={4}
            idSuffix={refused === asked.id ? undefined : asked.id}
          />
          <SubmitRow>
            <Button icon="send">{m.send}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </div>
  );
};
