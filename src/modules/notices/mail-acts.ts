import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { OrganisationRole, Representative } from '../../platform/access/actor.js';
import type { Lang, Localised } from '../../shared/lang.js';

/** A question of the form behind the link. */
export type MailActField = { readonly name: string; readonly label: Localised; readonly hint?: Localised } & (
  | { readonly kind: 'prose' | 'date' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: Localised }[];
    }
);

/** What the link is about, as it stands now. No price, no message: the link may have been passed on. */
export type MailActSubject = {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** The first values of the form. */
  readonly values?: Readonly<Record<string, string>>;
};

/**
 * One thing that a person may do from a mail without signing in. Never anything that has to do with money or that
 * asks for a fresh proof; never a decision that binds the organisation.
 */
export type MailAct = {
  /** `module.what`; kept with the links. */
  readonly id: string;
  /** Kinds of notices whose mails offer it; `thing` is then the notice's subject. */
  readonly kinds: readonly string[];
  readonly role: OrganisationRole;
  /** How long the link works. */
  readonly days: number;
  /** True where doing it again changes nothing: then the link may be used again. */
  readonly repeatable?: true;
  readonly label: Localised;
  readonly explanation: Localised;
  readonly done: Localised;
  readonly fields: readonly MailActField[];
  readonly schema: z.ZodType;
  /** Null once it is no longer possible. */
  describe(actor: Representative, thing: string, lang: Lang): Promise<MailActSubject | null>;
  /** `input` as the schema reads it. */
  perform(actor: Representative, thing: string, input: unknown): Promise<void>;
};

/** What can be done from mails: modules register their acts here. */
@Injectable()
export class MailActs {
  private readonly acts: MailAct[] = [];

  register(act: MailAct): void {
    this.acts.push(act);
  }

  of(id: string): MailAct | null {
    return this.acts.find((act) => act.id === id) ?? null;
  }

  offeredWith(kind: string): readonly MailAct[] {
    return this.acts.filter(({ kinds }) => kinds.includes(kind));
  }
}
