import { Injectable, Logger } from '@nestjs/common';
import type { VNode } from 'preact';
import type { ParkedFiles } from '../../platform/files/parked-uploads.js';
import type { PageContext } from './page-context.js';

/** Places on a page that a later module may fill, with what each is told about the page's subject. */
export interface Slots {
  /** Between the opening and the categories. */
  'home.hero': null;
  'home.shelf': null;
  'home.aside': null;
  'listing.below': { readonly listingId: string; readonly organisationId: string };
  /** Verified marks beside the name. */
  'profile.marks': { readonly organisationId: string };
  /** Dated facts of a member on the page that checks suppliers. */
  'supplier.facts': { readonly organisationId: string };
  'profile.below': { readonly organisationId: string };
  /** Short facts on the cards of a page of the directory, one question for all of them. */
  'directory.cards': {
    readonly organisationIds: readonly string[];
    readonly say: (organisationId: string, fact: string) => void;
  };
  /** A page of the catalogue; `put` sets something before the results, or in a row of its own behind one. */
  'catalogue.results': ShownResults;
  'coordinator.desk': null;
  /** Sections of a campaign's page on the coordinator's desk. */
  'campaign.plan': { readonly campaignId: string };
  /** Sections of a campaign's page in the panel of a member that takes part. */
  'campaign.own': { readonly campaignId: string; readonly organisationId: string };
  /** Links beside those over the list of what is owed. */
  'receivables.ways': null;
  /** Beside one transfer for all that is owed to a supplier: the way to pay it online. */
  'transfer.online': { readonly supplierId: string };
  /** What is owed and paid under a contract, to its parties. */
  'contract.payments': { readonly contractId: string };
  /** Under the account number on the page of an organisation's own account. */
  'organisation.account': { readonly organisationId: string };
  /** Of a receivable: how it is paid online and what was, to its parties; empty where nothing is paid online. */
  'receivable.online': { readonly receivableId: string };
  /** The way from an accepted inquiry to what came of it. */
  'inquiry.outcome': { readonly inquiryId: string };
  /** Under the list of what waits, on the first page of the panel. */
  'desk.below': { readonly organisationId: string };
  /** Sections of the person's own page. */
  'account.below': null;
  /** The sign-in form on the page that refuses an anonymous request. */
  'sign-in.prompt': { readonly parked: ParkedForm | null; readonly next: string };
  /** Under the sign-in form; `next` is where one goes after. */
  'sign-in.below': { readonly next: string };
  /** The form on the page that asks, before a sensitive act, who one is. */
  'proof.prompt': { readonly parked: ParkedForm | null };
  /** The changed terms, on the page that refuses an act without them. */
  'terms.prompt': { readonly parked: ParkedForm | null };
}

/** What a page of the catalogue answers, and to what; null and '' where nothing was asked. */
export type ShownResults = {
  readonly query: string;
  readonly category: string | null;
  readonly kind: string | null;
  readonly powiat: string | null;
  /** Whether the reader asked for one supplier or a highest price. */
  readonly narrowed: boolean;
  readonly page: number;
  readonly results: readonly { readonly listingId: string; readonly category: string }[];
  readonly put: (where: 'before' | { readonly behind: number }, node: VNode) => void;
};

/** A form that arrived without a valid session or a fresh proof: kept in the page until that is mended. */
export type ParkedForm = {
  readonly path: string;
  readonly fields: Readonly<Record<string, string | string[]>>;
  /** Null when none came with it. */
  readonly files: ParkedFiles | null;
};

type Filler<Name extends keyof Slots> = (page: PageContext, subject: Slots[Name]) => Promise<VNode | null>;

/** Lets a module put something on a page of a module it knows, not the other way round. */
@Injectable()
export class PageSlots {
  private readonly logger = new Logger('PageSlots');
  private readonly fillers = new Map<keyof Slots, Filler<never>[]>();

  register<Name extends keyof Slots>(slot: Name, filler: Filler<Name>): void {
    this.fillers.set(slot, [...(this.fillers.get(slot) ?? []), filler]);
  }

  /** What the fillers made, in order of registration; one that fails is left out and logged. */
  async fill<Name extends keyof Slots>(
    slot: Name,
    page: PageContext,
    subject: Slots[Name],
  ): Promise<VNode[]> {
    const made = await Promise.all(
      (this.fillers.get(slot) ?? []).map((filler) =>
        (filler as Filler<Name>)(page, subject).catch((error: Error) => {
          this.logger.error(`Slot ${slot} failed: ${error.name}`);
          return null;
        }),
      ),
    );
    return made.filter((node) => node !== null);
  }
}
