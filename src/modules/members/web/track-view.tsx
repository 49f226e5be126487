import type { Lang } from '../../../shared/lang.js';
import { DefinitionList, Section } from '../../../ui/index.js';
import type { TrackRecord } from '../domain/track-record.js';
import { trackTexts, withinWords } from './track.texts.js';

/** What a member has done here, and what it is counted from; nothing while there is too little. */
export const Track = ({ lang, record }: { lang: Lang; record: TrackRecord }) => {
  const m = trackTexts[lang];
  const { response, references } = record;
  if (!response && !references) return null;
  return (
    <Section title={m.title} level={3}>
      <DefinitionList
        layout="stack"
        items={[
          {
            term: m.response,
            value: response && (
              <>
                {withinWords(response.medianMinutes, lang)}
                <br />
                <small>{m.responseFrom(response.answers)}</small>
              </>
            ),
          },
          {
            term: m.references,
            value: references && (
              <>
                {m.referencesOf(references.completed, references.buyers)}
                <br />
                <small>{m.referencesFrom}</small>
              </>
            ),
          },
        ]}
      />
      <p>
        <small>{m.basis}</small>
      </p>
    </Section>
  );
};
