import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AccountId } from '../../shared/ids.js';
import type { FieldError } from '../../shared/problems.js';
import { Clock } from '../clock/clock.js';
import { uploadLimits, type Upload } from '../http/multipart.js';
import { RateLimits } from '../http/rate-limit.js';
import { Vault } from '../vault.js';
import { visibleName } from './file-name.js';
import { FileStore, type StorageKey } from './file-store.js';

/** Files of a form that could not be taken yet. A null ticket: they could not be kept. */
export type ParkedFiles = { readonly names: readonly string[]; readonly ticket: string | null };

type SentForm = { readonly body: unknown; uploads?: readonly Upload[] };

const HOUR_MS = 3_600_000;
/** Each key encrypts one thing once. */
const FIRST = Buffer.alloc(12);

const ticketSchema = z.object({
  until: z.number(),
  files: z.array(z.object({ field: z.string(), name: z.string(), key: z.string(), secret: z.string() })),
});
type Ticket = z.output<typeof ticketSchema>;

/**
 * Keeps what came with a form over a mistake in it or over signing in, for an hour and for the one person who
 * sent it: no browser chooses files again by itself. The bytes lie encrypted in the store, under names and keys that
 * only the sealed ticket holds, and the ticket stands only in the page that the person got back; no row names them, so
 * the sweeper of orphans takes them a day later.
 */
@Injectable()
export class ParkedUploads {
  constructor(
    private readonly blobs: FileStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  async park(accountId: AccountId, uploads: readonly Upload[]): Promise<ParkedFiles> {
    const { names } = notParked(uploads);
    if (!fits(uploads)) return notParked(uploads);
    const files: Ticket['files'] = [];
    try {
      await this.limits.count('park', accountId);
      for (const { field, name, bytes } of uploads) {
        const key = randomUUID();
        const secret = randomBytes(32);
        await this.blobs.put(key as StorageKey, encrypted(bytes, secret), {
          mediaType: 'application/octet-stream',
        });
        files.push({ field, name, key, secret: secret.toString('base64url') });
      }
    } catch {
      // Too often, or the store is away: the text matters more than the files.
      return notParked(uploads);
    }
    const ticket: Ticket = { until: this.clock.now().getTime() + HOUR_MS, files };
    return { names, ticket: await this.vault.seal(JSON.stringify(ticket), placeOf(accountId)) };
  }

  /**
   * Puts what a form's ticket names behind what came with the form, once. Answers why they cannot go together;
   * null when they can, and for a form without a ticket.
   */
  async gather(accountId: AccountId | null, form: SentForm): Promise<FieldError | null> {
    const ticket = takeTicket(form.body);
    if (ticket === null) return null;
    const kept = accountId && (await this.take(accountId, ticket));
    if (!kept) return gone;
    form.uploads = [...(form.uploads ?? []), ...kept];
    return fits(form.uploads) ? null : tooMany;
  }

  /** The files of the person's own ticket; null for another's, an old or a made-up one. */
  private async take(accountId: AccountId, ticket: string): Promise<Upload[] | null> {
    const opened = await this.vault.open(ticket, placeOf(accountId));
    if (opened === null) return null;
    // One of an earlier version of the program may read otherwise.
    const { data } = ticketSchema.safeParse(JSON.parse(opened));
    if (!data || data.until < this.clock.now().getTime()) return null;
    const uploads: Upload[] = [];
    for (const { field, name, key, secret } of data.files) {
      const content = await this.blobs.get(key as StorageKey);
      if (!content) return null;
      uploads.push({
        field,
        name,
        bytes: decrypted(await buffer(content), Buffer.from(secret, 'base64url')),
      });
    }
    return uploads;
  }
}

/** Encrypted under a key that only the ticket holds: a file of a sealed bid may wait here too. */
const encrypted = (bytes: Buffer, secret: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', secret, FIRST);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

const decrypted = (bytes: Buffer, secret: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', secret, FIRST).setAuthTag(bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
};

/** For files that are not kept: their names, as far as they may be shown. */
export const notParked = (uploads: readonly Pick<Upload, 'name'>[]): ParkedFiles => ({
  names: uploads.map(({ name }) => visibleName(name).slice(0, 120)),
  ticket: null,
});

/** The ticket of files kept earlier, unless the person wants them no more. */
const takeTicket = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null) return null;
  const fields = body as Record<string, unknown>;
  const { _files: ticket, _dropFiles: dropped } = fields;
  delete fields['_files'];
  return typeof ticket === 'string' && ticket !== '' && dropped === undefined ? ticket : null;
};

const fits = (uploads: readonly Upload[]): boolean =>
  uploads.length <= uploadLimits.files &&
  uploads.reduce((sum, { bytes }) => sum + bytes.length, 0) <= uploadLimits.totalBytes;

const placeOf = (accountId: AccountId) => `parked-uploads:${accountId}`;

const gone: FieldError = {
  pointer: '',
  text: {
    pl: 'Pliki przechowujemy przez godzinę i tylko dla osoby, która je wysłała. Wybierz je jeszcze raz.',
    en: 'Files are kept for an hour and only for the person who sent them. Choose them again.',
  },
};

const tooMany: FieldError = {
  pointer: '',
  text: {
    pl: `Razem z plikami zachowanymi wcześniej jest tego za dużo: najwyżej ${uploadLimits.files} plików i 30 MB. Wybierz jeszcze raz te, które są potrzebne.`,
    en: `With the files kept before this is too much: at most ${uploadLimits.files} files and 30 MB. Choose again those that are needed.`,
  },
};
