import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db, undoneUnless, type Tx } from '../../platform/database/db.js';
import { newId, type AccountId, type OrganisationId } from '../../shared/ids.js';
import type { Lang } from '../../shared/lang.js';
import { Accounts, Sessions } from '../identity/index.js';
import { deleteUnconfirmedOrganisationsOf } from './data/organisation.commands.js';
import { Organisation, OrganisationPerson } from './data/organisation.entities.js';
import { confirmOrganisationsOf, nipIsTaken } from './data/organisation.queries.js';
import { isDependent } from './domain/organisation-kinds.js';
import { organisationProblems } from './domain/problems.js';
import { OperatorRecord } from './operator-record.service.js';
import type { PersonalAccountInput, RegistrationInput } from './organisations.schemas.js';

/** How an organisation and its first person come in. */
@Injectable()
export class Registration {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly operators: OperatorRecord,
    private readonly config: Config,
  ) {}

  /**
   * Registers an organisation with its first owner; both become active when the mailbox is proven. An
   * address that already has an account gets a mail instead and nothing is made; the answer is the same.
   */
  async register(input: RegistrationInput, lang: Lang): Promise<void> {
    await this.insistOnOperator();
    const { email, name, password } = input;
    const account = await this.accounts.prepare({ email, name, password, lang, form: 'registration' });
    await this.db.tx('system', async (tx) => {
      if (isDependent(input.kind)) insistOnPrincipal(input);
      else await this.insistOnFreeNip(tx, input.nip);
      const { accountId, taken } = await this.accounts.open(tx, account);
      // For a taken address the same work is done, so that the time does not tell either.
      await undoneUnless(!taken, tx, () => this.found(tx, accountId, input));
    });
  }

  /** Opens an account for a person alone; what `register` says of addresses that have one holds here too. */
  async registerPerson(input: PersonalAccountInput, lang: Lang): Promise<void> {
    await this.insistOnOperator();
    const { email, name, password } = input;
    const account = await this.accounts.prepare({ email, name, password, lang, form: 'personal-account' });
    await this.db.tx('system', (tx) => this.accounts.open(tx, account));
  }

  /** Proves the mailbox, activates the organisation and signs the person in. */
  async confirm(secret: string, password: string, device: string) {
    const accountId = await this.db.tx('system', async (tx) => {
      const confirmed = await this.accounts.confirm(tx, secret, password);
      await this.activate(tx, confirmed);
      return confirmed;
    });
    return this.sessions.open(accountId, device);
  }

  /** Activates what waits for this account's mailbox. Safe to repeat. */
  async activate(tx: Tx, accountId: string): Promise<void> {
    const taken = await confirmOrganisationsOf(tx, accountId, this.clock.now());
    if (taken) throw organisationProblems.nipTaken(undefined, [nipError]);
  }

  /** Somebody has to answer for people's data before they are taken (agreement §4.2). */
  private async insistOnOperator(): Promise<void> {
    if (!this.config.loopback && !(await this.operators.current())) {
      throw organisationProblems.notOpenYet(undefined);
    }
  }

  private async found(tx: Tx, accountId: AccountId, input: RegistrationInput): Promise<void> {
    await deleteUnconfirmedOrganisationsOf(tx, accountId);
    const id: OrganisationId = newId();
    const now = this.clock.now();
    await tx.getRepository(Organisation).insert({
      id,
      kind: input.kind,
      name: input.organisationName,
      nip: input.nip,
      krs: input.krs ?? null,
      regon: input.regon ?? null,
      street: input.street ?? null,
      postCode: input.postCode ?? null,
      town: input.town,
      powiat: input.powiat ?? null,
      email: input.email,
      phone: input.phone ?? null,
      principalId: null,
      principalName: isDependent(input.kind) ? (principalOf(input) ?? null) : null,
      principalKrs: null,
      principalStreet: null,
      principalPostCode: null,
      principalTown: null,
      confirmedAt: null,
      createdAt: now,
      version: 1,
    });
    await tx
      .getRepository(OrganisationPerson)
      .insert({ organisationId: id, accountId, role: 'owner', since: now });
  }

  private async insistOnFreeNip(tx: Tx, nip: string): Promise<void> {
    if (await nipIsTaken(tx, nip)) throw organisationProblems.nipTaken(undefined, [nipError]);
  }
}

const principalOf = (input: RegistrationInput): string | undefined => input.principalName ?? input.payerName;

const insistOnPrincipal = (input: RegistrationInput): void => {
  if (principalOf(input)) return;
  throw organisationProblems.principalNeeded(undefined, [
    {
      pointer: '/principalName',
      text: {
        pl: 'Wpisz osobę prawną, która stoi za organizacją: gminę, fundację, spółdzielnię.',
        en: 'Enter the legal person behind the organisation: a municipality, a foundation, a cooperative.',
      },
    },
  ]);
};

const nipError = {
  pointer: '/nip',
  text: {
    pl: 'Organizacja z tym NIP ma już konto. Poproś jej właściciela konta o zaproszenie.',
    en: 'An organisation with this tax number has an account. Ask its account owner for an invitation.',
  },
};
