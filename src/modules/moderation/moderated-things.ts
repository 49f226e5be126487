import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import type { Reader, Tx } from '../../platform/database/db.js';

/** What kinds of public texts can be reported and hidden; the module that owns a kind registers it. */
export const moderatedKinds = ['listing', 'profile', 'review'] as const;
export type ModeratedKind = (typeof moderatedKinds)[number];

export type ThingRef = { readonly kind: ModeratedKind; readonly id: string };

/** A public text, or one that would be public were it not hidden. */
export type ModeratedThing = {
  readonly organisationId: string;
  /** What its owner calls it. */
  readonly title: string;
  /** Polish path of its public page. */
  readonly path: string;
  readonly hiddenAt: Date | null;
  /** Whether anyone may see it at this moment: only then it can be reported. */
  readonly visible: boolean;
};

/** What the owning module gives of a kind. */
export type ModeratedSource = {
  /** The word of a path that stands for the kind, a Polish segment such as `oferty`. */
  readonly segment: string;
  /** Null when it is not, and would not be, public: drafts are nobody's business. `lock`: until the transaction ends. */
  find(reader: Reader, id: string, lock: boolean): Promise<ModeratedThing | null>;
  /** From this transaction's end on every read of the public goes without it (null: with it again). */
  setHidden(tx: Tx, id: string, at: Date | null): Promise<void>;
  /** Texts of it whose change may be proposed, by name: how long they may be, and whether they have several lines. */
  readonly fields: Readonly<Record<string, { readonly max: number; readonly lines: boolean }>>;
  /** One of them as it is now, with the version for writing; '' when there is none or the thing is gone. */
  readText(reader: Reader, id: string, field: string): Promise<{ text: string; version: number }>;
  /** Changes it as the owner's own edit, by the owner's rules. @throws what a stale or refused edit throws */
  writeText(
    tx: Tx,
    owner: Representative,
    id: string,
    field: string,
    text: string,
    version: number,
  ): Promise<void>;
};

/** The port through which modules put their public texts under moderation. */
@Injectable()
export class ModeratedThings {
  private readonly sources = new Map<ModeratedKind, ModeratedSource>();

  /** Called once a kind. */
  register(kind: ModeratedKind, source: ModeratedSource): void {
    this.sources.set(kind, source);
  }

  of(kind: ModeratedKind): ModeratedSource {
    const source = this.sources.get(kind);
    if (!source) throw new Error(`Nobody owns texts of the kind ${kind}`);
    return source;
  }

  /** The kind behind a segment of a path; null when there is none. */
  kindOf(segment: string): ModeratedKind | null {
    for (const [kind, source] of this.sources) if (source.segment === segment) return kind;
    return null;
  }
}
