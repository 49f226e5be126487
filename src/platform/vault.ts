import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config/config.js';
import { masterKey } from './config/master-key.js';

const IV = 12;
const TAG = 16;

/**
 * Small secrets that the database holds only sealed: AES-256-GCM under a key derived from the master key, which
 * lies outside the database. What is sealed for one `place` (`totp:<account>`) does not open in another.
 */
@Injectable()
export class Vault {
  private master: Promise<Buffer> | null = null;

  constructor(private readonly config: Config) {}

  async seal(text: string, place: string): Promise<string> {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', await this.key('seal'), iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The sealed text; null when it was sealed for another place, under another key, or changed since. */
  async open(sealed: string, place: string): Promise<string | null> {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < IV + TAG) return null;
    const decipher = createDecipheriv('aes-256-gcm', await this.key('seal'), bytes.subarray(0, IV))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    try {
      return decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }

  /** A keyed hash, for secrets short enough to be guessed by whoever stole the database alone. */
  async mark(text: string, place: string): Promise<string> {
    return createHmac('sha256', await this.key('mark'))
      .update(`${place}\0${text}`)
      .digest('base64url');
  }

  /**
   * The keyed hash itself, for what is signed many times a page. The key is of this `place` alone, and never
   * leaves the function.
   */
  async signer(place: string): Promise<(body: Buffer) => Buffer> {
    const key = await this.key(`sign/${place}`);
    return (body) => createHmac('sha256', key).update(body).digest();
  }

  private async key(use: 'seal' | 'mark' | `sign/${string}`): Promise<Buffer> {
    this.master ??= masterKey(this.config.masterKeyFile);
    return Buffer.from(hkdfSync('sha256', await this.master, '', `wspolny-rynek/vault/${use}`, 32));
  }
}
