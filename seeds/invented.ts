/** Numbers of the demonstration: each valid by its check digits, and nobody's. */

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** Begins as the invented buyers' do, 73900, with the member number behind; a remainder of 10 is never issued. */
export const inventedNip = (number: number): string => {
  for (let series = 1; series < 10; series += 1) {
    const digits = `739000${series}${String(number).padStart(2, '0')}`;
    const check = NIP_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
    if (check < 10) return `${digits}${check}`;
  }
  throw new Error(`No series has a number for ${number}`);
};

/** Its check digits are those of IBAN (ISO 13616), its sort code 0000 0000 is no bank's. */
export const inventedNrb = (number: number): string => {
  const account = String(number).padStart(24, '0');
  const remainder = Number(BigInt(`${account}252100`) % 97n);
  return String(98 - remainder).padStart(2, '0') + account;
};
