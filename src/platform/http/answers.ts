import { HttpCode, applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/**
 * A JSON route's status and body. The schema documents the answer and is enforced on it: unknown fields are
 * stripped, a mismatch is a fault of ours (500).
 */
export const Answers = (status: number, schema: z.ZodType) =>
  applyDecorators(
    HttpCode(status),
    RouteConfig({ answer: schema }),
    ApiResponse({ status, standardSchema: schema } as never),
  );
