/** Labels, teams and projects, and cycles of a workspace by a part of their name, each as the rule it would make. */
import type { Suggestion } from '#utils/messaging/rule-help.ts';
import type { Query } from '#utils/okr/model/link.ts';
import { CYCLES, LABELS, PLACES } from './documents.ts';
import type { Filter } from './queries.ts';
import type { LinearSource } from './reads.ts';
import { Cycles, Labels, Places } from './schemas.ts';

/** One question to Linear each; an empty text means all. */
export const suggestionLists = ({ client, site }: LinearSource) => {
  const place = { tracker: 'linear', site } as const;

  const labels = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { issueLabels } = await client.ask(LABELS, { filter: named(text) }, Labels, signal);
    const names = new Set(issueLabels.nodes.map(({ name }) => name));
    return [...names].map((label) => whole(label, '', { kind: 'label', ...place, label }));
  };

  const places = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const team = text === '' ? {} : { or: [named(text), { key: { containsIgnoreCase: text } }] };
    const found = await client.ask(PLACES, { team, project: named(text) }, Places, signal);
    const rule = (project: string): Query => ({ kind: 'project', ...place, project });
    return [
      ...found.teams.nodes.map(({ key, name }) => whole(key, name, rule(key))),
      ...found.projects.nodes.map(({ name }) => whole(name, '', rule(name))),
    ];
  };

  const cycles = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const { cycles } = await client.ask(CYCLES, { filter: cycleFilter(text) }, Cycles, signal);
    return cycles.nodes.map(({ id, number, name, team, startsAt, endsAt }) => {
      const label = [team.key, name ?? String(number)].join(' · ');
      const days = `${startsAt.slice(0, 10)} – ${endsAt.slice(0, 10)}`;
      return whole(label, days, { kind: 'sprint', ...place, sprint: id, name: label });
    });
  };

  return { labels, places, cycles };
};

/** A suggestion that stands for a whole rule, or for a word of a filter (`query` null). */
export const whole = (label: string, detail: string, query: Query | null, insert = label): Suggestion => ({
  ...{ label, detail, insert, query },
});

const named = (text: string): Filter => (text === '' ? {} : { name: { containsIgnoreCase: text } });

const cycleFilter = (text: string): Filter => {
  if (text === '') return {};
  const word: Filter[] = text
    .split(/[\s·]+/)
    .filter(Boolean)
    .map((part) => ({
      or: [
        { name: { containsIgnoreCase: part } },
        { team: { key: { eqIgnoreCase: part } } },
        ...(/^\d{1,6}$/.test(part) ? [{ number: { eq: Number(part) } }] : []),
      ],
    }));
  return { and: word };
};
