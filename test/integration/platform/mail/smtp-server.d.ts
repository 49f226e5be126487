/** The part of smtp-server that the tests use; the package brings no types. */
declare module 'smtp-server' {
  import type { EventEmitter } from 'node:events';
  import type { Server, Socket } from 'node:net';
  import type { Readable } from 'node:stream';

  type Done = (error?: (Error & { responseCode?: number }) | null, answer?: unknown) => void;
  export type SMTPSession = {
    readonly envelope: {
      readonly mailFrom: unknown;
      readonly rcptTo: readonly { readonly address: string }[];
    };
  };
  export type SMTPServerOptions = {
    readonly disabledCommands?: readonly string[];
    readonly authOptional?: boolean;
    readonly disableReverseLookup?: boolean;
    readonly allowInsecureAuth?: boolean;
    readonly logger?: boolean;
    readonly onAuth?: (auth: unknown, session: SMTPSession, done: Done) => void;
    readonly onMailFrom?: (address: { address: string }, session: SMTPSession, done: Done) => void;
    readonly onRcptTo?: (address: { address: string }, session: SMTPSession, done: Done) => void;
    readonly onData?: (stream: Readable, session: SMTPSession, done: Done) => void;
  };
  export class SMTPServer extends EventEmitter {
    constructor(options: SMTPServerOptions);
    readonly server: Server;
    readonly connections: Set<{ readonly _socket: Socket }>;
    listen(port: number, host: string, ready: () => void): Server;
    close(done: () => void): void;
  }
}
