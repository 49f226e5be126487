import type { Localised } from '../../../../shared/lang.js';

/** A file that is no statement, with the reason in words for whoever sent it. */
export class Unreadable extends Error {
  constructor(readonly reason: Localised) {
    super(reason.en);
  }
}

/** @throws Unreadable */
export const unreadable = (pl: string, en: string): never => {
  throw new Unreadable({ pl, en });
};
