import { resultPath } from '../award/award-paths.js';
import { OUTSIDE, OUTSIDE_BID } from '../invitations/outside-paths.js';
import { bidPath, ownOpeningPath } from './bid-news.js';

type Query = Readonly<Record<string, string>>;

/** Where the pages of one bid stand: in its organisation's panel, or behind the personal link of an outside supplier. */
export type BidPlace = {
  /** Whether its reader has no account and comes by a link. */
  readonly behindLink: boolean;
  /** The Polish address of one of the pages to go to, as '/popraw'; '' is the bid itself. */
  readonly at: (page: string, query?: Query) => string;
  /** Where one of the forms is posted to. */
  readonly action: (form: string) => string;
  /** What goes with every form. */
  readonly fields: Query;
  /** The page of what is asked. */
  readonly request: string;
  /** The author's part of the opening record. */
  readonly opening: string;
  readonly openingPdf: string;
  /** The author's part of the result. */
  readonly result: string;
};

export const placeInPanel = (procedureId: string): BidPlace => ({
  behindLink: false,
  at: (page, query = {}) => withQuery(bidPath(procedureId) + page, query),
  action: (form) => bidPath(procedureId) + form,
  fields: {},
  request: `/panel/zaproszenia/${procedureId}`,
  opening: ownOpeningPath(procedureId),
  openingPdf: `${ownOpeningPath(procedureId)}.pdf`,
  result: resultPath(procedureId),
});

/** Links carry the token in their query and forms in a field, as all pages behind the link do. */
export const placeBehindLink = (token: string): BidPlace => {
  const at: BidPlace['at'] = (page, query = {}) => withQuery(OUTSIDE_BID + page, { ...query, token });
  return {
    ...{ behindLink: true, at, fields: { token } },
    action: (form) => OUTSIDE_BID + form,
    request: withQuery(OUTSIDE, { token }),
    opening: at('/otwarcie'),
    openingPdf: at('/otwarcie.pdf'),
    result: at('/wynik'),
  };
};

const withQuery = (path: string, query: Query): string => {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
};
