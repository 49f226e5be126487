import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Received = { readonly recipients: readonly string[]; readonly raw: string };
export type Stage = 'mail' | 'recipient' | 'data';
export type SmtpSink = {
  readonly url: string;
  readonly received: Received[];
  /** What to answer at which stage, with an enhanced status code or without; null accepts. `drop` cuts the line after the content. */
  script: { at: Stage; code: number; status?: string } | 'drop' | null;
  close(): Promise<void>;
};

/** An SMTP server that keeps what it gets and refuses as it is told. */
export const startSmtpSink = async (): Promise<SmtpSink> => {
  const refusal = (stage: Stage) => {
    const { script } = sink;
    if (!script || script === 'drop' || script.at !== stage) return null;
    const said = `${script.status ?? ''} scripted ${script.code} for someone@example.pl`.trim();
    return Object.assign(new Error(said), { responseCode: script.code });
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    // Asking who calls takes longer than the mail.
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => done(refusal('mail')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData: (stream, { envelope }, done) => {
      const take = (raw: string) => {
        const refused = refusal('data');
        if (refused) return done(refused);
        sink.received.push({ recipients: envelope.rcptTo.map(({ address }) => address), raw });
        if (sink.script === 'drop') for (const connection of server.connections) connection._socket.destroy();
        else done();
      };
      // What breaks off half way was not received.
      text(stream).then(take, () => undefined);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    script: null,
    close: () => new Promise((done) => server.close(done)),
  };
  return sink;
};
