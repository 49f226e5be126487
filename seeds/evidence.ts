import type { INestApplicationContext } from '@nestjs/common';
import { Evidence, EvidenceChecks } from '../src/modules/members/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf, type LocalDate } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';

type Example = {
  supplier: string;
  kind: 'certificate' | 'insurance' | 'permit' | 'reserved-share';
  title: string;
  scope: string;
  /** Days from the day of filling. */
  from: number;
  until: number | null;
  share?: number;
  file: boolean;
  checked: boolean;
};

/**
 * Invented, and every entry says so: what the founders can really prove they write in themselves. One that the
 * coordinator has checked, one declared only, one that ends soon and one that has expired.
 */
const examples: readonly Example[] = [
  {
    ...{ supplier: 'babiniec', kind: 'certificate', title: 'HACCP (przykład)', from: -200, until: 500 },
    ...{ scope: 'Kuchnia i dowóz posiłków. Wpis przykładowy.', file: true, checked: true },
  },
  {
    ...{ supplier: 'babiniec', kind: 'insurance', title: 'Polisa OC (przykład)', from: -340, until: 25 },
    ...{ scope: 'Działalność gastronomiczna. Wpis przykładowy.', file: true, checked: false },
  },
  {
    ...{ supplier: 'babiniec', kind: 'reserved-share', title: 'Udział pracowników (przykład)', share: 60 },
    ...{ from: -30, until: null, file: false, checked: false },
    scope: 'Osoby bezrobotne i osoby z niepełnosprawnościami, łącznie. Wpis przykładowy.',
  },
  {
    ...{ supplier: 'apropos', kind: 'insurance', title: 'Polisa OC (przykład)', from: -400, until: -35 },
    ...{ scope: 'Sprzątanie obiektów. Wpis przykładowy.', file: false, checked: false },
  },
  {
    ...{ supplier: 'lider', kind: 'permit', title: 'Zezwolenie (przykład)', from: -100, until: null },
    ...{ scope: 'Usługi opiekuńcze. Wpis przykładowy.', file: true, checked: true },
  },
];

/** Evidence of a few founders; who has some already keeps it as it is. */
export const declareEvidence = async (
  app: INestApplicationContext,
  as: ActingFor,
  coordinator: ReturnType<ActingFor>,
): Promise<void> => {
  const evidence = app.get(Evidence, { strict: false });
  const checks = app.get(EvidenceChecks, { strict: false });
  const today = localDateOf(app.get(Clock).now());
  for (const example of examples) {
    const { supplier, kind, title, scope, share, file, checked } = example;
    const member = as(supplier);
    const day = (days: number): LocalDate => addDays(today, days);
    const input = {
      ...{ kind, title, scope, share, disclosure: 'all' as const, noPersonalData: true },
      validFrom: day(example.from),
      ...(example.until !== null && { validUntil: day(example.until) }),
      ...(kind !== 'reserved-share' && { issuer: 'przykładowa jednostka', number: '1/2026' }),
    };
    const known = (await evidence.list(member)).find((entry) => entry.title === title);
    const upload = file ? { field: 'scan', name: 'przyklad.pdf', bytes: samplePaper() } : undefined;
    const id = known?.id ?? (await evidence.declare(member, input, upload, `seed-evidence-${kind}:${title}`));
    if (checked && !known?.verifiedAt) await checks.verify(coordinator, id, 1);
  }
};

/** A page that says what it is, written by hand: the typesetter would take longer to start than all the rest. */
const samplePaper = (): Buffer => {
  const words = 'BT /F1 18 Tf 70 760 Td (Plik pokazowy. Niczego nie dowodzi.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (pl) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(pdf.length);
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`,
  );
};
