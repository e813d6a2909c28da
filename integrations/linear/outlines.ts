/** Linear's initiatives with their projects, and projects by themselves, as outlines of work. */
import { t } from '#utils/i18n.ts';
import type { Outline, OutlinePart } from '#utils/messaging/outlines.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { z } from '#utils/zod.ts';
import type { Tracker } from '../tracker.ts';
import { INITIATIVES, PROJECTS } from './documents.ts';
import type { LinearSource } from './reads.ts';

const Named = z.object({
  id: z.string().min(1).max(100),
  name: z.string(),
  url: z.url({ protocol: /^https?$/ }),
});
const Described = Named.extend({ description: z.string().nullable() });
type Described = z.infer<typeof Described>;
const More = z.object({ hasNextPage: z.boolean() });

const Next = More.extend({ endCursor: z.string().nullable() });
const ProjectPage = z.object({ projects: z.object({ nodes: z.array(Described), pageInfo: Next }) });
const InitiativePage = z.object({
  initiatives: z.object({
    nodes: z.array(Described.extend({ projects: z.object({ nodes: z.array(Named), pageInfo: More }) })),
    pageInfo: Next,
  }),
});

const OPEN_INITIATIVES = { status: { nin: ['Completed', 'Canceled'] } };
const OPEN_PROJECTS = { completedAt: { null: true }, canceledAt: { null: true } };
/** Initiatives come with their projects and so a few at a time: as many pages as make one of a hundred. */
const PAGES = 4;

const afterOf = ({ hasNextPage, endCursor }: z.infer<typeof Next>): string | null =>
  hasNextPage ? endCursor : null;

type Reads = Required<Pick<Tracker, 'outlineKinds' | 'outlines'>>;

export const linearOutlines = ({ client, site }: LinearSource): Reads => {
  const ruleOf = (project: string): Query => ({ kind: 'project', tracker: 'linear', site, project });
  const outline = (
    { id, name, description, url }: Described,
    whole: Query | null,
    below: OutlinePart[],
  ): Outline => ({ id, key: '', title: name, why: description ?? '', url, whole, below });

  const projects: Reads['outlines'] = async (_, after, signal) => {
    const variables = { filter: OPEN_PROJECTS, after };
    const { projects: page } = await client.ask(PROJECTS, variables, ProjectPage, signal);
    const found = page.nodes.map((one) => outline(one, ruleOf(one.id), []));
    return { found, after: afterOf(page.pageInfo), cut: false };
  };

  const initiatives: Reads['outlines'] = async (_, from, signal) => {
    const found: Outline[] = [];
    let after = from;
    let cut = false;
    for (let page = 0; page < PAGES; page += 1) {
      const variables = { filter: OPEN_INITIATIVES, below: OPEN_PROJECTS, after };
      const answer: z.infer<typeof InitiativePage> = await client.ask(
        INITIATIVES,
        variables,
        InitiativePage,
        signal,
      );
      const { nodes, pageInfo } = answer.initiatives;
      for (const node of nodes) {
        const below = node.projects.nodes.map(({ id, name, url }) => ({
          ...{ id, key: '', title: name, url },
          query: ruleOf(id),
        }));
        found.push(outline(node, null, below));
        cut ||= node.projects.pageInfo.hasNextPage;
      }
      after = afterOf(pageInfo);
      if (after === null) break;
    }
    return { found, after, cut };
  };

  return {
    outlineKinds: async () => [
      { id: 'initiatives', name: t('outline_initiatives'), suits: 'each' },
      { id: 'projects', name: t('outline_projects'), suits: 'whole' },
    ],
    outlines: (kind, after, signal) => (kind === 'projects' ? projects : initiatives)(kind, after, signal),
  };
};
