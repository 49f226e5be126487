import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../../platform/database/db.js';
import { once } from '../../../platform/http/idempotency.js';
import type { Upload } from '../../../platform/http/multipart.js';
import { newId } from '../../../shared/ids.js';
import type { PageOf } from '../../../shared/paging.js';
import { offsetOf } from '../../../shared/paging.js';
import { personOf } from '../receivable-steps.js';
import { insertLines, keepMapping, lockStatement } from './data/bank-statement.commands.js';
import { BankStatementRow } from './data/bank-statement.entities.js';
import {
  bankStatementOf,
  bankStatementsOf,
  mappingOf,
  openLinesOf,
  payablesOf,
  rawOf,
  type BankStatement,
  type OpenLine,
} from './data/bank-statement.queries.js';
import { guessMapping, insistOnTable, readCsv, sampleRows, type CsvMapping } from './domain/csv-mapping.js';
import { decode, guessEncoding } from './domain/decode.js';
import { matchLines, type Match, type Payable } from './domain/matching.js';
import { isMt940, readMt940 } from './domain/mt940.js';
import type { ReadStatement } from './domain/statement-line.js';
import { Unreadable, unreadable } from './domain/unreadable.js';
import { statementProblems } from './statement-problems.js';

export type MatchedLine = OpenLine & { readonly match: Match | null };

export type OpenedStatement = {
  readonly statement: BankStatement;
  /** Of a table that waits for its columns: its first rows, and how it may be meant; null for all others. */
  readonly table: { readonly sample: string[][]; readonly mapping: CsvMapping } | null;
  readonly lines: PageOf<MatchedLine>;
  /** Of the lines, what their proposals name. */
  readonly payables: ReadonlyMap<string, Payable>;
};

const SAMPLE_ROWS = 8;
const LATEST = 50;

/** Statements of the supplier's own account: read, and proposed what their lines pay. */
@Injectable()
export class BankStatements {
  constructor(private readonly db: Db) {}

  async list(actor: Representative): Promise<BankStatement[]> {
    return this.db.read(actor, (reader) => bankStatementsOf(reader, actor.organisation.id, LATEST));
  }

  /**
   * Reads a file: MT940 at once, a table by the columns that the organisation named before, or else it waits for
   * them. Returns the statement's id. @throws Problem `statements/unreadable` with the reason
   */
  async receive(actor: Representative, upload: Upload | undefined, key: string | undefined): Promise<string> {
    const file = readable(() => {
      if (!upload) return unreadable('Wybierz plik z banku.', 'Choose a file of your bank.');
      const text = decode(upload.bytes, guessEncoding(upload.bytes));
      return { bytes: upload.bytes, text, read: isMt940(text) ? someLines(readMt940(text)) : null };
    });
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'payments.bank-statement', key, async () => {
        const organisationId = actor.organisation.id;
        const mapping = file.read ? null : await mappingOf(tx, organisationId);
        const read = file.read ?? (mapping && readAsBefore(file.bytes, mapping));
        const id = newId<'BankStatement'>();
        const by = personOf(actor);
        if (!read) readable(() => insistOnTable(file.text));
        await tx.getRepository(BankStatementRow).insert({
          ...{ id, organisationId, format: file.read ? 'mt940' : 'csv', raw: read ? null : file.bytes },
          ...{ leftOut: null, known: null, importedAt: await databaseNow(tx) },
          ...{ importedBy: by.id, importedByName: by.name },
        });
        if (read) await insertLines(tx, id, organisationId, read);
        return id;
      }),
    );
  }

  /** Reads a table that waits by its columns, and keeps them for the next. */
  async map(actor: Representative, id: string, mapping: CsvMapping, key: string | undefined): Promise<void> {
    await this.db.tx(actor, (tx) =>
      once(tx, actor, `payments.statement-columns:${id}`, key, async () => {
        await lockStatement(tx, id);
        const { waits } = await ownStatement(tx, actor, id);
        if (!waits) throw statementProblems.readAlready(undefined);
        const raw = await rawOf(tx, id);
        if (!raw) throw statementProblems.fileGone(undefined);
        const read = readable(() => someLines(readCsv(decode(raw, mapping.encoding), mapping)));
        await insertLines(tx, id, actor.organisation.id, read);
        await keepMapping(tx, actor.organisation.id, mapping);
      }),
    );
  }

  /** A statement with what is open of it; what is proposed with most certainty first. */
  async open(
    actor: Representative,
    id: string,
    page: { page: number; perPage: number },
  ): Promise<OpenedStatement> {
    return this.db.read(actor, async (reader) => {
      const statement = await ownStatement(reader, actor, id);
      const raw = statement.waits ? await rawOf(reader, id) : null;
      const { lines, payables } = await this.matched(reader, actor, id);
      const sorted = lines.toSorted((one, other) => rankOf(one) - rankOf(other));
      const from = offsetOf(page);
      return {
        statement,
        table: raw && tableOf(raw),
        lines: { items: sorted.slice(from, from + page.perPage), total: sorted.length, ...page },
        payables,
      };
    });
  }

  /** One open line, and what is still owed, for whoever says themselves what it pays. */
  async line(
    actor: Representative,
    id: string,
    lineId: string,
  ): Promise<{ line: MatchedLine; owed: Payable[] }> {
    return this.db.read(actor, async (reader) => {
      await ownStatement(reader, actor, id);
      const { lines, payables } = await this.matched(reader, actor, id);
      const line = lines.find((each) => each.id === lineId);
      if (!line) throw statementProblems.lineNotFound();
      return { line, owed: [...payables.values()].filter(({ balance }) => balance > 0) };
    });
  }

  private async matched(reader: Reader, actor: Representative, id: string) {
    const open = await openLinesOf(reader, id);
    const payables = open.length > 0 ? await payablesOf(reader, actor.organisation.id) : [];
    const matches = matchLines(open, payables);
    return {
      lines: open.map((line, at): MatchedLine => ({ ...line, match: matches[at] ?? null })),
      payables: new Map(payables.map((payable) => [payable.id, payable])),
    };
  }
}

/** @throws Problem `statements/not-found` for another's */
export const ownStatement = async (
  reader: Reader | Tx,
  actor: Representative,
  id: string,
): Promise<BankStatement> => {
  const statement = await bankStatementOf(reader, id, actor.organisation.id);
  if (!statement) throw statementProblems.notFound();
  return statement;
};

const rankOf = ({ match }: MatchedLine): number => (match?.sure ? 0 : match ? 1 : 2);

const tableOf = (raw: Buffer) => {
  const encoding = guessEncoding(raw);
  const text = decode(raw, encoding);
  const mapping = guessMapping(text, encoding);
  return { sample: sampleRows(text, mapping.delimiter, SAMPLE_ROWS), mapping };
};

/** By columns that fitted an earlier file; null when they give nothing of this one. */
const readAsBefore = (bytes: Buffer, mapping: CsvMapping): ReadStatement | null => {
  try {
    const read = readCsv(decode(bytes, guessEncoding(bytes)), mapping);
    return read.lines.length > 0 ? read : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};

const someLines = (read: ReadStatement): ReadStatement =>
  read.lines.length > 0
    ? read
    : unreadable(
        'W tym pliku nie ma wpływów. Sprawdź, czy wskazane kolumny się zgadzają.',
        'Nothing came in by this file. Check whether the columns are the right ones.',
      );

/** What is wrong with a file, as what is wrong with the field that sent it. */
const readable = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw statementProblems.unreadable(undefined, [{ pointer: '/file', text: error.reason }]);
  }
};
