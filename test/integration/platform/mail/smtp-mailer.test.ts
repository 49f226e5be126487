import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PermanentMailFailure, TemporaryMailFailure } from '../../../../src/platform/mail/mailer.js';
import { SmtpMailer } from '../../../../src/platform/mail/smtp-mailer.js';
import { headersOf, mailSettings, sampleMail } from './sample-mail.js';
import { startSmtpSink, type SmtpSink, type Stage } from './smtp-sink.js';

let sink: SmtpSink;
let mailer: SmtpMailer;
beforeAll(async () => {
  sink = await startSmtpSink();
  mailer = new SmtpMailer({ ...mailSettings, smtpUrl: sink.url });
});
afterEach(() => {
  sink.script = null;
  sink.received.length = 0;
});
afterAll(() => sink.close());

const usual = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

describe('mail by SMTP', () => {
  it('goes to one recipient, as plain text and HTML, with the usual headers and no other', async () => {
    await mailer.send(sampleMail());
    const [{ recipients, raw }] = sink.received as [{ recipients: string[]; raw: string }];
    expect(recipients).toEqual(['zamowienia@przykladowo.example.pl']);
    expect([...headersOf(raw).keys()].sort()).toEqual(usual);
    expect(headersOf(raw).get('content-type')?.[0]).toMatch(/^multipart\/alternative/);
    expect(raw.match(/^Content-Type: text\/(plain|html); charset=utf-8/gm)).toHaveLength(2);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('carries the same Message-ID when it is sent again', async () => {
    await mailer.send(sampleMail());
    await mailer.send(sampleMail());
    const ids = sink.received.map(({ raw }) => headersOf(raw).get('message-id'));
    expect(ids[0]).toEqual(ids[1]);
  });

  it('lets no name in its texts make a header or a recipient', async () => {
    const evil = 'Anna\r\nBcc: evil@evil.example\r\n\r\n.\r\nRCPT TO:<evil@evil.example>\0';
    const body = {
      heading: evil,
      paragraphs: [evil, '.', '.\r\n.'],
      details: [{ label: evil, value: evil }],
      footer: evil,
    };
    await mailer.send(sampleMail({ body, headers: { 'List-Id': 'rynek <zapytania.rynek.example.pl>' } }));
    expect(sink.received).toHaveLength(1);
    expect(sink.received[0]!.recipients).toEqual(['zamowienia@przykladowo.example.pl']);
    expect([...headersOf(sink.received[0]!.raw).keys()].sort()).toEqual([...usual, 'list-id'].sort());
    for (const over of [{ subject: evil }, { to: `a@b.pl\r\nRCPT TO:<evil@evil.example>` }])
      await expect(mailer.send(sampleMail(over))).rejects.toThrow(PermanentMailFailure);
    const renamed = new SmtpMailer({
      ...mailSettings,
      from: { name: evil, address: 'a@b.pl' },
      smtpUrl: sink.url,
    });
    await expect(renamed.send(sampleMail())).rejects.toThrow(PermanentMailFailure);
    expect(sink.received).toHaveLength(1);
  });

  it.each([
    ['recipient', 550, '5.1.1', PermanentMailFailure, true],
    ['recipient', 550, '5.2.1', PermanentMailFailure, true],
    // We may not send through it, our address is refused, it is full, and nobody knows why.
    ['recipient', 550, '5.7.1', PermanentMailFailure, false],
    ['recipient', 550, '5.1.8', PermanentMailFailure, false],
    ['recipient', 552, '5.2.2', PermanentMailFailure, false],
    ['recipient', 550, '', PermanentMailFailure, false],
    ['data', 554, '', PermanentMailFailure, false],
    ['data', 550, '5.1.1', PermanentMailFailure, false],
    ['recipient', 450, '', TemporaryMailFailure, true],
    ['recipient', 450, '4.2.1', TemporaryMailFailure, true],
    ['recipient', 450, '4.7.1', TemporaryMailFailure, false],
    ['recipient', 450, '4.1.8', TemporaryMailFailure, false],
    ['data', 451, '', TemporaryMailFailure, false],
    // Our own address refused: no fault of the recipient.
    ['mail', 550, '', TemporaryMailFailure, false],
    ['mail', 421, '', TemporaryMailFailure, false],
  ] as [Stage, number, string, typeof PermanentMailFailure, boolean][])(
    'refused at %s with %i %s',
    async (at, code, status, failure, ofRecipient) => {
      sink.script = { at, code, status };
      const outcome = await mailer.send(sampleMail()).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(failure);
      expect(outcome).toMatchObject({ responseCode: code, ofRecipient });
      expect(String((outcome as Error).stack)).not.toContain('@example.pl');
      sink.script = null;
      await mailer.send(sampleMail());
      expect(sink.received).toHaveLength(1);
    },
  );

  it('goes over one line many times, also after a refusal on it', async () => {
    const line = mailer.open();
    await line.send(sampleMail());
    sink.script = { at: 'recipient', code: 550, status: '5.1.1' };
    await expect(line.send(sampleMail())).rejects.toMatchObject({ responseCode: 550, ofRecipient: true });
    sink.script = 'drop';
    await expect(line.send(sampleMail())).rejects.toThrow(TemporaryMailFailure);
    // What the server may have taken is not sent again behind the caller's back.
    expect(sink.received).toHaveLength(2);
    sink.script = null;
    await line.send(sampleMail());
    expect(sink.received).toHaveLength(3);
    line.close();
  });

  it('is tried again when the line breaks after the content, and can be told as the same', async () => {
    sink.script = 'drop';
    await expect(mailer.send(sampleMail())).rejects.toThrow(TemporaryMailFailure);
    sink.script = null;
    await mailer.send(sampleMail());
    expect(new Set(sink.received.map(({ raw }) => headersOf(raw).get('message-id')?.[0])).size).toBe(1);
  });

  it('waits for a server that is not there, and sends no password in the open', async () => {
    const away = new SmtpMailer({ ...mailSettings, smtpUrl: 'smtp://127.0.0.1:1' });
    await expect(away.send(sampleMail())).rejects.toThrow(TemporaryMailFailure);
    const open = new SmtpMailer({ ...mailSettings, smtpUrl: sink.url.replace('://', '://user:pa%24s@') });
    await expect(open.send(sampleMail())).rejects.toThrow(TemporaryMailFailure);
    expect(sink.received).toHaveLength(0);
  });

  it('gives up on a server that does not greet', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const { port } = silent.address() as AddressInfo;
    const slow = new SmtpMailer({ ...mailSettings, smtpUrl: `smtp://127.0.0.1:${port}` }, 300);
    const started = performance.now();
    await expect(slow.send(sampleMail())).rejects.toThrow(TemporaryMailFailure);
    expect(performance.now() - started).toBeLessThan(2_000);
    sockets.forEach((socket) => socket.destroy());
    silent.close();
  });
});
