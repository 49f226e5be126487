import type { FacetValue } from './search-query.js';

/** The values of one facet under small numbers, so that counting is adding to an array. */
export class NumberedValues {
  private readonly numbers = new Map<string, number>();
  private readonly values: string[] = [];

  number(value: string): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(value, number);
    }
    return number;
  }

  /** -1 for a value that no document has, which then matches none. */
  find(value: string): number {
    return this.numbers.get(value) ?? -1;
  }

  counters(): Uint32Array {
    return new Uint32Array(this.values.length);
  }

  value(number: number): string {
    return this.values[number]!;
  }

  counted(counters: Uint32Array): FacetValue[] {
    return this.values.flatMap((value, i) => (counters[i]! > 0 ? [{ value, count: counters[i]! }] : []));
  }
}

/** Things that are alike for many documents, each once under a small number. */
export class NumberedThings<Of> {
  private readonly numbers = new Map<string, number>();
  private readonly things: Of[] = [];

  get length(): number {
    return this.things.length;
  }

  /** `key` tells it from others. */
  number(key: string, thing: Of): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.things.push(thing) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  at(number: number): Of {
    return this.things[number]!;
  }

  map<Made>(make: (thing: Of) => Made): Made[] {
    return this.things.map(make);
  }
}
