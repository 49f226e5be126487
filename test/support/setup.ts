import 'reflect-metadata';
import { afterAll, expect, vi } from 'vitest';
import { endAll } from './at-end.js';

// A real browser's steps are many to a test.
if (expect.getState().testPath?.includes('/test/browser/')) vi.setConfig({ testTimeout: 90_000 });

afterAll(endAll);
