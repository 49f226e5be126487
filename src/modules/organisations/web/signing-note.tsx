import type { Lang } from '../../../shared/lang.js';
import { Alert, DefinitionList } from '../../../ui/index.js';
import { signingInWords, takesMoreThanOne, type Signing } from '../domain/signing.js';
import { signingTexts } from './signing.texts.js';

/** Who signs for each side of a deal, and that no click stands for it; louder where one person is not enough. */
export const SigningNote = (props: {
  readonly lang: Lang;
  readonly buyer: Signing;
  readonly supplier: Signing;
  /** Where the reader, who is about to accept, records its own rule; null once accepted. */
  readonly ownRule: string | null;
}) => {
  const { lang, buyer, supplier, ownRule } = props;
  const m = signingTexts[lang];
  const more = takesMoreThanOne(buyer) || takesMoreThanOne(supplier);
  return (
    <Alert lang={lang} tone={more ? 'warning' : 'info'} title={m.title}>
      <DefinitionList
        items={[
          {
            term: m.buyer,
            value: (
              <>
                {signingInWords(buyer)[lang]}
                {ownRule && !buyer.rule ? (
                  <>
                    <br />
                    <a href={ownRule}>{m.record}</a>
                  </>
                ) : null}
              </>
            ),
          },
          { term: m.supplier, value: signingInWords(supplier)[lang] },
        ]}
      />
      <p>{m.noClick}</p>
      {buyer.countersigned ? <p>{m.countersignature}</p> : null}
      <p>{[ownRule && takesMoreThanOne(buyer) ? m.before : null, m.places].filter(Boolean).join(' ')}</p>
    </Alert>
  );
};
