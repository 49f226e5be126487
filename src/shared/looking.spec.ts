import { describe, expect, it } from 'vitest';
import { isBot, isLooking, isPrefetch, type Asked } from './looking.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const people = [
  FIREFOX,
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Opera/9.80 (Android; Opera Mini/36.2/119.132; U; pl) Presto/2.12.423 Version/12.16',
];
const programs = [
  '',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0 Safari/537.36',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'curl/8.14.1',
  'python-requests/2.32.4',
  'Go-http-client/2.0',
  'node',
  'Java/21.0.2',
];

const person: Asked = { method: 'GET', userAgent: FIREFOX, purpose: '' };

describe('who looks', () => {
  it.each(people)('a person: %s', (userAgent) => {
    expect(isBot({ method: 'GET', userAgent })).toBe(false);
  });

  it.each(programs)('a program: "%s"', (userAgent) => {
    expect(isBot({ method: 'GET', userAgent })).toBe(true);
    expect(isLooking({ ...person, userAgent })).toBe(false);
  });

  it('not a browser that asks ahead, nor who asks for the head of a page', () => {
    for (const purpose of ['prefetch', 'prefetch;prerender', 'Prefetch', 'preview']) {
      expect(isPrefetch({ purpose })).toBe(true);
      expect(isLooking({ ...person, purpose })).toBe(false);
    }
    expect(isLooking({ ...person, method: 'HEAD' })).toBe(false);
    expect(isLooking(person)).toBe(true);
  });
});
