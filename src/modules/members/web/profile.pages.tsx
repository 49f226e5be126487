import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, ByGrant, CurrentActor } from '../../../platform/access/access.js';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { ActionLink, Alert, EmptyState, PageHeader, type FormState } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { PublicProfile } from '../data/directory.queries.js';
import type { ProfileTexts } from '../data/profile-texts.js';
import { memberProblems } from '../domain/problems.js';
import { profileBody } from '../members.schemas.js';
import { Profiles, textsOf } from '../profiles.service.js';
import { Completion } from './completion-view.js';
import { ProfileForm } from './profile-form.js';
import { Intro, ProfileBody } from './profile-view.js';
import { contactTexts } from './profile-contacts.texts.js';
import { profilePhotoTexts } from './profile-photos.texts.js';
import { profileTexts } from './profile.texts.js';

const PROFILE = '/panel/profil';
type Form = Record<string, unknown>;

/** The member edits what it says of itself. */
@ApiExcludeController()
@ByGrant('profile')
@Controller()
export class ProfilePages {
  constructor(private readonly profiles: Profiles) {}

  @Get(PROFILE)
  @Access('viewer')
  edit(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    return this.show(page, actor, null, null);
  }

  @Post(PROFILE)
  @Access('editor')
  @RateLimit('write')
  save(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      profileBody,
      body,
      async (input) => {
        await this.profiles.replace(actor, input, page.key);
        return page.seeOther(PROFILE, { tone: 'success', text: profileTexts[page.lang].saved });
      },
      (form) => this.show(page, actor, form, null),
    );
  }

  /** Shows what would be saved, with the form below it as it was sent. */
  @Post(`${PROFILE}/podglad`)
  @Access('editor')
  preview(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      profileBody,
      body,
      (input) => this.show(page, actor, page.formAgain([]), textsOf(input)),
      (form) => this.show(page, actor, form, null),
    );
  }

  private async show(
    page: PageContext,
    actor: Representative,
    form: FormState | null,
    preview: ProfileTexts | null,
  ) {
    const m = profileTexts[page.lang];
    const head = { title: m.profile, area: 'panel' as const };
    const mine = await this.profiles.mine(actor);
    if (!mine) {
      if (form) throw memberProblems.notMember();
      return page.render(head, <NoProfile page={page} />);
    }
    const { member, texts, hiddenAt } = mine;
    const completion = await this.profiles.completion(actor);
    const publicHref = page.href(`/czlonkowie/${member.slug}`);
    const editor = hasRole(actor, 'editor');
    const { version, ...present } = texts;
    return page.render(
      head,
      <>
        <PageHeader
          title={m.profile}
          lead={m.lead}
          actions={
            <>
              <ActionLink href={publicHref} icon="eye">
                {m.see}
              </ActionLink>
              {!actor.organisation.grant && (
                <ActionLink href={page.href('/panel/propozycje')} icon="pencil">
                  {m.suggestions}
                </ActionLink>
              )}
              <ActionLink href={page.href(`${PROFILE}/kontakty`)} icon="phone">
                {contactTexts[page.lang].contacts}
              </ActionLink>
              {editor && (
                <ActionLink href={page.href(`${PROFILE}/zdjecia`)} icon="image">
                  {profilePhotoTexts[page.lang].photos}
                </ActionLink>
              )}
            </>
          }
        />
        {hiddenAt && (
          <Alert lang={page.lang} tone="warning" title={m.hiddenTitle}>
            <p>{m.hidden(formatInstant(hiddenAt, page.lang))}</p>
          </Alert>
        )}
        {completion && <Completion page={page} completion={completion} />}
        {preview && <Preview lang={page.lang} profile={{ ...member, ...preview }} />}
        {editor ? (
          <ProfileForm
            form={form ?? page.form(fieldsOf(present))}
            version={version}
            formKey={page.formKey}
            action={page.href(PROFILE)}
            previewAction={page.href(`${PROFILE}/podglad`)}
          />
        ) : (
          <p>{m.readOnly}</p>
        )}
      </>,
    );
  }
}

const Preview = ({ lang, profile }: { lang: Lang; profile: PublicProfile }) => {
  const m = profileTexts[lang];
  return (
    <div class="preview">
      <Alert lang={lang} tone="info" title={m.previewTitle} live>
        <p>{m.previewMore}</p>
      </Alert>
      <p class="page-header__lead">
        <Intro lang={lang} profile={profile} />
      </p>
      <ProfileBody lang={lang} profile={profile} />
    </div>
  );
};

const NoProfile = ({ page }: { page: PageContext }) => {
  const m = profileTexts[page.lang];
  return (
    <>
      <PageHeader title={m.profile} />
      <EmptyState
        title={m.notMember}
        icon="store"
        actions={<ActionLink href={page.href('/panel/czlonkostwo')}>{m.join}</ActionLink>}
      >
        <p>{m.notMemberMore}</p>
      </EmptyState>
    </>
  );
};

const fieldsOf = ({ areas, categories, ...texts }: ProfileTexts): FormState['values'] => ({
  ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ''])),
  areas,
  categories: categories.join(', '),
});
