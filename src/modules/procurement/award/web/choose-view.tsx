import type { Lang } from '../../../../shared/lang.js';
import { formatMoney } from '../../../../shared/money.js';
import {
  Alert,
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeader,
  SubmitRow,
  TextArea,
  type FormState,
} from '../../../../ui/index.js';
import { comparisonTexts } from '../comparison.texts.js';
import type { OpenedBid } from '../../bids/data/opened.queries.js';
import { pointsInWords } from '../domain/points.js';
import type { JudgingCase } from '../judging.service.js';
import { awardTexts } from './award.texts.js';
import { openedBidPath } from './opened-bid-path.js';

type Props = {
  readonly lang: Lang;
  readonly known: JudgingCase;
  readonly bid: OpenedBid;
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** The lots of the bid that are still to be decided. */
const openLots = (known: JudgingCase, bidId: string) =>
  known.comparison.lots.flatMap(({ number, title, contenders }) => {
    const own = contenders.find((each) => each.bidId === bidId);
    return own?.quoted && !known.decisions.some(({ lot }) => lot === number) ? [{ number, title, own }] : [];
  });

/** What the form begins with: the lots where the bid is first, and the points as the reason. */
export const firstChoice = (known: JudgingCase, bidId: string, lang: Lang): FormState['values'] => {
  const m = awardTexts[lang];
  const first = openLots(known, bidId).filter(({ own }) => own.score.rank === 1 && !own.score.tied);
  const reasons = first.map(({ number, own: { score } }) => {
    const parts = known.asked.criteria
      .map(({ id, name }) => {
        const points = score.points.find(({ criterionId }) => criterionId === id)?.points ?? 0;
        return `${name}: ${pointsInWords(points, lang)}`;
      })
      .join(', ');
    const total = pointsInWords(score.total ?? 0, lang);
    return known.comparison.lots.length > 1
      ? m.prefilledLot(number, total, parts)
      : m.prefilled(total, parts);
  });
  const open = openLots(known, bidId);
  const chosen = first.length > 0 ? first : open.length === 1 ? open : [];
  return { lots: chosen.map(({ number }) => String(number)), justification: reasons.join('\n') };
};

/** Choosing a bid for one lot or several. */
export const ChooseView = ({ lang, known, bid, form, idempotencyKey, href }: Props) => {
  const [m, c] = [awardTexts[lang], comparisonTexts[lang]];
  const lots = openLots(known, bid.id);
  return (
    <>
      <PageHeader kicker={known.procedure.number} title={m.chooseTitle(bid.supplierName)} />
      {lots.length === 0 ? (
        <>
          <ErrorSummary form={form} />
          <EmptyState title={m.nothingLeft} />
        </>
      ) : (
        <Form action={href(`${openedBidPath(bid.id)}/wybor`)} idempotencyKey={idempotencyKey} guard>
          <ErrorSummary form={form} />
          <CheckboxGroup
            form={form}
            name="lots"
            label={m.chooseLots}
            choices={lots.map(({ number, title, own }) => ({
              value: String(number),
              label: c.lot(number, title),
              hint: [
                m.chooseLotHint(
                  formatMoney(own.totals.gross, lang),
                  own.score.rank === null ? m.unranked : c.place(own.score.rank),
                ),
                ...(own.missing.length > 0 ? [c.missingLines(own.missing.length)] : []),
                ...own.low.map((of) => c.low[of]),
              ].join('; '),
            }))}
          />
          <TextArea
            form={form}
            name="justification"
            label={m.justification}
            hint={m.justificationHint}
            rows={5}
          />
          <Alert lang={lang} tone="warning">
            {bid.supplierId ? m.whatFollows : m.whatFollowsOutside}
          </Alert>
          <SubmitRow>
            <Button tone="primary" icon="handshake">
              {m.chooseButton}
            </Button>
          </SubmitRow>
        </Form>
      )}
    </>
  );
};
