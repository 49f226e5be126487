import { fold } from '../../../../shared/text.js';
import type { Grosze } from '../../../../shared/money.js';
import type { StatementLine } from './statement-line.js';

/** A receivable as a transfer may name it. */
export type Payable = {
  readonly id: string;
  /** `WR/2026/0001/1` */
  readonly reference: string;
  readonly invoiceNumber: string | null;
  /** Still owed; below zero when too much was paid. */
  readonly balance: Grosze;
  readonly dueOn: string;
  readonly payerNip: string | null;
  /** Who pays and who received. */
  readonly payerNames: readonly string[];
  /** Payments on record that were not taken back, as `day amount`. */
  readonly paid: readonly string[];
};

/** Why a line is thought to pay what it is proposed for. */
export const matchReasons = ['reference', 'invoice', 'payer', 'amount', 'several'] as const;
export type MatchReason = (typeof matchReasons)[number];
/** What to look at before one accepts. `noted`: such a payment is on record. `paid`: nothing was left to pay. */
export const matchWarnings = ['part', 'over', 'paid', 'noted', 'payer-differs'] as const;
export type MatchWarning = (typeof matchWarnings)[number];

export type MatchPart = { readonly receivableId: string; readonly amount: Grosze };

export type Match = {
  /** What of the line pays which receivable; they add up to the line. */
  readonly parts: readonly MatchPart[];
  readonly reasons: readonly MatchReason[];
  readonly warnings: readonly MatchWarning[];
  /** Named in the title, and nothing speaks against it. */
  readonly sure: boolean;
};

type Words = Pick<StatementLine, 'day' | 'amount' | 'payer' | 'title'>;

/** More open receivables of one payer than this are not tried in every combination. */
const MOST_COMBINED = 12;
/** An invoice's number has no more letters and digits apart than this. */
const MOST_RUNS = 8;

/**
 * What each line may pay; null where nothing speaks for anything. Lines are taken in their order, and what an earlier
 * one is sure to pay is not left for a later one, so that a second transfer of the same shows as one.
 */
export const matchLines = (lines: readonly Words[], payables: readonly Payable[]): (Match | null)[] => {
  const known = new Known(payables);
  return lines.map((line) => {
    const match = known.match(line);
    if (match?.sure) known.take(match.parts);
    return match;
  });
};

class Known {
  private readonly left = new Map<string, Grosze>();
  private readonly paid = new Map<string, readonly string[]>();
  private readonly byReference = new Map<string, Payable>();
  private readonly byInvoice = new Map<string, Payable[]>();
  private readonly byNip = new Map<string, Payable[]>();
  private readonly byName = new Map<string, Payable[]>();
  private readonly byBalance = new Map<Grosze, Payable[]>();

  constructor(payables: readonly Payable[]) {
    for (const payable of payables) {
      this.left.set(payable.id, payable.balance);
      this.byReference.set(bare(payable.reference), payable);
      this.paid.set(payable.id, payable.paid);
      const invoice = payable.invoiceNumber && bare(payable.invoiceNumber);
      if (invoice && /\d/.test(invoice) && invoice.length >= 4) add(this.byInvoice, invoice, payable);
      if (payable.balance <= 0) continue;
      if (payable.payerNip) add(this.byNip, payable.payerNip, payable);
      for (const name of new Set(payable.payerNames.map(nameKey))) if (name) add(this.byName, name, payable);
      add(this.byBalance, payable.balance, payable);
    }
  }

  match(line: Words): Match | null {
    const named = this.namedIn(line.title);
    if (named.length > 0) return this.shared(line, named, 'reference');
    const invoiced = this.invoicedIn(line.title);
    if (invoiced.length > 0) return this.shared(line, invoiced, 'invoice');
    return this.byPayer(line) ?? this.byAmount(line);
  }

  take(parts: readonly MatchPart[]): void {
    for (const { receivableId, amount } of parts) {
      this.left.set(receivableId, this.leftOf(receivableId) - amount);
    }
  }

  private leftOf(id: string): Grosze {
    return this.left.get(id) ?? 0;
  }

  /** Receivables whose reference stands in the title, however a bank broke it up. */
  private namedIn(title: string): Payable[] {
    const found = new Set<Payable>();
    for (const [, year, number, delivery] of title.matchAll(REFERENCE)) {
      const payable = this.byReference.get(bare(`WR/${year}/${number}/${delivery}`));
      if (payable) found.add(payable);
    }
    if (found.size > 0) return [...found];
    // Broken within a number: read without white space, the delivery's number is the longest that there is.
    for (const [, year, number, digits] of title.replace(/\s/g, '').matchAll(REFERENCE)) {
      for (let length = digits!.length; length > 0; length -= 1) {
        const payable = this.byReference.get(bare(`WR/${year}/${number}/${digits!.slice(0, length)}`));
        if (payable) {
          found.add(payable);
          break;
        }
      }
    }
    return [...found];
  }

  /** Receivables whose invoice number stands in the title, whatever stands between its letters and digits. */
  private invoicedIn(title: string): Payable[] {
    if (this.byInvoice.size === 0) return [];
    const runs = runsOf(title);
    const found = new Set<Payable>();
    for (let from = 0; from < runs.length; from += 1) {
      for (let to = from + 1; to <= Math.min(runs.length, from + MOST_RUNS); to += 1) {
        for (const payable of this.byInvoice.get(runs.slice(from, to).join('-')) ?? []) found.add(payable);
      }
    }
    return [...found];
  }

  private byPayer(line: Words): Match | null {
    const theirs = this.payablesOfPayer(line).filter(({ id }) => this.leftOf(id) > 0);
    const exact = theirs.filter(({ id }) => this.leftOf(id) === line.amount);
    if (exact.length > 0) return this.whole(line, oldest(exact), ['payer', 'amount']);
    const several = this.allOf(theirs, line.amount) ?? this.combination(theirs, line.amount);
    if (several) {
      const parts = several.map(({ id }) => ({ receivableId: id, amount: this.leftOf(id) }));
      return {
        parts,
        reasons: ['payer', 'several', 'amount'],
        warnings: this.noted(line, parts),
        sure: false,
      };
    }
    if (theirs.length === 0) return null;
    return { ...this.shared(line, [oldest(theirs)], 'payer'), sure: false };
  }

  private byAmount(line: Words): Match | null {
    const same = (this.byBalance.get(line.amount) ?? []).filter(({ id }) => this.leftOf(id) === line.amount);
    return same.length === 1 ? this.whole(line, same[0]!, ['amount']) : null;
  }

  private whole(line: Words, { id }: Payable, reasons: readonly MatchReason[]): Match {
    const parts = [{ receivableId: id, amount: line.amount }];
    return { parts, reasons, warnings: this.noted(line, parts), sure: false };
  }

  private payablesOfPayer({ payer, title }: Words): Payable[] {
    for (const [nip] of `${title} ${payer}`.replace(/-/g, '').matchAll(/(?<!\d)\d{10}(?!\d)/g)) {
      const theirs = this.byNip.get(nip);
      if (theirs) return theirs;
    }
    // Banks cut names and add addresses to them: the longest that both begin with.
    const words = nameKey(payer).split(' ').filter(Boolean);
    for (let length = Math.min(words.length, 12); length >= 2; length -= 1) {
      const theirs = this.byName.get(words.slice(0, length).join(' '));
      if (theirs) return theirs;
    }
    return [];
  }

  /** What is named shares the line: the oldest first, each as much as is left of it, the last whatever remains. */
  private shared(line: Words, named: readonly Payable[], reason: MatchReason): Match {
    const order = named.toSorted(byDueDay);
    let remaining = line.amount;
    const parts: MatchPart[] = [];
    for (const [at, { id }] of order.entries()) {
      const last = at === order.length - 1;
      const amount = last ? remaining : Math.min(remaining, Math.max(0, this.leftOf(id)));
      if (amount > 0) parts.push({ receivableId: id, amount });
      remaining -= amount;
    }
    const left = order.reduce((sum, { id }) => sum + Math.max(0, this.leftOf(id)), 0);
    const warnings = [
      ...(left === 0 ? (['paid'] as const) : line.amount > left ? (['over'] as const) : []),
      ...(line.amount < left ? (['part'] as const) : []),
      ...this.noted(line, parts),
      ...(reason !== 'payer' && this.differs(line, order) ? (['payer-differs'] as const) : []),
    ];
    const reasons: MatchReason[] = [
      reason,
      ...(parts.length > 1 ? (['several'] as const) : []),
      ...(line.amount === left ? (['amount'] as const) : []),
    ];
    // A part of what is named by its reference is as sure as all of it; an invoice's number may be another's too.
    const sure = warnings.every((warning) => warning === 'part' && reason === 'reference');
    return { parts, reasons, warnings, sure };
  }

  private noted({ day }: Words, parts: readonly MatchPart[]): MatchWarning[] {
    const onRecord = ({ receivableId, amount }: MatchPart) =>
      this.paid.get(receivableId)?.includes(`${day} ${amount}`) ?? false;
    return parts.some(onRecord) ? ['noted'] : [];
  }

  /** Whether the payer's name says somebody else; names that are missing or cut short say nothing. */
  private differs({ payer }: Words, named: readonly Payable[]): boolean {
    const sent = new Set(nameKey(payer).split(' ').filter(isTelling));
    if (sent.size === 0) return false;
    return !named.some(({ payerNames }) =>
      payerNames.some((name) =>
        nameKey(name)
          .split(' ')
          .some((word) => isTelling(word) && sent.has(word)),
      ),
    );
  }

  /** All that the payer owes, where that is the amount. */
  private allOf(theirs: readonly Payable[], amount: Grosze): readonly Payable[] | null {
    const sum = theirs.reduce((all, { id }) => all + this.leftOf(id), 0);
    return theirs.length > 1 && sum === amount ? theirs : null;
  }

  /** The one set of the payer's receivables that adds up to the amount; null for none or more than one. */
  private combination(theirs: readonly Payable[], amount: Grosze): Payable[] | null {
    if (theirs.length < 2 || theirs.length > MOST_COMBINED) return null;
    const amounts = theirs.map(({ id }) => this.leftOf(id));
    let found: number | null = null;
    for (let set = 1; set < 1 << theirs.length; set += 1) {
      let sum = 0;
      for (let at = 0; at < amounts.length; at += 1) if (set & (1 << at)) sum += amounts[at]!;
      if (sum !== amount) continue;
      if (found !== null) return null;
      found = set;
    }
    return found === null ? null : theirs.filter((_, at) => found! & (1 << at));
  }
}

const REFERENCE = /WR[\s/\\\-_.]*(\d{4})[\s/\\\-_.]*(\d{4,6})[\s/\\\-_.]+(\d{1,4})/gi;

const add = <Key>(map: Map<Key, Payable[]>, key: Key, payable: Payable): void => {
  const there = map.get(key);
  if (there) there.push(payable);
  else map.set(key, [payable]);
};

/** The letters and the digits of a text apart, whatever stands between them. */
const runsOf = (text: string): string[] => text.toUpperCase().match(/\p{L}+|\d+/gu) ?? [];
const bare = (text: string): string => runsOf(text).join('-');
const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
/** Words that many names share say nothing of whose they are. */
const isTelling = (word: string): boolean =>
  word.length > 3 && !/^(gmin|miast|urzad|szkol|spolk|spoldzieln|fundacj|stowarzysz|ulic)/.test(word);
const byDueDay = (one: Payable, other: Payable): number =>
  one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);
const oldest = (some: readonly Payable[]): Payable => some.toSorted(byDueDay)[0]!;
