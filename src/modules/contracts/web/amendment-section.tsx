import { formatDate, localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { ActionLink, ActionRow, Section, StatusTag, Table, type Tone } from '../../../ui/index.js';
import { partInWords } from '../confirmation.js';
import { amendmentPath, confirmationPath, contractPath } from '../contract-news.js';
import { amendmentLabels } from '../contracts.labels.js';
import type { Amendment } from '../data/amendment.queries.js';
import type { Contract } from '../data/contract.queries.js';
import type { AmendmentState } from '../domain/amendment-states.js';
import { amendmentTexts } from './amendment.texts.js';

type SectionProps = {
  readonly lang: Lang;
  readonly contract: Contract;
  readonly amendments: readonly Amendment[];
  readonly mayAmend: boolean;
  readonly href: (path: string) => string;
};

const tones: Record<AmendmentState, Tone> = {
  proposed: 'waiting',
  accepted: 'success',
  refused: 'neutral',
  withdrawn: 'neutral',
};

export const AmendmentTag = ({ lang, state }: { lang: Lang; state: AmendmentState }) => (
  <StatusTag tone={tones[state]}>{amendmentLabels[lang].states[state]}</StatusTag>
);

/** The planned deliveries, and how what was agreed came to change. */
export const AmendmentSection = (props: SectionProps) => {
  const { lang, contract, amendments, mayAmend, href } = props;
  const m = amendmentTexts[lang];
  if (contract.state === 'awaiting-acceptance') return null;
  if (amendments.length === 0 && !mayAmend) return null;
  const open = amendments.some(({ state }) => state === 'proposed');
  return (
    <Section title={m.section}>
      {contract.parts.length > 0 ? (
        <>
          <h3>{m.plan}</h3>
          <ul>
            {contract.parts.map((part) => (
              <li key={part.on}>{partInWords(part, contract.lines, lang)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {amendments.length === 0 ? <p>{m.none}</p> : <Versions {...props} />}
      {mayAmend && !open ? (
        <ActionRow>
          <ActionLink icon="pencil" href={href(`${contractPath(contract.id)}/zmiana`)}>
            {m.propose}
          </ActionLink>
        </ActionRow>
      ) : null}
    </Section>
  );
};

const Versions = ({ lang, contract, amendments, href }: SectionProps) => {
  const m = amendmentTexts[lang];
  const pdf = (version: number) => (
    <a href={href(`${confirmationPath(contract.id)}?wersja=${version}`)} aria-label={m.pdfOf(version)}>
      {m.pdf}
    </a>
  );
  return (
    <Table
      lang={lang}
      caption={m.versions}
      columns={[
        { head: m.version },
        { head: m.reason },
        { head: m.state },
        { head: m.pdf, headHidden: true },
      ]}
      rows={[
        {
          key: 'first',
          cells: ['1', m.concluded, formatDate(localDateOf(contract.concludedAt), lang), pdf(1)],
        },
        ...amendments.map(({ id, version, state, reason }) => ({
          key: id,
          ...(state === 'proposed' && { tone: 'waiting' as const }),
          cells: [
            <a key="v" href={href(amendmentPath(id))}>
              {`${m.version} ${version}`}
            </a>,
            reason,
            <AmendmentTag key="s" lang={lang} state={state} />,
            state === 'accepted' ? pdf(version) : null,
          ],
        })),
      ]}
    />
  );
};
