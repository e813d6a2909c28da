import { HERO } from '../../quarter/titles.ts';

/** Paragraphs of a ticket's description. A key in them is prose and must not be taken for the ticket's own. */
export const describe = (title: string, type: string, parent: string | null): string[] => {
  if (title === HERO)
    return [
      'Quotes are computed on each view although they change twice an hour. Keep them at the edge for 60 seconds, by basket and region.',
      'Falls back to the origin when a region has no copy. What was measured stands in PAY-296.',
    ];
  if (type === 'Incident')
    return [
      'Seen by customers. The timeline stands in the channel; what we change because of it becomes tickets of its own.',
    ];
  if (type === 'Epic') return ['What belongs together is listed below. Split what takes longer than a week.'];
  return parent
    ? [`Part of ${parent}. Done when it runs for customers and its figure is on the team’s page.`]
    : ['Short and on its own. Done when nobody needs to ask about it again.'];
};
