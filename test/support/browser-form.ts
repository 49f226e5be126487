import supertest from 'supertest';

/** A person's browser without JavaScript: keeps cookies, sends forms as our own page does. */
export const visitor = (origin: string) => {
  const agent = supertest.agent(origin);
  return {
    agent,
    get: (path: string) => agent.get(path).set('sec-fetch-site', 'none'),
    /** Sends a form; nested names as `lines.0.quantity`. */
    post: (path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
      agent.post(path).type('form').set('sec-fetch-site', 'same-origin').redirects(0).send(fields),
  };
};

export type Visitor = ReturnType<typeof visitor>;
