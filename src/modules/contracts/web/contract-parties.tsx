import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import { DefinitionList } from '../../../ui/index.js';
import type { Contract } from '../data/contract.queries.js';
import type { PartySnapshot } from '../domain/agreement.js';
import { contractTexts } from './contracts.texts.js';

/** Both parties as they were at the conclusion; a unit's payer first, for it is the buyer before the law. */
export const ContractParties = ({ lang, contract }: { lang: Lang; contract: Contract }) => {
  const { buyer, supplier } = contract;
  const m = contractTexts[lang];
  return (
    <>
      <DefinitionList
        layout="stack"
        items={[
          ...(buyer.payer
            ? [
                {
                  term: m.payer,
                  value: <Lines name={buyer.payer.name} lines={[nipLine(buyer.payer.nip, lang)]} />,
                },
                { term: m.recipient, value: <Party lang={lang} party={{ ...buyer, nip: null }} /> },
              ]
            : [{ term: m.buyer, value: <Party lang={lang} party={buyer} /> }]),
          { term: m.supplier, value: <Party lang={lang} party={supplier} /> },
        ]}
      />
      <p class="field__hint">{m.partiesNote}</p>
    </>
  );
};

const Party = ({ lang, party }: { lang: Lang; party: PartySnapshot }) => (
  <Lines
    name={party.name}
    lines={[
      party.street,
      [party.postCode, party.town].filter(Boolean).join(' '),
      nipLine(party.nip, lang),
      party.krs && contractTexts[lang].krs(party.krs),
      party.email,
      party.phone,
    ]}
  />
);

const Lines = ({ name, lines }: { name: string; lines: readonly (string | null)[] }) => (
  <>
    <strong>{name}</strong>
    {lines.filter(Boolean).map((line) => (
      <span key={line}>
        <br />
        {line}
      </span>
    ))}
  </>
);

const nipLine = (nip: string | null, lang: Lang): string | null =>
  nip && contractTexts[lang].nip(formatNip(nip));
