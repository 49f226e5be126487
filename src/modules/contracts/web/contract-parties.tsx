import { formatNip } from '../../../shared/identifiers.js';
import type { Lang } from '../../../shared/lang.js';
import { DefinitionList, type Definition } from '../../../ui/index.js';
import type { Contract } from '../data/contract.queries.js';
import type { PartySnapshot, PrincipalSnapshot } from '../domain/agreement.js';
import { vatNotes } from '../party-notes.js';
import { contractTexts } from './contracts.texts.js';

/** Both parties as they were at the conclusion; a legal person before the unit of it, for it is the party. */
export const ContractParties = ({ lang, contract }: { lang: Lang; contract: Contract }) => {
  const m = contractTexts[lang];
  return (
    <>
      <DefinitionList
        layout="stack"
        items={[
          ...sides(lang, contract.buyer, {
            ...{ alone: m.buyer, principal: m.payer, unit: m.recipient },
            notes: [],
          }),
          ...sides(lang, contract.supplier, {
            ...{ alone: m.supplier, principal: m.runner, unit: m.performer },
            notes: vatNotes(contract.supplier, lang),
          }),
        ]}
      />
      <p class="field__hint">{m.partiesNote}</p>
    </>
  );
};

const sides = (
  lang: Lang,
  party: PartySnapshot,
  terms: { alone: string; principal: string; unit: string; notes: readonly string[] },
): Definition[] =>
  party.principal
    ? [
        {
          term: terms.principal,
          value: <Principal lang={lang} principal={party.principal} notes={terms.notes} />,
        },
        { term: terms.unit, value: <Party lang={lang} party={{ ...party, nip: null }} notes={[]} /> },
      ]
    : [{ term: terms.alone, value: <Party lang={lang} party={party} notes={terms.notes} /> }];

type Notes = { notes: readonly string[] };

const Principal = ({ lang, principal, notes }: { lang: Lang; principal: PrincipalSnapshot } & Notes) => {
  const { name, nip, seat } = principal;
  return (
    <Lines
      name={name}
      lines={[
        seat?.street ?? null,
        [seat?.postCode, seat?.town].filter(Boolean).join(' '),
        nipLine(nip, lang),
        seat?.krs ? contractTexts[lang].krs(seat.krs) : null,
        ...notes,
      ]}
    />
  );
};

const Party = ({ lang, party, notes }: { lang: Lang; party: PartySnapshot } & Notes) => (
  <Lines
    name={party.name}
    lines={[
      party.street,
      [party.postCode, party.town].filter(Boolean).join(' '),
      nipLine(party.nip, lang),
      party.krs && contractTexts[lang].krs(party.krs),
      party.email,
      party.phone,
      ...notes,
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
