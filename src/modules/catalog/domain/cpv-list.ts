/** A code of the Common Procurement Vocabulary and what it is called. */
export type CpvName = { readonly code: string; readonly pl: string; readonly en: string };

/** Named in the first line of a list, in any order and among others; the names also as `name_pl`, `name_en`. */
const columns = ['code', 'pl', 'en'] as const;

export const CPV_CODE = /^\d{8}-\d$/;

// As spreadsheets write a cell that has a comma or a quotation mark in it.
const cell = (text: string): string => {
  const quoted = /^"(.*)"$/.exec(text.trim());
  return (quoted ? quoted[1]!.replaceAll('""', '"') : text).trim();
};

/** Reads a list from tab-separated text; `faults` says of each line what is wrong with it. */
export const readCpvList = (text: string): { codes: CpvName[]; faults: string[] } => {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const heads = head.split('\t').map((name) =>
    cell(name)
      .toLowerCase()
      .replace(/^name_/, ''),
  );
  const missing = columns.filter((name) => !heads.includes(name));
  if (missing.length > 0) {
    return { codes: [], faults: [`line 1: there is no column ${missing.join(', ').toUpperCase()}`] };
  }
  const codes = new Map<string, CpvName>();
  const faults: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t').map(cell);
    const [code, pl, en] = columns.map((name) => cells[heads.indexOf(name)] ?? '') as [
      string,
      string,
      string,
    ];
    if (!CPV_CODE.test(code)) faults.push(`line ${i + 2}: this is not a CPV code: ${code}`);
    else if (codes.has(code)) faults.push(`line ${i + 2}: the code is there twice: ${code}`);
    else if (pl === '' || en === '') faults.push(`line ${i + 2}: a name of ${code} is missing`);
    else codes.set(code, { code, pl, en });
  }
  if (codes.size === 0 && faults.length === 0) faults.push('there are no codes in it');
  return { codes: [...codes.values()], faults };
};
