/** How a page is asked for: what tells people who look from programs. Nothing of this is kept. */
export type Asked = {
  readonly method: string;
  /** What the client says of itself; '' when it says nothing. */
  readonly userAgent: string;
  /** What `Sec-Purpose` or `Purpose` says; '' when the request has neither. */
  readonly purpose: string;
};

/**
 * Programs that say so, and those that say nothing. A browser says `Mozilla/5.0` and neither of these words; a
 * program that pretends to be a browser is not told apart, except by what it cannot do: have a fresh token of
 * its own for each click.
 */
const PROGRAMS =
  /(?<!cu)bot\b|crawl|spider|slurp|scan|preview|monitor|uptime|headless|phantomjs|lighthouse|validator|archiver|facebookexternalhit|whatsapp|telegram|embedly|curl|wget|python|java\/|okhttp|go-http|node|axios|libwww|httpclient|postman|insomnia|feed|rss|safelinks|proofpoint|mimecast|barracuda/i;

/** Whether a program asks, and not a person. */
export const isBot = ({ method, userAgent }: Pick<Asked, 'method' | 'userAgent'>): boolean =>
  method !== 'GET' || !/^(Mozilla|Opera)\/\d/.test(userAgent) || PROGRAMS.test(userAgent);

/** Whether the browser asks before the person does, who may never look. */
export const isPrefetch = ({ purpose }: Pick<Asked, 'purpose'>): boolean =>
  /prefetch|prerender|preview/i.test(purpose);

/** Whether this is a person who looks: what programs and browsers ask ahead counts as no showing either. */
export const isLooking = (asked: Asked): boolean => !isBot(asked) && !isPrefetch(asked);
