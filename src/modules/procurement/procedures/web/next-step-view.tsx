import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { ActionLink, ActionRow, Alert, type IconName } from '../../../../ui/index.js';
import { closingTexts } from '../../../inquiries/index.js';
import { comparisonPath, procedureClosingPath } from '../../award/award-paths.js';
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

/** Whose move it is and the one thing to do now; under it the ways to all else that there is at its stage. */
export const NextStep = (props: Props & { readonly mayWrite: boolean }) => {
  const { lang, known } = props;
  const step = stepOf(lang, known);
  return (
    <>
      {step ? <Now {...props} step={step} /> : null}
      <ActionRow>
        {waysOf(lang, known)
          .filter(({ path }) => path !== step?.to?.path)
          .map(({ path, icon, label }) => (
            <ActionLink key={path} href={props.href(path)} icon={icon}>
              {label}
            </ActionLink>
          ))}
      </ActionRow>
    </>
  );
};

const Now = ({ lang, known, mayWrite, href, step }: Props & { mayWrite: boolean; step: Step }) => {
  const m = nextStepTexts[lang];
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

const stepOf = (lang: Lang, { procedure, stage, questions, contracts, version }: BuyersCase): Step | null => {
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
            to: { path: listPath(id), label: m.toInvitations },
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
          ? {
              path: contractPath(contract.contractId),
              label: m.contract(version.content.lots.length > 1 ? contract.lots : []),
            }
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

type Way = { readonly path: string; readonly icon: IconName; readonly label: string };

const waysOf = (lang: Lang, { procedure, contracts, version }: BuyersCase): Way[] => {
  const m = nextStepTexts[lang];
  const { id, openedAt, cancelledAt } = procedure;
  const opened = openedAt !== null;
  const opens = opened || cancelledAt === null;
  return [
    { path: listPath(id), icon: 'users', label: m.invitations },
    { path: `${procedurePath(id)}#pytania`, icon: 'message-square', label: m.questions },
    ...(opens
      ? [
          {
            ...{ path: openingPath(id), icon: opened ? ('file-text' as const) : ('lock' as const) },
            label: opened ? m.record : m.opening,
          },
        ]
      : []),
    ...(opened ? [{ path: comparisonPath(id), icon: 'scale' as const, label: m.comparison }] : []),
    ...(['decided', 'concluded', 'cancelled'].includes(procedure.state)
      ? [{ path: procedureClosingPath(id), icon: 'pencil' as const, label: closingTexts[lang].title }]
      : []),
    ...contracts.map(({ contractId, lots }) => ({
      ...{ path: contractPath(contractId), icon: 'handshake' as const },
      label: m.contract(version.content.lots.length > 1 ? lots : []),
    })),
  ];
};

const contractPath = (id: string): string => `/panel/umowy/${id}`;
