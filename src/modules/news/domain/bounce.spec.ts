import { describe, expect, it } from 'vitest';
import { readBounce } from './bounce.js';

const ID = '3f1f3b1a-5d4f-4f5e-9b1a-2a7d6f0c1b2a';
const report = (status: string, id = `<newsletter-${ID}.0123456789abcdef@rynek.example.pl>`) =>
  [
    'From: MAILER-DAEMON@poczta.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; poczta.example',
    '',
    'Final-Recipient: rfc822; nie-ma@gmina.example',
    'Action: failed',
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 unknown user',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Message-ID:',
    ` ${id}`,
    'Subject: Wiosenna zieleń',
  ].join('\r\n');

describe('a non-delivery message', () => {
  it.each([
    ['5.1.1', true],
    ['5.1.10', true],
    ['5.2.1', true],
    // Full, too large, not wanted here, for now.
    ['5.2.2', false],
    ['5.3.4', false],
    ['5.7.1', false],
    ['4.2.2', false],
    ['4.1.1', false],
  ])('with status %s is hard: %s', (status, hard) => {
    expect(readBounce(report(status))).toEqual({ deliveryId: ID, hard });
  });

  it('of another mail, or without a status, says nothing', () => {
    expect(readBounce(report('5.1.1', '<notice-1.0@rynek.example.pl>'))).toBeNull();
    expect(readBounce(report('nieznany'))).toBeNull();
    expect(readBounce('Urlop do poniedziałku')).toBeNull();
  });
});
