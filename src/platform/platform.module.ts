import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { Clock, SystemClock } from './clock/clock.js';
import { Config } from './config/config.js';
import { makeDataSource, type PgConnection } from './database/data-source.js';
import { Db } from './database/db.js';
import { Documents } from './documents/documents.js';
import { makeFileStore } from './files/make-file-store.js';
import { FileStore } from './files/file-store.js';
import { ParkedUploads } from './files/parked-uploads.js';
import { StoredFiles } from './files/stored-files.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RateLimits } from './http/rate-limit.js';
import { SiteAddresses } from './http/site-addresses.js';
import { DeleteBlobs } from './jobs/delete-blobs.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { MailImprint } from './mail/mail-imprint.js';
import { makeMailer } from './mail/make-mailer.js';
import { Mailer } from './mail/mailer.js';
import { HealthController } from './observability/health.controller.js';
import { Metrics } from './observability/metrics.js';
import { Readiness } from './observability/readiness.js';
import { ApplyRetention } from './privacy/apply-retention.js';
import { Retention } from './privacy/retention.js';
import { PersonalData } from './privacy/personal-data.js';
import { PersonalLinks } from './personal-links.js';
import { Vault } from './vault.js';

export type PlatformOptions = {
  readonly config: Config;
  readonly database: PgConnection;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Task names that wait for an event. */
  readonly subscribersOf: (event: string) => readonly string[];
  /** Tests set their own; otherwise the machine's. */
  readonly clock?: Clock;
};

/** The technical services, the same everywhere. */
@Module({})
export class PlatformModule {
  static for(options: PlatformOptions): DynamicModule {
    const providers: Provider[] = [
      { provide: Config, useValue: options.config },
      { provide: Clock, useValue: options.clock ?? new SystemClock() },
      { provide: Db, useFactory: () => openDb(options) },
      { provide: FileStore, useFactory: () => openFiles(options.config) },
      MailImprint,
      {
        provide: Mailer,
        useFactory: (imprint: MailImprint) => openMail(options.config, imprint),
        inject: [MailImprint],
      },
      Documents,
      DeleteBlobs,
      Housekeeping,
      StoredFiles,
      ParkedUploads,
      PersonalData,
      Retention,
      ApplyRetention,
      Metrics,
      Readiness,
      RateLimits,
      SiteAddresses,
      PersonalLinks,
      Vault,
    ];
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [...providers, ProblemFilter],
      exports: [
        Config,
        Clock,
        Db,
        FileStore,
        Mailer,
        MailImprint,
        Documents,
        StoredFiles,
        ParkedUploads,
        PersonalData,
        Retention,
        Metrics,
        Readiness,
        RateLimits,
        SiteAddresses,
        PersonalLinks,
        Vault,
        ProblemFilter,
      ],
    };
  }
}

const openDb = async (options: PlatformOptions): Promise<Db> => {
  const source: DataSource = makeDataSource(options.database, options.entities, {
    poolSize: options.config.databasePool,
  });
  await source.initialize();
  return new Db(source, options.subscribersOf);
};

const openFiles = ({ dataDir, s3 }: Config): Promise<FileStore> =>
  makeFileStore({ dataDir, s3: s3 && { ...s3, secretAccessKey: s3.secretAccessKey.reveal() } });

const openMail = ({ dataDir, publicUrl, smtp }: Config, imprint: MailImprint): Mailer =>
  makeMailer({
    dataDir,
    publicUrl,
    mailFrom: mailboxOf(smtp?.from ?? `Wspólny Rynek <rynek@${publicUrl.hostname}>`),
    smtpUrl: smtp?.url.reveal() ?? null,
    imprint,
  });

/** 'Name <address>' or a bare address. */
const mailboxOf = (text: string): { name: string; address: string } => {
  const named = /^(.+?)\s*<([^<>]+)>$/.exec(text);
  return named ? { name: named[1]!, address: named[2]! } : { name: 'Wspólny Rynek', address: text };
};
