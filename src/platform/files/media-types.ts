import type { Localised } from '../../shared/lang.js';

/** Every type of file that the site keeps, with its extensions; the first is the one we write. */
export const mediaTypes = {
  'application/pdf': { extensions: ['pdf'], label: { pl: 'dokument PDF', en: 'a PDF document' } },
  'image/png': { extensions: ['png'], label: { pl: 'obraz PNG', en: 'a PNG image' } },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], label: { pl: 'obraz JPEG', en: 'a JPEG image' } },
  'image/webp': { extensions: ['webp'], label: { pl: 'obraz WebP', en: 'a WebP image' } },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    label: { pl: 'dokument DOCX', en: 'a DOCX document' },
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extensions: ['xlsx'],
    label: { pl: 'arkusz XLSX', en: 'an XLSX spreadsheet' },
  },
  'application/vnd.oasis.opendocument.text': {
    extensions: ['odt'],
    label: { pl: 'dokument ODT', en: 'an ODT document' },
  },
  'application/vnd.oasis.opendocument.spreadsheet': {
    extensions: ['ods'],
    label: { pl: 'arkusz ODS', en: 'an ODS spreadsheet' },
  },
  'text/plain': { extensions: ['txt'], label: { pl: 'zwykły tekst', en: 'plain text' } },
  'text/csv': { extensions: ['csv'], label: { pl: 'tabela CSV', en: 'a CSV table' } },
} as const satisfies Record<string, { extensions: readonly string[]; label: Localised }>;

export type MediaType = keyof typeof mediaTypes;

/** The type that an extension (lower case, no dot) stands for; null for an extension that is none of ours. */
export const typeOfExtension = (extension: string): MediaType | null => {
  for (const type of Object.keys(mediaTypes) as MediaType[])
    if ((mediaTypes[type].extensions as readonly string[]).includes(extension)) return type;
  return null;
};
