import type { Lang } from '../../../shared/lang.js';
import { ActionLink, CardGrid, EmptyState } from '../../../ui/index.js';
import type { Found } from '../catalogue-search.service.js';
import { without, type CatalogueState } from '../catalogue.schemas.js';
import { askAllAddress, catalogueAddress, withoutNarrowing } from './catalogue-address.js';
import { filterTexts } from './catalogue-filters.texts.js';
import { catalogueTexts } from './catalogue.texts.js';
import { FoundTeaser } from './found-teaser.js';
import type { NamedNarrowing } from './narrowing-labels.js';
import { Suggestion } from './suggestion.js';

type Props = {
  readonly lang: Lang;
  readonly state: CatalogueState;
  readonly found: Found;
  readonly named: readonly NamedNarrowing[];
  readonly href: (path: string) => string;
};

/** What comes nearest, and which conditions it took to leave out. */
const NearestListings = ({ lang, state, found: { nearest }, named, href }: Props) => {
  if (!nearest) return null;
  const m = filterTexts[lang];
  const labels = named.filter(({ name }) => nearest.dropped.includes(name)).map(({ label }) => label);
  return (
    <section class="nearest" aria-labelledby="nearest">
      <h2 id="nearest">{m.nearest}</h2>
      <p>
        {m.nearestWithout(labels.join(', '))}{' '}
        <a href={href(catalogueAddress({ ...without(state, nearest.dropped), page: 1 }))}>
          {m.nearestAll(nearest.total)}
        </a>
      </p>
      <CardGrid>
        {nearest.cards.map((card) => (
          <FoundTeaser key={card.id} lang={lang} card={card} href={href} level={3} />
        ))}
      </CardGrid>
    </section>
  );
};

/** A page that an old link means, behind the last one of today. */
const Beyond = ({ lang, state, href }: Props) => {
  const m = catalogueTexts[lang];
  return (
    <EmptyState
      title={m.beyond}
      icon="search"
      actions={
        <ActionLink tone="primary" href={href(catalogueAddress({ ...state, page: 1 }))}>
          {m.firstPage}
        </ActionLink>
      }
    >
      <p>{m.beyondWords}</p>
    </EmptyState>
  );
};

/** Nothing found: whom to ask, what to drop, what comes nearest. */
export const Nothing = (props: Props) => {
  const { lang, state, named, href } = props;
  const [m, f] = [catalogueTexts[lang], filterTexts[lang]];
  if (props.found.total > 0) return <Beyond {...props} />;
  const empty = named.length === 0;
  return (
    <>
      <EmptyState
        title={empty ? m.emptyCatalogue : m.nothing}
        icon="search"
        actions={
          <>
            {empty ? null : (
              <ActionLink tone="primary" icon="send" href={href(askAllAddress(state))}>
                {f.askAll}
              </ActionLink>
            )}
            <ActionLink {...(empty && { tone: 'primary' as const })} icon="users" href={href('/czlonkowie')}>
              {m.askMembers}
            </ActionLink>
            {empty ? null : <ActionLink href={href('/katalog')}>{m.wholeCatalogue}</ActionLink>}
          </>
        }
      >
        <p>{empty ? m.emptyCatalogueWords : m.nothingWords}</p>
        {empty ? null : <p>{f.askAllWords}</p>}
        <Suggestion {...props} />
        {named.length > 1 ? (
          <ul>
            {named.map(({ name, value, label }) => (
              <li key={`${name} ${value}`}>
                <a href={href(withoutNarrowing(state, name, value))}>{m.drop(label)}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </EmptyState>
      <NearestListings {...props} />
    </>
  );
};
