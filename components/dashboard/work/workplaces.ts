/** Where a team works: what is set, and what its linked tickets suggest. */
import type { ConnectionView } from '#utils/messaging/snapshot.ts';
import type { Team } from '#utils/okr/model/team.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { projectOf } from './linked-work.ts';

export type Workplace = Team['workplaces'][number];
type Place = Pick<ConnectionView, 'tracker' | 'site' | 'base'>;

const isAt = (place: Pick<Place, 'tracker' | 'site'>) => (other: Pick<Place, 'tracker' | 'site'>) =>
  place.tracker === other.tracker && place.site === other.site;

/** The projects of a site, in all that was set for it. */
export const projectsAt = (
  workplaces: readonly Workplace[],
  place: Pick<Place, 'tracker' | 'site'>,
): string[] => [...new Set(workplaces.filter(isAt(place)).flatMap(({ projects }) => projects))];

/** With these projects at this site and no others; a site without one is no workplace. */
export const withProjects = (
  workplaces: readonly Workplace[],
  { tracker, site, base }: Place,
  projects: string[],
): Workplace[] => {
  const others = workplaces.filter((other) => !isAt({ tracker, site })(other));
  return projects.length === 0 ? others : [...others, { tracker, site, base, projects }];
};

/** Projects of linked tickets that are not set yet, the most frequent first. */
export const suggestedProjects = (view: TeamView, place: Place, set: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const { ref } of view.objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ tickets }) => tickets),
  )) {
    if (!isAt(place)(ref)) continue;
    const project = projectOf(ref.key);
    counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return [...counts]
    .filter(([project]) => !set.includes(project))
    .sort(([, a], [, b]) => b - a)
    .map(([project]) => project);
};
