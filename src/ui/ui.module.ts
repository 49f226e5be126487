import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ErrorPages } from '../platform/http/problem.filter.js';
import { AssetsController } from './assets.controller.js';
import { UiErrorPages } from './page/error-pages.js';
import { ChromeSource } from './page/navigation.js';
import { PageInterceptor } from './page/page.interceptor.js';
import { PageSlots } from './page/page-slots.js';

/** What all pages share. The chrome names every module, so the composition root gives it. */
@Module({})
export class UiModule {
  /** `imports`: the modules whose services the chrome asks. */
  static for(chrome: Type<ChromeSource>, imports: Type[] = []): DynamicModule {
    return {
      module: UiModule,
      imports,
      global: true,
      controllers: [AssetsController],
      providers: [
        PageInterceptor,
        PageSlots,
        { provide: APP_INTERCEPTOR, useExisting: PageInterceptor },
        { provide: ChromeSource, useClass: chrome },
        { provide: ErrorPages, useClass: UiErrorPages },
      ],
      exports: [PageInterceptor, PageSlots, ChromeSource, ErrorPages],
    };
  }
}
