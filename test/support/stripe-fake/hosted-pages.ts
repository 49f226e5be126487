import type { Form } from './form.js';
import { textAt } from './form.js';
import type { World } from './world.js';

/** A page with a form, or the way onward. */
export type HostedAnswer = { readonly html: string } | { readonly to: string };

const page = (title: string, body: string): HostedAnswer => ({
  html: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`,
});

/** Stripe's own pages, as far as a person in a story needs them: pay or go back, fill in or be led back. */
export const hostedPage = (world: World, method: string, path: string, form: Form): HostedAnswer | null => {
  const [, top, ...rest] = path.split('/');
  if (top === 'setup') return onboarding(world, method, rest[0] ?? '');
  if (top === 'c' && rest[0] === 'pay') return checkout(world, method, rest[1] ?? '', rest[2] ?? '', form);
  return null;
};

const onboarding = (world: World, method: string, token: string): HostedAnswer | null => {
  const link = world.links.get(token);
  if (!link) return null;
  if (method === 'POST') {
    world.account(link.account).finishOnboarding();
    return { to: link.back };
  }
  return page(
    'Your business',
    `<form method="post"><button>Finish</button></form><a href="${link.back}">Later</a>`,
  );
};

const checkout = (
  world: World,
  method: string,
  accountId: string,
  sessionId: string,
  form: Form,
): HostedAnswer => {
  const { payments } = world.account(accountId);
  const session = payments.session(sessionId);
  const back = session.success_url.replace('{CHECKOUT_SESSION_ID}', sessionId);
  if (session.status !== 'open') return { to: back };
  if (method === 'POST') {
    payments.pay(sessionId, { method: textAt(form, 'method') ?? 'blik' });
    return { to: back };
  }
  const ways = ['blik', 'p24', 'card'].map(
    (way) => `<button name="method" value="${way}">Pay by ${way}</button>`,
  );
  return page(
    'Pay',
    `<p>${session.amount_total}</p><form method="post">${ways.join('')}</form><a href="${session.cancel_url}">Cancel</a>`,
  );
};
