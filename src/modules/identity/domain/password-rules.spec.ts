import { describe, expect, it } from 'vitest';
import { whyPasswordIsWeak } from './password-rules.js';

describe('a password', () => {
  it.each([
    ['krótkie', 'jan@gmina.pl'],
    ['aaaaaaaaaaaa', 'jan@gmina.pl'],
    ['haslo12345', 'jan@gmina.pl'],
    ['Hasło12345', 'jan@gmina.pl'],
    ['jankowalski1', 'jankowalski@gmina.pl'],
  ])('%s is refused with a reason', (password, email) => {
    expect(whyPasswordIsWeak(password, email)?.pl).toBeTruthy();
  });

  it.each(['zielony rower nad jeziorem', 'Kx7!pq-3Lz9w'])('%s is accepted', (password) => {
    expect(whyPasswordIsWeak(password, 'jan@gmina.pl')).toBeNull();
  });
});
