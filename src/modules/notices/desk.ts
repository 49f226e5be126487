import { Injectable, Logger } from '@nestjs/common';
import { hasRole, type OrganisationRole, type Representative } from '../../platform/access/actor.js';
import type { Lang, Localised } from '../../shared/lang.js';
import { byUrgency } from './domain/urgency.js';

/** Something that waits for the person's organisation. Texts are in the language asked for. */
export type DeskItem = {
  readonly title: string;
  readonly detail?: string;
  /** Polish path of the page where it can be dealt with. */
  readonly path: string;
  readonly due?: Date;
  readonly urgent?: boolean;
};

/** Tells what waits for an actor, in that actor's language. Must read no more than the actor may see. */
export type DeskSource = (actor: Representative, lang: Lang) => Promise<readonly DeskItem[]>;

/** A way to something one does often, for organisations that `when` allows. */
export type QuickLink = {
  readonly path: string;
  readonly label: Localised;
  readonly role: OrganisationRole;
  readonly when?: (actor: Representative) => Promise<boolean>;
};

/** "What waits for me": modules register their sources here, the panel's first page shows them together. */
@Injectable()
export class Desk {
  private readonly logger = new Logger('Desk');
  private readonly sources: DeskSource[] = [];
  private readonly links: QuickLink[] = [];

  register(source: DeskSource): void {
    this.sources.push(source);
  }

  /** Adds a quick link under the list; they stand in the order of registration. */
  offer(link: QuickLink): void {
    this.links.push(link);
  }

  /** All that waits, urgent first, then by due date. A source that fails is left out and logged. */
  async waitingFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const found = await Promise.all(
      this.sources.map((source) =>
        source(actor, lang).catch((error: Error) => {
          this.logger.error(`A source of the desk failed: ${error.name}`);
          return [];
        }),
      ),
    );
    return found.flat().sort(byUrgency);
  }

  async linksFor(actor: Representative): Promise<QuickLink[]> {
    const open = this.links.filter(({ role }) => hasRole(actor, role));
    const shown = await Promise.all(open.map(async ({ when }) => !when || (await when(actor))));
    return open.filter((_, index) => shown[index]);
  }
}
