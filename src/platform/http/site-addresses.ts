import { Injectable } from '@nestjs/common';

/** A public page that search engines should list. */
export type SiteAddress = {
  /** Polish path. */
  readonly path: string;
  /** When what it says last changed; null where nobody keeps that. */
  readonly changedAt: Date | null;
};

/**
 * A module's public pages of one kind, in a steady order, by the predicates of the pages themselves: what is not
 * public at this instant is not among them.
 */
export type AddressSource = {
  /** Names its files: `czlonkowie` gives `/sitemap/czlonkowie-1.xml`. */
  readonly name: string;
  count(): Promise<number>;
  batch(offset: number, limit: number): Promise<readonly SiteAddress[]>;
};

/** What the site map is made of: modules register their pages here. */
@Injectable()
export class SiteAddresses {
  private readonly registered: AddressSource[] = [];

  register(source: AddressSource): void {
    this.registered.push(source);
  }

  get sources(): readonly AddressSource[] {
    return this.registered;
  }
}
