import { Injectable } from '@nestjs/common';
import { publish } from '../../platform/events/events.js';
import { partsOf, PersonalData, type Obstacle } from '../../platform/privacy/personal-data.js';
import { erasePerson, lockOrganisationsOf, organisationsLeftAlone } from './data/erasure.commands.js';
import { organisationParts } from './data/personal-parts.js';
import './domain/events.js';
import { organisationProcessing } from './processing.js';
import { organisationRetention } from './data/retention.js';

@Injectable()
export class OrganisationPersonalData {
  constructor(personalData: PersonalData) {
    personalData.register({
      module: 'organisations',
      processing: organisationProcessing,
      retention: organisationRetention,
      export: (reader, accountId) => partsOf(reader, organisationParts, accountId),
      obstacles: async (reader, accountId, today) =>
        (await organisationsLeftAlone(reader, accountId, today)).map(lastOwner),
      erase: async (tx, person, now) => {
        const organisations = await lockOrganisationsOf(tx, person.accountId);
        await erasePerson(tx, person, now);
        for (const organisationId of organisations) {
          await publish(tx, 'organisations.person-left', { organisationId });
        }
      },
    });
  }
}

const lastOwner = (name: string): Obstacle => ({
  text: {
    pl: `${name}: nikt poza Tobą nie jest tu właścicielem konta. Nadaj tę rolę innej osobie na stronie „Ludzie”.`,
    en: `${name}: nobody but you is an account owner here. Give that role to somebody else on the page “People”.`,
  },
  path: '/panel/ludzie',
});
