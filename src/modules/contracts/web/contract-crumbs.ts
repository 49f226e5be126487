import type { Lang } from '../../../shared/lang.js';
import { contractPath } from '../contract-news.js';
import { contractTexts } from './contracts.texts.js';

/** The way from the list of contracts to a page of what hangs on one. */
export const contractCrumbs = (lang: Lang, contract: { id: string; number: string }, label: string) => [
  { path: '/panel/umowy', label: contractTexts[lang].list },
  { path: contractPath(contract.id), label: contract.number },
  { label },
];
