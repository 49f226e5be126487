import type { INestApplicationContext } from '@nestjs/common';
import {
  buyersFigures,
  contentOfTemplate,
  procedureDraft,
  ProcedureDrafts,
  ProcedureQuestions,
  Procedures,
  Publishing,
} from '../src/modules/procurement/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf, warsawInstant } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';

const DEADLINE_DAYS = 10;
const kind = 'quotation' as const;

/**
 * A municipality's draft, and its procedure that is open to all members, with a question answered and one that waits.
 * Looks first how far it has come, and goes on from there.
 */
export const beginProcedures = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const buyer = as('gmina');
  const drafts = app.get(ProcedureDrafts, { strict: false });
  const { page } = await app
    .get(Procedures, { strict: false })
    .list(buyer, { state: null, page: 1, perPage: 100 });
  const known = (subject: string | null) => page.items.find((line) => line.subject === subject);
  const snow = procedureDraft.parse(contentOfTemplate('snow', 'pl'));
  if (!known(snow.subject)) await drafts.begin(buyer, { kind, draft: snow, figures: noFigures }, undefined);
  const meals = mealsOf(app);
  const begun = known(meals.draft.subject);
  const id = begun?.id ?? (await drafts.begin(buyer, { kind, ...meals }, undefined));
  if ((begun?.state ?? 'draft') === 'draft')
    await app.get(Publishing, { strict: false }).publish(buyer, id, 1);
  await talkAbout(app, buyer, as('apropos'), id);
};

const noFigures = buyersFigures.parse({});

const mealsOf = (app: INestApplicationContext) => {
  const today = localDateOf(app.get(Clock).now());
  const on = addDays(today, DEADLINE_DAYS);
  const estimate = { net: 9_500_000, on: today, how: 'ceny z zeszłego roku' };
  return {
    draft: procedureDraft.parse({
      ...contentOfTemplate('catering', 'pl'),
      openness: 'members',
      deliveryPlaces: ['Szkoła Podstawowa, ul. Szkolna 1'],
      paymentDays: 30,
      deadline: warsawInstant(on, '10:00').toISOString(),
      opensAt: warsawInstant(on, '12:00').toISOString(),
    }),
    figures: buyersFigures.parse({ estimate, budget: { gross: 11_000_000, shown: false } }),
  };
};

const talkAbout = async (
  app: INestApplicationContext,
  buyer: Representative,
  supplier: Representative,
  id: string,
): Promise<void> => {
  const questions = app.get(ProcedureQuestions, { strict: false });
  const asked = (await app.get(Procedures, { strict: false }).open(buyer, id)).questions;
  const ask = (text: string) => questions.ask(supplier, id, text, undefined);
  const first = asked[0]?.id ?? (await ask('O której najpóźniej podajecie liczbę porcji?'));
  if (!asked[0]?.answer) await questions.answer(buyer, id, first, 'Do godziny 12:00 dnia poprzedniego.');
  if (!asked[1]) await ask('Czy pojemniki zwrotne są po stronie wykonawcy?');
};
