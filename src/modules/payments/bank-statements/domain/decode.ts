import { statementLimits } from './statement-line.js';
import { unreadable } from './unreadable.js';

export const encodings = ['utf-8', 'windows-1250'] as const;
export type Encoding = (typeof encodings)[number];

/** UTF-8 where the bytes are valid in it; else what Polish banks write otherwise. */
export const guessEncoding = (bytes: Uint8Array): Encoding => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1250';
  }
};

/** The file's text. @throws Unreadable for what is too long or no text */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => {
  if (bytes.length > statementLimits.bytes) {
    unreadable(
      'Plik ma ponad 5 MB. Pobierz z banku wyciąg za krótszy czas.',
      'The file is above 5 MB. Take a statement of a shorter time from your bank.',
    );
  }
  if (bytes.includes(0)) {
    unreadable(
      'To nie jest plik tekstowy. Pobierz z banku wyciąg MT940 albo CSV.',
      'This is no text file. Take a statement as MT940 or CSV from your bank.',
    );
  }
  return new TextDecoder(encoding).decode(bytes);
};
