import { inspect } from 'node:util';

const mask = '[secret]';

/** A value that no log, page or error text shows by accident: only {@link reveal} gives it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one call that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  [inspect.custom](): string {
    return mask;
  }
}

/** The same object, whose `password` shows as '[secret]' where the object is printed or made into JSON. */
export const hidingPassword = <T extends { readonly password: string }>(object: T): T => {
  const shown = () => ({ ...object, password: mask });
  return Object.defineProperties(object, {
    toJSON: { value: shown },
    [inspect.custom]: { value: shown },
  });
};
