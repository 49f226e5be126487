import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { areaName } from '../../../shared/territory.js';
import { JsonLd } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { ReportLink } from '../../moderation/index.js';
import type { MemberLine, PublicProfile } from '../data/directory.queries.js';
import type { ContactWords } from '../data/profile-contacts.js';
import { Directory } from '../directory.service.js';
import { directoryPageQuery, slugParam } from '../members.schemas.js';
import { PublicEvidence } from '../public-evidence.service.js';
import { TrackRecords } from '../track-records.service.js';
import { ProfileContacts } from '../profile-contacts.service.js';
import { ProfilePhotos } from '../profile-photos.service.js';
import { ProfileGallery, type PhotoPath } from './profile-photos-view.js';
import { DirectoryView } from './directory-view.js';
import { directoryTexts } from './directory.texts.js';
import { ShownEvidence } from './shown-evidence.js';
import { inLanguage } from './in-language.js';
import { ProfileView } from './profile-view.js';

const MEMBERS = '/czlonkowie';
const PER_PAGE = 24;

/** The public directory and the members' profiles. */
@ApiExcludeController()
@Controller()
export class DirectoryPages {
  constructor(
    private readonly directory: Directory,
    private readonly evidence: PublicEvidence,
    private readonly tracks: TrackRecords,
    private readonly photos: ProfilePhotos,
    private readonly contacts: ProfileContacts,
    private readonly slots: PageSlots,
  ) {}

  @Get(MEMBERS)
  @Access('public')
  async list(
    @Page() page: PageContext,
    @Query({ schema: directoryPageQuery }) query: z.output<typeof directoryPageQuery>,
  ) {
    const filter = { q: query.q ?? '', powiat: query.powiat, role: query.rola ?? null };
    const members = await this.directory.search(filter, { page: query.strona, perPage: PER_PAGE });
    const m = directoryTexts[page.lang];
    return page.render(
      { title: m.members, description: m.description, indexable: page.path === MEMBERS },
      <DirectoryView
        lang={page.lang}
        path={page.href(MEMBERS)}
        filter={filter}
        members={members}
        factsOf={await this.factsFor(page, members.items)}
        hrefOf={(slug) => page.href(`${MEMBERS}/${slug}`)}
        catalogueHref={page.href('/katalog')}
        joinHref={page.href('/przystap')}
        checkHref={page.href('/sprawdz-dostawce')}
      />,
    );
  }

  @Get(`${MEMBERS}/:slug`)
  @Access('public')
  async profile(@Page() page: PageContext, @Param('slug', { schema: slugParam }) slug: string) {
    const profile = await this.directory.profile(slug);
    const { organisationId, claimed } = profile;
    const photoPath: PhotoPath = (id, size) => page.href(`${MEMBERS}/${slug}/zdjecia/${id}/${size}`);
    const [photos, contacts, evidence, track, marks, below] = await Promise.all([
      this.photos.shown(organisationId),
      this.contacts.shown(organisationId),
      this.evidence.of(organisationId),
      this.tracks.of(organisationId),
      this.slots.fill('profile.marks', page, { organisationId }),
      this.slots.fill('profile.below', page, { organisationId }),
    ]);
    const intro = inLanguage(page.lang, profile.introPl, profile.introEn);
    return page.render(
      {
        title: profile.name,
        ...(intro && { description: intro.text }),
        indexable: claimed,
        image: photos[0] ? photoPath(photos[0].id, 'large') : null,
        breadcrumbs: [{ path: MEMBERS, label: directoryTexts[page.lang].members }, { label: profile.name }],
        ...(claimed && { head: <JsonLd data={structured(page, profile, contacts, intro?.text ?? null)} /> }),
      },
      <ProfileView
        lang={page.lang}
        profile={profile}
        askHref={claimed ? page.hrefOnward(`${MEMBERS}/${slug}/zapytaj`) : null}
        marks={marks}
        contacts={contacts}
        photos={<ProfileGallery lang={page.lang} photos={photos} pathOf={photoPath} />}
        track={track}
        evidence={
          <ShownEvidence
            lang={page.lang}
            {...evidence}
            packHref={page.href(`${MEMBERS}/${slug}/paczka`)}
            fileHrefOf={(id) => page.href(`${MEMBERS}/${slug}/zaswiadczenia/${id}/plik`)}
          />
        }
        below={[...below, <ReportLink page={page} segment="czlonkowie" id={organisationId} />]}
      />,
    );
  }

  private async factsFor(page: PageContext, members: readonly MemberLine[]) {
    const facts = new Map<string, string[]>();
    await this.slots.fill('directory.cards', page, {
      organisationIds: members.map(({ organisationId }) => organisationId),
      say: (organisationId, fact) =>
        void facts.set(organisationId, [...(facts.get(organisationId) ?? []), fact]),
    });
    return (organisationId: string) => facts.get(organisationId) ?? [];
  }
}

/** The profile for search engines (schema.org). Only what the page itself shows. */
const structured = (
  page: PageContext,
  profile: PublicProfile,
  contacts: readonly ContactWords[],
  intro: string | null,
) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: profile.name,
  url: page.absolute(`${MEMBERS}/${profile.slug}`),
  address: { '@type': 'PostalAddress', addressLocality: profile.town, addressCountry: 'PL' },
  ...(intro && { description: intro }),
  ...(profile.areas.length > 0 && {
    areaServed: profile.areas.map((area) => areaName(area, page.lang)),
  }),
  ...(profile.categories.length > 0 && { knowsAbout: profile.categories }),
  ...(profile.website && { sameAs: [profile.website] }),
  ...(profile.contactEmail && { email: profile.contactEmail }),
  ...(profile.contactPhone && { telephone: profile.contactPhone }),
  ...(contacts.length > 0 && {
    contactPoint: contacts.map(({ rolePl, roleEn, personName, email, phone }) => ({
      '@type': 'ContactPoint',
      contactType: inLanguage(page.lang, rolePl, roleEn)?.text,
      ...(personName && { name: personName }),
      ...(email && { email }),
      ...(phone && { telephone: phone }),
    })),
  }),
});
