import { describe, expect, it } from 'vitest';
import { whyPasswordIsWeak } from './password-rules.js';

describe('a password', () => {
  it.each([
    ['krótkie'],
    ['aaaaaaaaaaaa'],
    ['haslo12345'],
    ['Hasło12345'],
    ['hasło hasło hasło'],
    ['abcabcabcabcabc'],
    ['1234567890'],
    ['0987654321'],
    ['qwertyuiop'],
    ['zaq12wsxcde3'],
    ['abcdefghijkl'],
    ['Password1234!'],
    ['qwerty123456'],
    ['Olsztyn2026!'],
    ['spoldzielnia1'],
    ['Kochanie12345'],
    ['jankowalski1'],
    ['gminapurda77'],
    ['Kowalski1985'],
  ])('%s is refused with a reason', (password) => {
    const reason = whyPasswordIsWeak(password, 'jankowalski@gminapurda.pl', 'Jan Kowalski');
    expect(reason?.pl).toBeTruthy();
    expect(reason?.en).toBeTruthy();
  });

  it.each([
    'zielony rower nad jeziorem',
    'Kx7!pq-3Lz9w',
    'trzy rozne slowa 77',
    'razem-na-rynku-2014',
    'kot na haśle siedzi',
    'ąćęłńóśźż mgła',
  ])('%s is accepted', (password) => {
    expect(whyPasswordIsWeak(password, 'jan@gmina.pl', 'Jan Nowak')).toBeNull();
  });

  it('is judged in no time, however long', () => {
    const begun = performance.now();
    for (const password of ['ab'.repeat(100), '1234567890'.repeat(20), 'qwer1'.repeat(40), 'ł'.repeat(200)])
      whyPasswordIsWeak(password, 'jan@gmina.pl');
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
