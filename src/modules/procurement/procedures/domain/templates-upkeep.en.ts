import type { TemplateWords } from './templates.js';

export const greeneryWords: TemplateWords = {
  subject: 'Upkeep of green areas',
  description:
    'Care of green areas in the season from April to October. The contractor uses equipment of its own, takes the cut grass and branches away and hands them over for composting. The day of each mowing is agreed three days before. A map of the areas is attached.',
  lots: [
    {
      title: 'Lawns',
      lines: [
        ['Mowing lawns, with raking and removal', 'Six mowings of 6000 m² each.'],
        ['Raking leaves in spring and autumn'],
      ],
    },
    {
      title: 'Shrubs and flower beds',
      lines: [['Trimming hedges', 'Twice a season.'], ['Planting and tending flower beds']],
    },
  ],
  questions: [
    'In how many working days do you mow the whole once?',
    'What equipment do you have?',
    'Where do you hand over green waste?',
  ],
  criteria: ['Gross price', 'Time of one mowing'],
};

export const snowWords: TemplateWords = {
  subject: 'Winter upkeep of pavements and squares',
  description:
    'Clearing snow and ice from 1 November to 31 March, also at night and on days off. Pavements have to be passable for wheelchairs and prams by 7:00 and throughout the working day. The contractor provides sand and salt. A list of places is attached. Readiness and work done are paid for.',
  lots: [
    {
      title: 'Pavements and squares',
      lines: [
        ['Readiness for winter upkeep'],
        ['Clearing pavements of snow and gritting them', 'An estimated twenty rounds of 2000 m² each.'],
      ],
    },
    {
      title: 'Roofs and removal',
      lines: [['Clearing a roof of snow and icicles'], ['Taking snow away']],
    },
  ],
  questions: [
    'Within how many minutes of a request do you begin to clear snow?',
    'How many people and what equipment do you have at night?',
    'Can you be reached by telephone round the clock?',
  ],
  criteria: ['Gross price', 'Speed and organisation of duties'],
};

export const sewingWords: TemplateWords = {
  subject: 'Sewing of textile products',
  description:
    'Sewing by the pattern and the table of sizes that are attached. Before the whole is sewn the contractor shows one sample. Products are packed one by one, marked with their size and delivered together.',
  lots: [
    {
      title: 'Clothing and textiles',
      lines: [
        ['Protective apron of cotton', 'At least 200 g/m².'],
        ['Bed linen: duvet cover, pillowcase and sheet'],
        ['Cotton bag with a print'],
      ],
    },
  ],
  questions: [
    'After how many days will you show the sample?',
    'What are the composition and the weight of the fabric?',
    'For how many months do you give a guarantee?',
  ],
  criteria: ['Gross price', 'Time of delivery', 'Guarantee in months'],
};

export const printingWords: TemplateWords = {
  subject: 'Printing and delivering promotional materials',
  description:
    'Preparing for print, printing and delivering. The buyer hands over designs as PDF files; the contractor checks them and sends a proof for approval. Printing begins once the proof is approved.',
  lots: [
    {
      title: 'Print',
      lines: [
        ['Leaflet A5, two-sided, coated paper 130 g'],
        ['Poster A2, one-sided, coated paper 170 g'],
        ['Booklet A4, 24 pages, stapled'],
      ],
    },
    { title: 'Gadgets', lines: [['Notebook A5 with a logo'], ['Paper pen with a logo']] },
  ],
  questions: [
    'Within how many working days of the approval of the proof do you deliver the whole?',
    'Is the paper FSC certified or recycled?',
  ],
  criteria: ['Gross price', 'Time of delivery'],
};
