import { describe, expect, it } from 'vitest';
import { readCpvList } from './cpv-list.js';

describe('a list of CPV codes', () => {
  it('is read by its columns, as spreadsheets write it', () => {
    const text =
      'CODE\tDE\tEN\tPL\r\n03000000-1\tLand\t"Farming, fishing"\tRolnictwo\r\n\r\n' +
      '18936000-9\tBeutel\tTextile ""bags""\t"Torby ""eko"""\r\n';
    expect(readCpvList(text)).toEqual({
      codes: [
        { code: '03000000-1', pl: 'Rolnictwo', en: 'Farming, fishing' },
        { code: '18936000-9', pl: 'Torby "eko"', en: 'Textile ""bags""' },
      ],
      faults: [],
    });
  });

  it('may name its columns as the list that is passed round does', () => {
    const text =
      'code\tname_pl\tname_en\tsocial_service\n' +
      '85311300-5\tUsługi opieki społecznej dla dzieci i młodzieży\tWelfare services for children\t1\n';
    expect(readCpvList(text)).toEqual({
      codes: [
        {
          code: '85311300-5',
          pl: 'Usługi opieki społecznej dla dzieci i młodzieży',
          en: 'Welfare services for children',
        },
      ],
      faults: [],
    });
  });

  it('says which lines are wrong', () => {
    const text =
      'pl\tcode\ten\nRolnictwo\t03000000\tFarming\nA\t03000000-1\tB\nC\t03000000-1\tD\n\t18936000-9\tBags\nTorby';
    expect(readCpvList(text)).toEqual({
      codes: [{ code: '03000000-1', pl: 'A', en: 'B' }],
      faults: [
        'line 2: this is not a CPV code: 03000000',
        'line 4: the code is there twice: 03000000-1',
        'line 5: a name of 18936000-9 is missing',
        'line 6: this is not a CPV code: ',
      ],
    });
    expect(readCpvList('kod\tpl').faults).toEqual(['line 1: there is no column CODE, EN']);
    expect(readCpvList('').faults).toEqual(['line 1: there is no column CODE, PL, EN']);
    expect(readCpvList('code\tpl\ten\n').faults).toEqual(['there are no codes in it']);
  });
});
