import { Module, type DynamicModule, type OnModuleInit, type Type } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Config } from '../platform/config/config.js';
import { ParkedUploads } from '../platform/files/parked-uploads.js';
import { ErrorPages } from '../platform/http/problem.filter.js';
import { AssetsController } from './assets.controller.js';
import { UiErrorPages } from './page/error-pages.js';
import { ChromeSource } from './page/navigation.js';
import { decorateRequests } from './page/page.decorator.js';
import { PageSlots } from './page/page-slots.js';

/** What all pages share. The chrome names every module, so the composition root gives it. */
@Module({})
export class UiModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly config: Config,
    private readonly chrome: ChromeSource,
    private readonly parked: ParkedUploads,
  ) {}

  onModuleInit(): void {
    const { config, chrome, parked } = this;
    decorateRequests(this.host.httpAdapter.getInstance(), { config, chrome, parked });
  }

  /** `imports`: the modules whose services the chrome asks. */
  static for(chrome: Type<ChromeSource>, imports: Type[] = []): DynamicModule {
    return {
      module: UiModule,
      imports,
      global: true,
      controllers: [AssetsController],
      providers: [
        PageSlots,
        { provide: ChromeSource, useClass: chrome },
        { provide: ErrorPages, useClass: UiErrorPages },
      ],
      exports: [PageSlots, ChromeSource, ErrorPages],
    };
  }
}
