import { describe, expect, it } from 'vitest';
import { mailOf, otherTopic, topicOf, type Topic } from './mail-choice.js';

const text = { pl: 'x', en: 'x' };
const topic = (id: string, kinds: string[], mail: Topic['mail']): Topic => ({
  ...{ id, kinds, mail, group: 'trade', label: text, hint: text },
});
const fresh = topic('new', ['inquiries.new'], 'now');
const rest = topic('rest', ['inquiries.*'], 'digest');
const duty = topic('duty', ['contracts.*'], { always: text });
const topics = [rest, fresh, duty];

describe('which topic a notice belongs to', () => {
  it.each([
    ['inquiries.new', fresh],
    ['inquiries.declined', rest],
    ['contracts.ended', duty],
    ['weather.storm', otherTopic],
    ['inquiriesmore.new', otherTopic],
  ])('%s', (kind, expected) => expect(topicOf(topics, kind)).toBe(expected));
});

describe('when its mail goes', () => {
  it('as the person chose, else as is usual', () => {
    expect(mailOf(fresh, null)).toBe('now');
    expect(mailOf(rest, null)).toBe('digest');
    expect(mailOf(fresh, 'never')).toBe('never');
    expect(mailOf(rest, 'now')).toBe('now');
  });

  it('always at once where the law or safety asks for it, whatever is kept', () => {
    expect(mailOf(duty, null)).toBe('now');
    expect(mailOf(duty, 'never')).toBe('now');
    expect(mailOf(duty, 'digest')).toBe('now');
  });
});
