import { RECEIVABLES } from '../../payment-news.js';

/** The Polish path of the page where several receivables of one supplier are paid at once. */
export const TOGETHER = `${RECEIVABLES}/razem`;
