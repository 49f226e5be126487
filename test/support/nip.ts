let next = 100_000_000;

/** A valid NIP that no other caller in this file got; fictitious. */
export const someNip = (): string => {
  for (;;) {
    next += 1;
    const base = String(next);
    const remainder =
      [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((sum, weight, at) => sum + weight * Number(base[at]), 0) % 11;
    if (remainder < 10) return `${base}${remainder}`;
  }
};
