import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { Button, FormPage, NumberInput, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { RECEIVABLES, REMINDERS } from '../payment-news.js';
import { reminderSettingBody } from '../receivables.schemas.js';
import { Reminders } from '../reminders.service.js';
import { showBelow } from './below-payments.js';
import { paymentTexts } from './payments.texts.js';

/** Where a supplier decides which reminders go by themselves. */
@ApiExcludeController()
@Controller(REMINDERS)
export class ReminderPages {
  constructor(private readonly reminders: Reminders) {}

  @Get()
  @Access('editor')
  async show(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const { politeAfter, firmAfter } = await this.reminders.setting(actor);
    const kept = { politeAfter: String(politeAfter ?? ''), firmAfter: String(firmAfter ?? '') };
    return this.showForm(page, page.form(kept));
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  set(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      reminderSettingBody,
      body,
      async (setting) => {
        await this.reminders.set(actor, setting);
        const text = paymentTexts[page.lang].settingSaved;
        return page.seeOther(REMINDERS, { tone: 'success', text });
      },
      (form) => this.showForm(page, form),
    );
  }

  private showForm(page: PageContext, form: FormState) {
    const m = paymentTexts[page.lang];
    return showBelow(
      page,
      { title: m.toReminders },
      <FormPage
        form={form}
        title={m.toReminders}
        lead={m.reminderLead}
        action={page.href(REMINDERS)}
        button={<Button tone="primary">{m.save}</Button>}
        back={{ href: page.href(RECEIVABLES), label: m.backToList }}
      >
        <NumberInput
          form={form}
          name="politeAfter"
          label={m.politeAfter}
          hint={m.never}
          suffix={m.daysSuffix}
          optional
        />
        <NumberInput
          form={form}
          name="firmAfter"
          label={m.firmAfter}
          hint={m.never}
          suffix={m.daysSuffix}
          optional
        />
      </FormPage>,
    );
  }
}
