import type { INestApplicationContext } from '@nestjs/common';
import { Council, Motions, Voting } from '../src/modules/governance/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import type { ActingFor } from './acting.js';

/** Who sits in the council of the demonstration; the others have not appointed anybody yet. */
const seated = ['wama-coop', 'apropos', 'babiniec', 'eko-free', 'lider', 'arka', 'warmax'] as const;

const fair = {
  kind: 'free' as const,
  title: 'Wspólne stoisko na targach ekonomii społecznej w Olsztynie',
  text:
    'Klaster wystawia wspólne stoisko. Każdy członek może pokazać na nim swoje produkty, kolejność ustala losowanie. ' +
    'Koordynator zbiera zgłoszenia. Wniosek przykładowy.',
};

const votes = [
  ['apropos', 'for'],
  ['eko-free', 'for'],
] as const;

/** A few representatives and an open motion on which two have voted. */
export const seatCouncil = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const council = app.get(Council, { strict: false });
  for (const key of seated) {
    const owner = as(key);
    await council.appoint(owner, { accountId: owner.accountId, place: 'representative' });
  }
  const motions = app.get(Motions, { strict: false });
  const mover = inCouncil(as('babiniec'));
  const present = await motions.list(mover, { page: 1, perPage: 1 });
  const id = present.items[0]?.id ?? (await motions.open(mover, fair, undefined));
  const cast = new Set((await motions.show(mover, id)).votes.map(({ organisationName }) => organisationName));
  for (const [key, choice] of votes) {
    const voter = inCouncil(as(key));
    if (!cast.has(voter.organisation.name)) {
      await app.get(Voting, { strict: false }).vote(voter, id, choice);
    }
  }
};

/** The same person with the rights of the seat that they have taken since they signed in. */
const inCouncil = (person: Representative): Representative => ({
  ...person,
  council: true,
  office: 'council',
});
