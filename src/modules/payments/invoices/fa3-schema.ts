import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';

/** What the official schema says of a document; `absent` where this installation has no copy of it. */
export type SchemaVerdict =
  { readonly known: 'absent' } | { readonly known: 'checked'; readonly faults: readonly string[] };

type Judge = (xml: string) => readonly string[];

const MAIN = /^schemat_FA\(3\)_v1-0E(\.\w+)*\.xsd$/;

/**
 * The Ministry's schema of FA(3), read from the folder that the settings name; the project ships no copy. The folder
 * holds the schema and, at any depth, the files that it imports: they are found by their names, whatever address the
 * schema gives, so nothing is ever fetched.
 */
@Injectable()
export class Fa3Schema {
  private judge: Promise<Judge | null> | null = null;

  constructor(private readonly config: Config) {}

  /** @throws Error when the folder is there and no schema can be read from it */
  async check(xml: string): Promise<SchemaVerdict> {
    this.judge ??=
      this.config.fa3SchemaDir === null ? Promise.resolve(null) : judgeOf(this.config.fa3SchemaDir);
    const judge = await this.judge;
    return judge ? { known: 'checked', faults: judge(xml) } : { known: 'absent' };
  }
}

/** Reads the schema once; about 0.2 s. The library is loaded when first needed. */
const judgeOf = async (folder: string): Promise<Judge> => {
  const files = await schemaFiles(folder);
  const main = [...files.keys()].find((name) => MAIN.test(name));
  const bytes = main && files.get(main);
  if (!bytes) throw new Error('FA3_SCHEMA_DIR: holds no schemat_FA(3)_v1-0E.xsd');
  const xml = await import('libxml2-wasm');
  xml.xmlRegisterInputProvider({
    match: (address) => files.has(nameIn(address)),
    open: (address) => {
      const found = files.get(nameIn(address));
      return found && xml.openBuffer(found);
    },
    read: (handle, into) => xml.readBuffer(handle, into),
    close: (handle) => {
      xml.closeBuffer(handle);
      return true;
    },
  });
  const schema = xml.XmlDocument.fromBuffer(bytes, { url: main });
  const validator = xml.XsdValidator.fromDoc(schema);
  xml.xmlCleanupInputProvider();
  return (text) => {
    const document = xml.XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof xml.XmlValidateError) return error.details.map(({ message }) => message.trim());
      throw error;
    } finally {
      document.dispose();
    }
  };
};

const nameIn = (address: string): string => basename(decodeURIComponent(address));

const schemaFiles = async (folder: string): Promise<Map<string, Uint8Array>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const schemas = found.filter((entry) => entry.isFile() && entry.name.endsWith('.xsd'));
  return new Map(
    await Promise.all(
      schemas.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name))] as const),
    ),
  );
};
