import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { ActionLink, ActionRow, Alert } from '../../../../ui/index.js';
import { comparisonPath } from '../../award/award-paths.js';
import { openingPath } from '../../bids/bid-news.js';
import { listPath } from '../../invitations/invitation-news.js';
import { procedurePath } from '../procedure-news.js';
import type { BuyersCase } from '../procedures.service.js';
import { nextStepTexts } from './next-step.texts.js';

type Props = { readonly lang: Lang; readonly known: BuyersCase; readonly href: (path: string) => string };

type Step = {
  readonly tone: 'info' | 'warning' | 'success';
  readonly text: string;
  /** Where it is done; null when there is nothing to do. */
  readonly to: { readonly path: string; readonly label: string } | null;
};

/** Whose move it is, and the one thing to do now; the rest of the ways stand under it. */
export const NextStep = ({ lang, known, mayWrite, href }: Props & { readonly mayWrite: boolean }) => {
  const m = nextStepTexts[lang];
  const step = stepOf(lang, known);
  if (!step) return null;
  const sealed = known.procedure.state === 'published';
  return (
    <Alert lang={lang} tone={step.tone} title={m.next}>
      <p>{step.text}</p>
      {sealed ? <p>{m.sealed}</p> : null}
      {step.to ? (
        <ActionRow>
          <ActionLink href={href(step.to.path)} tone={mayWrite ? 'primary' : 'secondary'}>
            {step.to.label}
          </ActionLink>
        </ActionRow>
      ) : null}
    </Alert>
  );
};

const stepOf = (lang: Lang, { procedure, stage, questions, contracts }: BuyersCase): Step | null => {
  const m = nextStepTexts[lang];
  const { id, kind, deadline, opensAt } = procedure;
  const at = (instant: Date | null) => (instant ? formatInstant(instant, lang) : '');
  const unanswered = questions.filter(({ answer }) => answer === null).length;
  switch (stage) {
    case 'published':
      return unanswered > 0
        ? {
            ...{ tone: 'warning', text: m.answer(unanswered) },
            to: { path: `${procedurePath(id)}#pytania`, label: m.toQuestions },
          }
        : {
            ...{ tone: 'info', text: m.taking(at(deadline)) },
            to: { path: listPath(id), label: m.invitations },
          };
    case 'closed':
      return { ...{ tone: 'info', text: m.waiting(at(opensAt)) }, to: null };
    case 'due':
      return {
        ...{ tone: 'warning', text: m.due },
        to: { path: openingPath(id), label: m.toOpening },
      };
    case 'opened':
      return {
        ...{ tone: 'warning', text: kind === 'quotation' ? m.choose : m.conclude },
        to: { path: comparisonPath(id), label: m.compare },
      };
    case 'decided': {
      const [contract] = contracts;
      return {
        ...{ tone: 'success', text: contract ? m.contracted : m.decided },
        to: contract
          ? { path: contractPath(contract.contractId), label: m.contract(contract.lots) }
          : { path: comparisonPath(id), label: m.decisions },
      };
    }
    case 'concluded':
      return {
        ...{ tone: 'success', text: m.concluded },
        to: { path: comparisonPath(id), label: m.compare },
      };
    default:
      return null;
  }
};

/** Everything that there is of the procedure at its stage. */
export const Ways = ({ lang, known, href }: Props) => {
  const m = nextStepTexts[lang];
  const { procedure, contracts } = known;
  const opened = procedure.openedAt !== null;
  return (
    <ActionRow>
      <ActionLink href={href(listPath(procedure.id))} icon="users">
        {m.invitations}
      </ActionLink>
      <ActionLink href="#pytania" icon="message-square">
        {m.questions}
      </ActionLink>
      {procedure.cancelledAt && !opened ? null : (
        <ActionLink href={href(openingPath(procedure.id))} icon={opened ? 'file-text' : 'lock'}>
          {opened ? m.record : m.opening}
        </ActionLink>
      )}
      {opened ? (
        <ActionLink href={href(comparisonPath(procedure.id))} icon="scale">
          {m.comparison}
        </ActionLink>
      ) : null}
      {contracts.map(({ contractId, lots }) => (
        <ActionLink key={contractId} href={href(contractPath(contractId))} icon="handshake">
          {m.contract(lots)}
        </ActionLink>
      ))}
    </ActionRow>
  );
};

const contractPath = (id: string): string => `/panel/umowy/${id}`;
