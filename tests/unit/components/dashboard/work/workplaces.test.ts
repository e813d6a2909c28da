import { describe, expect, it } from 'vitest';
import { projectsAt, suggestedProjects, withProjects } from '#components/dashboard/work/workplaces.ts';
import { teamView } from '#utils/okr/team-view.ts';
import {
  factsOf,
  fromIssues,
  issue,
  keyResult,
  link,
  objective,
  reach,
  ref,
  teamDocument,
  teamInput,
} from '../../../okr/build.ts';

const { tracker, site } = ref('PAY-1');
const HERE = { tracker, site, base: 'https://acme.atlassian.net' };
const THERE = { tracker: 'linear', site: 'org', base: 'https://linear.app/acme' };

describe('where a team works', () => {
  it('a site keeps its projects while another one changes, and is gone without any', () => {
    const both = withProjects(withProjects([], HERE, ['PAY', 'OPS']), THERE, ['PLT']);
    expect(projectsAt(both, HERE)).toEqual(['PAY', 'OPS']);
    expect(projectsAt(withProjects(both, THERE, []), HERE)).toEqual(['PAY', 'OPS']);
    expect(withProjects(both, THERE, [])).toHaveLength(1);
  });

  it('offers the projects of linked tickets, the most frequent first, that are not chosen yet', () => {
    const document = teamDocument({
      objectives: [objective('o1')],
      keyResults: [keyResult('k', { goal: reach(0, 4), measure: fromIssues() })],
      links: ['OPS-1', 'PAY-1', 'PAY-2', 'CHK-1'].map((key) => link('k', key)),
    });
    const facts = factsOf(...['OPS-1', 'PAY-1', 'PAY-2', 'CHK-1'].map((key) => issue(key)));
    const view = teamView(teamInput(document, { facts }));
    expect(suggestedProjects(view, HERE, ['CHK'])).toEqual(['PAY', 'OPS']);
    expect(suggestedProjects(view, THERE, [])).toEqual([]);
  });
});
