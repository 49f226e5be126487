import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { StartError } from '../../../platform/config/start-error.js';

/** What the official schema says of a document; `absent` where this installation has no copy of it. */
export type SchemaVerdict =
  { readonly known: 'absent' } | { readonly known: 'checked'; readonly faults: readonly string[] };

type Judge = (xml: string) => readonly string[];

/** Schemas by their file names. */
type Files = ReadonlyMap<string, Uint8Array>;

const MAIN = /^schemat_FA\(3\)_v1-0E(\.\w+)*\.xsd$/;

/**
 * The Ministry's schema of FA(3), read from the folder that the settings name; the project ships no copy. The folder
 * holds the schema and, at any depth, the files that it imports: they are found by their names, whatever address the
 * schema gives, so nothing is ever fetched.
 */
@Injectable()
export class Fa3Schema implements OnModuleInit {
  private judge: Promise<Judge | null> | null = null;

  constructor(private readonly config: Config) {}

  /** A folder that was named holds the schema, or the program does not start. @throws StartError */
  async onModuleInit(): Promise<void> {
    const { fa3SchemaDir } = this.config;
    if (fa3SchemaDir !== null) mainOf(await schemaFiles(fa3SchemaDir));
  }

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
  const { name, bytes } = mainOf(files);
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
  const schema = xml.XmlDocument.fromBuffer(bytes, { url: name });
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

const mainOf = (files: Files): { name: string; bytes: Uint8Array } => {
  const found = [...files].find(([name]) => MAIN.test(name));
  if (!found) throw new StartError('FA3_SCHEMA_DIR: this folder holds no schemat_FA(3)_v1-0E.xsd');
  return { name: found[0], bytes: found[1] };
};

const nameIn = (address: string): string => basename(decodeURIComponent(address));

const schemaFiles = async (folder: string): Promise<Files> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const schemas = found.filter((entry) => entry.isFile() && entry.name.endsWith('.xsd'));
  return new Map(
    await Promise.all(
      schemas.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name))] as const),
    ),
  );
};
