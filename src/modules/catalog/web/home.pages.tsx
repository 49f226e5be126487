import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../../platform/access/access.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { PageSlots } from '../../../ui/page/page-slots.js';
import { ListingReading } from '../listing-reading.service.js';
import { Vocabulary } from '../vocabulary.service.js';
import { catalogueTexts } from './catalogue.texts.js';
import { HomeView } from './home-view.js';

const NEWEST = 8;
const MEMBERS = 8;

/** The first page of the site. */
@ApiExcludeController()
@Controller()
export class HomePages {
  constructor(
    private readonly reading: ListingReading,
    private readonly vocabulary: Vocabulary,
    private readonly slots: PageSlots,
  ) {}

  @Get('/')
  @Access('public')
  async show(@Page() page: PageContext) {
    const m = catalogueTexts[page.lang];
    const [categories, newest, members, hero, shelf, aside] = await Promise.all([
      this.vocabulary.countedCategories(),
      this.reading.newest(NEWEST),
      this.reading.members(MEMBERS),
      this.slots.fill('home.hero', page, null),
      this.slots.fill('home.shelf', page, null),
      this.slots.fill('home.aside', page, null),
    ]);
    return page.render(
      { title: m.heroTitle, description: m.description, indexable: true, search: null },
      <HomeView
        lang={page.lang}
        href={(path) => page.href(path)}
        categories={categories}
        newest={newest}
        members={members}
        hero={hero}
        shelf={shelf}
        aside={aside}
      />,
    );
  }
}
