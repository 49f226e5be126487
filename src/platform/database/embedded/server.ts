import type { Address } from './connections.js';
import type { Placement } from './placement.js';

/** A server that was started; it may not accept connections yet. */
export type Server = {
  readonly address: Address;
  /** Settles when the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Ends it: open transactions are rolled back. Bounded: after ten seconds it is ended the hard way. */
  stop(): Promise<void>;
};

/** What the server is started with besides its place. */
export type ServerStart = Placement & {
  readonly pgdata: string;
  readonly logFile: string;
  readonly fast: boolean;
};
