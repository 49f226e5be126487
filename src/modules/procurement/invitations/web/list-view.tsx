import { formatInstant } from '../../../../shared/dates.js';
import type { Lang } from '../../../../shared/lang.js';
import { ConfirmBox, PostButton, Section, StatusTag, Table, Tag } from '../../../../ui/index.js';
import type { InvitationLine } from '../data/invitation.queries.js';
import { listPath } from '../invitation-news.js';
import { invitationLabels } from '../invitations.labels.js';
import { reasonWords, type CategoryNames } from '../reason-words.js';
import { invitationTexts } from './invitations.texts.js';

type Props = {
  readonly lang: Lang;
  readonly categories: CategoryNames;
  readonly procedureId: string;
  readonly lines: readonly InvitationLine[];
  readonly mayWrite: boolean;
  readonly href: (path: string) => string;
};

/** Everybody on the list, by waves, with what the buyer may know of each. */
export const ListView = (props: Props) => {
  const { lang, lines, mayWrite } = props;
  const m = invitationTexts[lang];
  if (lines.length === 0) return null;
  return (
    <Section title={m.list} id="lista">
      <Table
        lang={lang}
        caption={m.list}
        captionHidden
        columns={[
          { head: m.supplier },
          { head: m.wave, numeric: true },
          { head: m.state },
          { head: m.reasons },
          ...(mayWrite ? [{ head: m.actions, headHidden: true }] : []),
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <Who key="w" {...props} line={line} />,
            line.wave ?? '',
            <Known key="k" lang={lang} line={line} />,
            <Why key="y" {...props} line={line} />,
            ...(mayWrite ? [<Acts key="a" {...props} line={line} />] : []),
          ],
        }))}
      />
    </Section>
  );
};

type Of = Props & { readonly line: InvitationLine };

const Who = ({ lang, line, href }: Of) => {
  const m = invitationTexts[lang];
  if (line.slug) return <a href={href(`/czlonkowie/${line.slug}`)}>{line.name}</a>;
  return (
    <>
      {line.name} {line.outsideId ? <Tag>{m.outside}</Tag> : null}
      {line.email ? <br /> : null}
      {line.email}
    </>
  );
};

/** When it was asked, whether it has opened that, and what it said. */
const Known = ({ lang, line }: Pick<Of, 'lang' | 'line'>) => {
  const m = invitationTexts[lang];
  const when = (instant: Date) => formatInstant(instant, lang);
  const facts = [
    line.invitedAt && m.invitedOn(when(line.invitedAt)),
    line.seenAt && m.seenOn(when(line.seenAt)),
    line.comingAt && m.comingOn(when(line.comingAt)),
    line.declinedAt && m.declinedOn(when(line.declinedAt)),
    line.reminded > 0 && m.remindedTimes(line.reminded),
  ].filter((fact) => typeof fact === 'string');
  return (
    <>
      {line.invitedAt ? null : <StatusTag tone="neutral">{m.waiting}</StatusTag>}
      {facts.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
      {line.declineReason ? (
        <div>
          {line.declineCause && line.declineCause !== 'other'
            ? `${invitationLabels[lang].causes[line.declineCause]}: `
            : null}
          „{line.declineReason}”
        </div>
      ) : null}
      {line.revokedAt ? (
        <StatusTag tone="neutral">{line.revokedBy === 'addressee' ? m.stopped : m.linkRevoked}</StatusTag>
      ) : null}
    </>
  );
};

const Why = ({ lang, categories, line }: Of) =>
  line.why.length === 0 ? (
    <>{invitationTexts[lang].chosenByHand}</>
  ) : (
    <>{line.why.map((reason) => reasonWords(reason, categories, lang)).join('; ')}</>
  );

const Acts = ({ lang, procedureId, line, href }: Of) => {
  const m = invitationTexts[lang];
  const path = listPath(procedureId);
  if (line.outsideId && line.invitedAt) {
    return line.revokedAt ? null : (
      <ConfirmBox
        summary={m.revoke}
        question={m.revokeQuestion(line.name)}
        action={href(`${path}/spoza-klastra/${line.outsideId}/uniewaznij`)}
        button={m.revoke}
      />
    );
  }
  return line.invitedAt ? null : (
    <PostButton action={href(`${path}/${line.id}/usun`)} tone="quiet">
      {m.remove}
    </PostButton>
  );
};
