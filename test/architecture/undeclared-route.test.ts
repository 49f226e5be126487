import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DiscoveryModule } from '@nestjs/core';
import { describe, expect, it } from 'vitest';
import { Access } from '../../src/platform/access/access.js';
import { AccessGuard } from '../../src/platform/access/access.guard.js';
import { ActorSource } from '../../src/platform/access/actor.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Config } from '../../src/platform/config/config.js';

@Controller('/open')
class Declared {
  @Get()
  @Access('public')
  read() {
    return {};
  }
}

@Controller('/forgotten')
class Undeclared {
  @Get('/secrets')
  read() {
    return {};
  }
}

const start = async (controller: new () => unknown) => {
  @Module({
    imports: [DiscoveryModule],
    controllers: [controller],
    providers: [
      AccessGuard,
      { provide: ActorSource, useValue: {} },
      { provide: Config, useValue: {} },
      { provide: Clock, useValue: {} },
    ],
  })
  class Trial {}
  const app = (await Test.createTestingModule({ imports: [Trial] }).compile()).createNestApplication(
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  try {
    await app.init();
  } finally {
    await app.close().catch(() => undefined);
  }
};

describe('a route that does not say who may call it', () => {
  it('stops the start and is named', async () => {
    await expect(start(Undeclared)).rejects.toThrow('Undeclared.read');
  });

  it('is the only reason: with its line the start goes on', async () => {
    await expect(start(Declared)).resolves.toBeUndefined();
  });
});
