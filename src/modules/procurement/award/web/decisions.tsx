import {
  ActionLink,
  ActionRow,
  Alert,
  ConfirmBox,
  Prose,
  RadioGroup,
  TextArea,
  TextInput,
  Form,
  Button,
  SubmitRow,
} from '../../../../ui/index.js';
import type { LotComparison } from '../domain/comparison.js';
import { awardOutcomes } from '../domain/outcomes.js';
import { awardTexts } from './award.texts.js';
import type { ComparisonProps } from './comparison-view.js';
import { openedBidPath } from './opened-bid-path.js';

/** What was decided about the lot, or the ways to decide. */
export const Decisions = ({ lot, ...props }: ComparisonProps & { readonly lot: LotComparison }) => {
  const { lang, known } = props;
  const m = awardTexts[lang];
  const decision = known.decisions.find((each) => each.lot === lot.number);
  if (decision) {
    const name = known.bids.find(({ id }) => id === decision.bidId)?.supplierName;
    return (
      <Alert lang={lang} tone={decision.bidId ? 'success' : 'info'} title={m.decisionTitle}>
        <p>{decision.bidId ? m.decidedFor(name ?? '') : m.closed}</p>
        <Prose text={m.why(decision.justification)} />
        <Outcome {...props} awardId={decision.awardId} />
      </Alert>
    );
  }
  if (!isOpen(props, lot)) return null;
  return known.procedure.kind === 'consultation' ? <Conclude {...props} /> : <Choose {...props} lot={lot} />;
};

/** The bid that stands first is one click away; any other is chosen from its own page. */
const Choose = ({ lot, ...props }: ComparisonProps & { readonly lot: LotComparison }) => {
  const { lang, known, href } = props;
  const best = lot.contenders.filter(({ score }) => score.rank === 1);
  const first = best.length === 1 ? best[0] : undefined;
  if (!first) return null;
  const name = known.bids.find(({ id }) => id === first.bidId)?.supplierName ?? '';
  return (
    <ActionRow>
      <ActionLink tone="primary" icon="handshake" href={href(`${openedBidPath(first.bidId)}/wybor`)}>
        {awardTexts[lang].chooseLabel(name)}
      </ActionLink>
    </ActionRow>
  );
};

/** Ending the lot without a choice: after all that there is to choose from. */
export const CloseLot = ({ lot, ...props }: ComparisonProps & { readonly lot: LotComparison }) => {
  const { lang, known, refused, form, href } = props;
  const m = awardTexts[lang];
  if (!isOpen(props, lot) || known.procedure.kind === 'consultation') return null;
  return (
    <ActionRow>
      <ConfirmBox
        summary={known.comparison.lots.length > 1 ? m.close : m.closeWhole}
        question={m.closeQuestion(lot.title)}
        action={href(`/panel/postepowania/${known.procedure.id}/czesci/${lot.number}/zamknij`)}
        button={m.closeButton}
        open={refused === 'close'}
      >
        <TextArea form={form} name="justification" label={m.closeReason} rows={3} />
      </ConfirmBox>
    </ActionRow>
  );
};

/** Whether the reader may still decide about the lot. */
const isOpen = (
  { known, decides }: Pick<ComparisonProps, 'known' | 'decides'>,
  lot: Pick<LotComparison, 'number'>,
): boolean =>
  decides && known.procedure.state === 'opened' && !known.decisions.some((each) => each.lot === lot.number);

const Conclude = ({ lang, known, refused, form, href }: ComparisonProps) => {
  const m = awardTexts[lang];
  return (
    <ActionRow>
      <ConfirmBox
        summary={m.conclude}
        tone="primary"
        leading
        question={m.concludeQuestion}
        action={href(`/panel/postepowania/${known.procedure.id}/zakoncz`)}
        button={m.concludeButton}
        open={refused === 'conclude'}
      >
        <TextArea form={form} name="summary" label={m.summary} hint={m.summaryHint} rows={5} />
      </ConfirmBox>
    </ActionRow>
  );
};

/** The way to the contract, or what became of it outside the platform. */
const Outcome = (props: ComparisonProps & { readonly awardId: string | null }) => {
  const { lang, known, awardId, decides, form, href } = props;
  const m = awardTexts[lang];
  const award = known.awards.find(({ id }) => id === awardId);
  if (!award) return null;
  if (award.contractId)
    return (
      <ActionLink icon="handshake" href={href(`/panel/umowy/${award.contractId}`)}>
        {m.toContract}
      </ActionLink>
    );
  if (award.outcome) return <p>{m.outcomeIs(m.outcomes[award.outcome], award.outcomeNote)}</p>;
  return (
    <>
      <p>{m.outsideAward}</p>
      {decides ? (
        <Form action={href(`/panel/wybory/${award.id}/wynik`)}>
          <RadioGroup
            form={form}
            name="outcome"
            label={m.outcome}
            choices={awardOutcomes.map((value) => ({ value, label: m.outcomes[value] }))}
          />
          <TextInput form={form} name="note" label={m.outcomeNote} optional />
          <SubmitRow>
            <Button>{m.saveOutcome}</Button>
          </SubmitRow>
        </Form>
      ) : null}
    </>
  );
};
