import { formatDate, localDateOf, type LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { StatusTag, VerifiedMark } from '../../../ui/index.js';
import type { EvidenceLine } from '../data/evidence.queries.js';
import { standingOn } from '../domain/evidence.js';
import { evidenceLabels, evidenceName } from '../evidence.labels.js';
import { declaredInWords, evidenceDetails } from '../evidence-words.js';
import { evidenceTexts } from './evidence.texts.js';

type Props = { lang: Lang; evidence: EvidenceLine };

/** What it is called, with kind, number, issuer, figure and scope under the name. */
export const EvidenceWhat = ({ lang, evidence }: Props) => {
  const m = evidenceTexts[lang];
  const { scope } = evidence;
  const details = evidenceDetails(evidence, lang);
  return (
    <span class="evidence-what">
      <span>{evidenceName(evidence, lang)}</span>
      {details.length > 0 && <small>{details.join(' · ')}</small>}
      {scope && (
        <small>
          {m.scope}: {scope}
        </small>
      )}
    </span>
  );
};

/** Declared by whom and when, checked or not, and whether it still holds: never one for the other. */
export const EvidenceState = ({ lang, evidence, today }: Props & { today: LocalDate }) => {
  const m = evidenceTexts[lang];
  const { validUntil, verifiedAt, verifier } = evidence;
  const standing = standingOn(evidence, today);
  return (
    <span class="evidence-state">
      {standing === 'expired' && validUntil && (
        <StatusTag tone="danger">{m.expiredOn(formatDate(validUntil, lang))}</StatusTag>
      )}
      {standing === 'future' && <StatusTag tone="waiting">{evidenceLabels[lang].standings.future}</StatusTag>}
      <small>{declaredInWords(evidence, lang)}</small>
      {verifiedAt && (
        <VerifiedMark lang={lang}>{m.verifiedOn(formatDate(localDateOf(verifiedAt), lang))}</VerifiedMark>
      )}
      {verifiedAt && verifier && <small>{verifier}</small>}
    </span>
  );
};
