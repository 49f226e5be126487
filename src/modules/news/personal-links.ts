import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { href } from '../../platform/i18n/paths.js';
import { Vault } from '../../platform/vault.js';
import type { Lang } from '../../shared/lang.js';

/** What a link may be used for; one for a purpose does not serve another. */
export type LinkPurpose = 'confirm' | 'reader' | 'registration';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/**
 * Links of mails to people without an account: an id with its keyed hash under the master key. Nothing of them is
 * stored, so a mail that is sent again carries the same link and a copy of the database opens none.
 */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  async tokenFor(purpose: LinkPurpose, id: string): Promise<string> {
    return `${id}.${await this.vault.mark(id, place(purpose))}`;
  }

  /** The id that the token stands for; null for one that we never made for the purpose. */
  async idIn(purpose: LinkPurpose, token: string): Promise<string | null> {
    const [, id, mark] = shape.exec(token) ?? [];
    if (!id || !mark) return null;
    const own = Buffer.from(await this.vault.mark(id, place(purpose)));
    return timingSafeEqual(own, Buffer.from(mark)) ? id : null;
  }

  /** The full address of a page with the token in its query, which logs leave out. */
  async urlFor(purpose: LinkPurpose, id: string, lang: Lang, path: string): Promise<string> {
    const token = await this.tokenFor(purpose, id);
    return new URL(href(lang, `${path}?token=${token}`), this.config.publicUrl).href;
  }
}

const place = (purpose: LinkPurpose): string => `news/${purpose}`;
