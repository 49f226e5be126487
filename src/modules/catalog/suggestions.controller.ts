import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { href } from '../../platform/i18n/paths.js';
import { catalogLabels } from './catalog.labels.js';
import { CatalogueSuggestions } from './suggestions.service.js';

const typed = z.object({
  q: z.string().max(300).default(''),
  lang: z.enum(['pl', 'en']).optional().meta({ description: 'Else by the request’s Accept-Language' }),
});

const suggestionsAnswer = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['category', 'supplier', 'listing']),
        kindName: z.string(),
        text: z.string(),
        path: z.string().meta({ description: 'Of the page where it leads' }),
      }),
    ),
    summary: z.string().meta({ description: 'How many there are and how to choose, to be read aloud' }),
  })
  .meta({ id: 'SearchSuggestions' });

/** What may be meant, while somebody types. */
@ApiTags('listings')
@Controller('/api/v1/listings/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: CatalogueSuggestions) {}

  @Get()
  @Access('public')
  @Answers(200, suggestionsAnswer)
  async list(@Query({ schema: typed }) query: z.output<typeof typed>, @Req() request: FastifyRequest) {
    const lang = query.lang ?? langOf(request);
    const m = catalogLabels[lang];
    const lines = await this.suggestions.suggest(query.q, lang);
    const items = lines.map(({ kind, text, path }) => ({
      ...{ kind, kindName: m.suggested[kind], text, path: href(lang, path) },
    }));
    return { items, summary: m.suggestions(items.length) };
  }
}
