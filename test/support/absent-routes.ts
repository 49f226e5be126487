import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import type { Route } from './routes.js';

const idsIn = (path: string) => path.replace(/:\w+/g, randomUUID());

/** The same address with its last word unknown: `/panel/umowy/:id/nie-ma`. */
const unknown = (path: string) => path.replace(/\/[^/:]+(?=(?:\/:\w+)*$)/, '/nie-ma');

/** What one is told: of a page its content, of the API its problem. */
const said = ({ status, text }: { status: number; text: string }) => {
  const problem = /^\{/.test(text) ? (JSON.parse(text) as { code?: string; title?: string }) : null;
  return JSON.stringify([
    status,
    problem ? [problem.code, problem.title] : /<main[\s\S]*<\/main>/.exec(text)?.[0],
  ]);
};

/** Which of these routes answer another than an address that the program does not know. */
export const whatAnswers = async (
  app: TestApp,
  routes: readonly Route[],
  token: string | undefined,
): Promise<string[]> => {
  const asked = async (method: string, path: string) => {
    const request = app.api(token)[method.toLowerCase() as 'get' | 'post'](idsIn(path));
    if (!path.startsWith('/api/')) void request.type('form');
    return request
      .redirects(0)
      .set('sec-fetch-site', 'same-origin')
      .send(method === 'GET' ? undefined : {});
  };
  const wrong: string[] = [];
  for (const { method, path, key } of routes) {
    const theirs = await asked(method, path);
    const nothing = await asked(method, unknown(path));
    // 404; or what is said of a word that stands where an id is due: 400, and before it the sign-in.
    if (said(theirs) !== said(nothing) || ![303, 400, 404].includes(theirs.status))
      wrong.push(`${key}: ${theirs.status}, an unknown one ${nothing.status}`);
  }
  return wrong;
};

/** To which of these routes the pages about money lead, by link or form, from the panel on: so many pages a person. */
export const whatLeads = async (
  app: TestApp,
  routes: readonly Route[],
  people: readonly CastMember[],
  most = 25,
): Promise<string[]> => {
  const patterns = routes.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[\\w-]+')}(?:[?#].*)?$`));
  const found = new Set<string>();
  for (const { token } of people) {
    const seen = new Set<string>();
    const left = ['/panel/naleznosci', '/panel', '/panel/organizacja/rachunek/zmiana'];
    for (const [at, page] of left.entries()) {
      if (at === most) break;
      const { text } = await app.api(token).get(page).redirects(1);
      for (const [, href] of text.matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        if (seen.has(href!)) continue;
        seen.add(href!);
        if (patterns.some((pattern) => pattern.test(href!))) found.add(href!);
        else if (/^\/panel\/(?:naleznosci|powiadomienia|umowy)(?:$|\/[\w-]{36}$)/.test(href!))
          left.push(href!);
      }
    }
  }
  return [...found];
};
