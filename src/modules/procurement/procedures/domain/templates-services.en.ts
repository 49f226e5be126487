import type { TemplateWords } from './templates.js';

export const cateringWords: TemplateWords = {
  subject: 'Preparing and delivering meals',
  description:
    'Preparing hot meals and delivering them on working days. Meals are fresh, prepared on the day on which they are served, and delivered in containers that keep at least 63°C. The menu of a week is sent for approval by Thursday. The number of portions for the next day is given by 12:00. Portions that were served are paid for.',
  lots: [
    {
      title: 'Meals',
      lines: [
        ['Two-course lunch', 'Soup 300 ml, main course with salad, stewed fruit drink.'],
        ['Diet lunch (without lactose, without gluten, vegetarian)'],
        ['Afternoon snack'],
      ],
    },
    { title: 'Delivery', lines: [['Delivering meals and collecting containers']] },
  ],
  questions: [
    'At what time can you deliver the meals at the earliest?',
    'For how many days does your menu go without repeating a main course?',
    'Do you prepare the meals in a kitchen of your own, supervised by the sanitary inspectorate?',
    'How do you mark allergens on the menu?',
  ],
  criteria: ['Gross price', 'Variety of the menu', 'Quality of a sample menu'],
};

export const cleaningWords: TemplateWords = {
  subject: 'Cleaning of offices',
  description:
    'Regular cleaning on working days after 16:00. The contractor brings cleaning agents and equipment; the buyer provides paper, soap and bags. The contractor keeps a record of work done. A person who is absent is replaced by the next day.',
  lots: [
    {
      title: 'Regular cleaning',
      lines: [
        ['Cleaning of offices, corridors and toilets', 'An area of 450 m², five times a week.'],
        ['Duty during office hours'],
      ],
    },
    {
      title: 'Periodic work',
      lines: [['Washing windows on both sides, with frames', 'Twice a year.'], ['Washing carpets']],
    },
  ],
  questions: [
    'How many people will clean the premises regularly?',
    'Do you employ the cleaners under contracts of employment?',
    'How do you replace people who are absent?',
    'Do you use agents with an ecological label?',
  ],
  criteria: ['Gross price', 'Organisation of work and of replacements'],
};

export const careWords: TemplateWords = {
  subject: 'Care services at home',
  description:
    'Help with everyday needs, hygienic care, nursing ordered by a doctor and keeping up contacts, in the home of the person who needs it. The number of hours is set by decisions of the social welfare centre. Hours worked with the persons are paid for, without travel. The contractor receives personal data once a contract on their processing is signed.',
  lots: [
    {
      title: 'Care services',
      lines: [
        ['Care services on working days', 'Between 7:00 and 19:00.'],
        ['Care services on Saturdays, Sundays and holidays'],
      ],
    },
    {
      title: 'Specialist care services',
      lines: [['Specialist care services', 'Qualifications as the regulation demands.']],
    },
  ],
  questions: [
    'How many qualified carers can you send from the first day?',
    'Within how many hours of a request do you begin to care for a new person?',
    'How do you check the quality of care?',
  ],
  criteria: ['Gross price of the hours', 'Number of qualified people', 'How quality is assured'],
};
