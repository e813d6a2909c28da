import type { MarkSpots } from '#integrations/mark-spots.ts';

export const TOY_MARKS: MarkSpots = {
  address: '[href$="/t/{key}"]',
  spots: [
    {
      name: 'card-key',
      on: ['board', 'children'],
      css: '[data-toy="key"]',
      placing: 'behind',
      seen: '2026-11, our own pages',
    },
  ],
};
