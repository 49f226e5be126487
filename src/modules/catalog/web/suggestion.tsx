import type { Lang } from '../../../shared/lang.js';
import type { Found } from '../catalogue-search.service.js';
import type { CatalogueState } from '../catalogue.schemas.js';
import { catalogueAddress } from './catalogue-address.js';
import { catalogueTexts } from './catalogue.texts.js';

/** "Did you mean": a link to the corrected words, nothing where there is nothing to offer. */
export const Suggestion = (props: {
  readonly lang: Lang;
  readonly state: CatalogueState;
  readonly found: Found;
  readonly href: (path: string) => string;
}) => {
  const { lang, state, found, href } = props;
  return found.suggestion === null ? null : (
    <p>
      {catalogueTexts[lang].didYouMean}{' '}
      <a href={href(catalogueAddress({ ...state, q: found.suggestion, page: 1 }))}>{found.suggestion}</a>?
    </p>
  );
};
