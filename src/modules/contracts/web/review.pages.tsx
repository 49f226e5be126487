import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { reviewPath } from '../contract-news.js';
import { sideOf } from '../domain/policy.js';
import { contractProblems } from '../domain/problems.js';
import { replyBody, reviewBody } from '../reviews.schemas.js';
import { Reviews, type ReviewCase } from '../reviews.service.js';
import { contractCrumbs } from './contract-crumbs.js';
import { reviewTexts } from './review.texts.js';
import { ReviewView } from './review-view.js';
import { ShownReviewsView } from './shown-reviews.js';

const id = z.uuid();
type Form = Record<string, unknown>;

/** Reviews of contracts in the panel, and what the public sees of them on profiles and listings. */
@ApiExcludeController()
@Controller('/panel/umowy')
export class ReviewPages {
  constructor(
    private readonly reviews: Reviews,
    slots: PageSlots,
  ) {
    const below = async (page: PageContext, { organisationId }: { readonly organisationId: string }) => {
      const shown = await reviews.shown(organisationId);
      return shown && <ShownReviewsView page={page} shown={shown} />;
    };
    slots.register('profile.below', below);
    slots.register('listing.below', below);
  }

  @Get('/:id/opinia')
  @Access('viewer')
  show(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
  ) {
    return this.showReview(page, actor, contractId, null);
  }

  @Post('/:id/opinia')
  @Access('editor')
  @RateLimit('write')
  write(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      reviewBody,
      body,
      async (input) => {
        await this.reviews.write(actor, contractId, input, page.key);
        return page.seeOther(reviewPath(contractId), { tone: 'success', text: reviewTexts[page.lang].sent });
      },
      (form) => this.showReview(page, actor, contractId, form),
    );
  }

  @Post('/:id/opinia/odpowiedz')
  @Access('editor')
  @RateLimit('write')
  reply(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body() body: Form,
  ) {
    return page.submit(
      replyBody,
      body,
      async ({ text }) => {
        await this.reviews.reply(actor, contractId, text, page.key);
        return page.seeOther(reviewPath(contractId), {
          tone: 'success',
          text: reviewTexts[page.lang].replied,
        });
      },
      (form) => this.showReview(page, actor, contractId, form),
    );
  }

  private async showReview(
    page: PageContext,
    actor: Representative,
    contractId: string,
    refused: FormState | null,
  ) {
    const known = await this.reviews.of(actor, contractId);
    const { contract } = known;
    const side = sideOf(actor, contract);
    if (!side) throw contractProblems.notFound();
    const m = reviewTexts[page.lang];
    return page.render(
      {
        title: m.title,
        area: 'panel',
        breadcrumbs: contractCrumbs(page.lang, contract, m.title),
      },
      <ReviewView
        lang={page.lang}
        side={side}
        known={known}
        form={refused ?? page.form(fieldsOf(known))}
        idempotencyKey={page.formKey}
        href={(path) => page.href(path)}
      />,
    );
  }
}

/** What was written so far, by the form that the reader gets. */
const fieldsOf = ({ review, mayReply }: ReviewCase): Record<string, string> => {
  if (!review) return {};
  if (mayReply) return { text: review.reply ?? '' };
  const { onTime, asAgreed, orderAgain, text } = review;
  const said = (yes: boolean) => (yes ? 'yes' : 'no');
  return { onTime: said(onTime), asAgreed: said(asAgreed), orderAgain: said(orderAgain), text: text ?? '' };
};
