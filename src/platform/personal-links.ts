import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config/config.js';
import { href } from './i18n/paths.js';
import { Vault } from './vault.js';
import type { Lang } from '../shared/lang.js';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/**
 * Links of mails to people without an account: an id with its keyed hash under the master key. Nothing of them is
 * stored, so a mail that is sent again carries the same link and a copy of the database opens none. A link is for one
 * `purpose` (`news/reader`) and serves no other.
 */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  async tokenFor(purpose: string, id: string): Promise<string> {
    return `${id}.${await this.vault.mark(id, purpose)}`;
  }

  /** The id that the token stands for; null for one that we never made for the purpose. */
  async idIn(purpose: string, token: string): Promise<string | null> {
    const [, id, mark] = shape.exec(token) ?? [];
    if (!id || !mark) return null;
    const own = Buffer.from(await this.vault.mark(id, purpose));
    return timingSafeEqual(own, Buffer.from(mark)) ? id : null;
  }

  /** The full address of a page with the token in its query, which logs leave out. */
  async urlFor(purpose: string, id: string, lang: Lang, path: string): Promise<string> {
    const token = await this.tokenFor(purpose, id);
    return new URL(href(lang, `${path}?token=${token}`), this.config.publicUrl).href;
  }
}
