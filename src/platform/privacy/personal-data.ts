import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../shared/dates.js';
import type { AccountId } from '../../shared/ids.js';
import type { Localised } from '../../shared/lang.js';
import type { Reader, Tx } from '../database/db.js';
import { platformParts } from './data/platform-parts.js';
import { platformRetention } from './data/platform-retention.js';
import { platformProcessing } from './platform-processing.js';
import type { RetentionRule } from './retention-rule.js';
import type { Processing } from './processing.js';

/** The name of a part → its rows, as they go into the export. */
export type PersonalParts = Readonly<Record<string, readonly object[]>>;

/** Whose data are erased; by name and address modules find what is not tied to the account. */
export type ErasedPerson = { readonly accountId: AccountId; readonly name: string; readonly email: string };

/** Why a person cannot be erased yet, and the Polish path of the page where that is dealt with. */
export type Obstacle = { readonly text: Localised; readonly path: string };

/** What one module holds of people. */
export type PersonalDataSource = {
  /** Names the folder of the export. */
  readonly module: string;
  readonly processing: readonly Processing[];
  /** What of it goes by itself when its time is over. */
  readonly retention?: readonly RetentionRule[];
  /**
   * All that the module holds of the person and nothing of another one: neither names nor addresses of others,
   * nor texts that others wrote. Read with the system's sight.
   */
  readonly export: (reader: Reader, accountId: string) => Promise<PersonalParts>;
  /** What has to be settled before; nothing by default. */
  readonly obstacles?: (reader: Reader, accountId: string, today: LocalDate) => Promise<readonly Obstacle[]>;
  /** Takes the person out of the module's rows and leaves documents of record. Nothing by default. */
  readonly erase?: (tx: Tx, person: ErasedPerson, now: Date) => Promise<void>;
};

/** What stands where an erased person's name stood. */
export const ERASED_NAME = 'Osoba usunięta';

/** An address that leads nowhere (RFC 2606) and is nobody else's. */
export const erasedEmail = (accountId: string): string => `usunieta-${accountId}@usunieta.invalid`;

/** Where people's data are: each module registers what it holds, and knows nothing of the rest. */
@Injectable()
export class PersonalData {
  private readonly registered: PersonalDataSource[] = [
    {
      module: 'platform',
      processing: platformProcessing,
      retention: platformRetention,
      export: (reader, accountId) => partsOf(reader, platformParts, accountId),
    },
  ];

  register(source: PersonalDataSource): void {
    this.registered.push(source);
  }

  get retention(): readonly RetentionRule[] {
    return this.registered.flatMap(({ retention }) => retention ?? []);
  }

  get sources(): readonly PersonalDataSource[] {
    return this.registered;
  }

  async obstacles(reader: Reader, accountId: string, today: LocalDate): Promise<Obstacle[]> {
    const found: Obstacle[] = [];
    for (const { obstacles } of this.registered)
      found.push(...((await obstacles?.(reader, accountId, today)) ?? []));
    return found;
  }

  /** Everywhere, in the one transaction of the caller. */
  async erase(tx: Tx, person: ErasedPerson, now: Date): Promise<void> {
    for (const { erase } of this.registered) await erase?.(tx, person, now);
  }
}

/** Reads each part by its statement, whose $1 is the account. */
export const partsOf = async (
  reader: Reader,
  statements: Readonly<Record<string, string>>,
  accountId: string,
): Promise<PersonalParts> => {
  const parts: Record<string, readonly object[]> = {};
  for (const [name, sql] of Object.entries(statements)) {
    parts[name] = await reader.query<object>(sql, [accountId]);
  }
  return parts;
};
