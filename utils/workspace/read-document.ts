import { t } from '#utils/i18n.ts';
import { type Collection, RECORD_SCHEMAS, type TeamDocument } from '#utils/okr/model/document.ts';
import type { TeamId } from '#utils/okr/model/ids.ts';
import type { Team } from '#utils/okr/model/team.ts';
import { type LiveRecord, liveRecords } from '#utils/sync/read.ts';
import { latestOf } from '#utils/sync/record.ts';
import type { State } from '#utils/sync/state.ts';
import { FALLBACKS } from './fallbacks.ts';
import { withWholeLogs } from './goal-log.ts';
import { by, byDay, byOrder, oldestFirst } from './orders.ts';
import { type ReadProblem, type ReadRecord, readRecord, remembered } from './read-record.ts';
import { standingSamples } from './standing-samples.ts';

export interface ReadDocument {
  document: TeamDocument;
  problems: ReadProblem[];
}

const READERS = {
  team: remembered((record) => readRecord('team', RECORD_SCHEMAS.team, record)),
  cycles: remembered((record) => readRecord('cycles', RECORD_SCHEMAS.cycles, record)),
  objectives: remembered((record) => readRecord('objectives', RECORD_SCHEMAS.objectives, record)),
  keyResults: remembered((record) =>
    readRecord('keyResults', RECORD_SCHEMAS.keyResults, withWholeLogs(record)),
  ),
  links: remembered((record) => readRecord('links', RECORD_SCHEMAS.links, record)),
  rules: remembered((record) => readRecord('rules', RECORD_SCHEMAS.rules, record)),
  checkIns: remembered((record) => readRecord('checkIns', RECORD_SCHEMAS.checkIns, record)),
  samples: remembered((record) => readRecord('samples', RECORD_SCHEMAS.samples, record)),
  reviews: remembered((record) => readRecord('reviews', RECORD_SCHEMAS.reviews, record)),
  lessons: remembered((record) => readRecord('lessons', RECORD_SCHEMAS.lessons, record)),
  dependencies: remembered((record) => readRecord('dependencies', RECORD_SCHEMAS.dependencies, record)),
  settlements: remembered((record) => readRecord('settlements', RECORD_SCHEMAS.settlements, record)),
  kpis: remembered((record) => readRecord('kpis', RECORD_SCHEMAS.kpis, record)),
  kpiReadings: remembered((record) => readRecord('kpiReadings', RECORD_SCHEMAS.kpiReadings, record)),
};

/**
 * Reads a team's document out of its state; never throws. What cannot be read stays in the state and is
 * named; what hangs on a record that is gone (a link of a removed key result) is left out until it is back.
 */
export const readDocument = (team: TeamId, state: State): ReadDocument => {
  const problems: ReadProblem[] = [];
  const records = grouped(state);
  const all = <T>(collection: Collection, read: (record: LiveRecord) => ReadRecord<T>) =>
    (records.get(collection) ?? []).flatMap((record) => {
      const { value, problems: found } = read(record);
      problems.push(...found);
      return value === null ? [] : [{ value, raw: record.raw }];
    });
  const values = <T>(read: { value: T }[]): T[] => read.map(({ value }) => value);

  const teams = values(all('team', READERS.team));
  const objectives = values(all('objectives', READERS.objectives)).sort(byOrder);
  const { kept: keyResults, orphans } = underTheirObjectives(
    values(all('keyResults', READERS.keyResults)).sort(byOrder),
    new Set(objectives.map(({ id }) => id)),
  );
  problems.push(...orphans);
  const known = new Set(keyResults.map(({ id }) => id));
  const ofKnown = ({ keyResult }: { keyResult: (typeof keyResults)[number]['id'] }) => known.has(keyResult);
  const objectiveIds = new Set(objectives.map(({ id }) => id));
  const ofKnownObjective = ({ objective }: { objective: (typeof objectives)[number]['id'] }) =>
    objectiveIds.has(objective);
  const kpis = values(all('kpis', READERS.kpis)).sort(byOrder);
  const kpiIds = new Set(kpis.map(({ id }) => id));
  const ofKnownKpi = ({ kpi }: { kpi: (typeof kpis)[number]['id'] }) => kpiIds.has(kpi);
  const samples = all('samples', READERS.samples).map(({ value, raw }) => ({
    sample: value,
    stamp: latestOf(raw),
  }));
  const document: TeamDocument = {
    team: teams.find(({ id }) => id === team) ?? unnamed(team, problems),
    cycles: values(all('cycles', READERS.cycles)).sort(by('starts')),
    objectives,
    keyResults,
    links: values(all('links', READERS.links)).filter(ofKnown).sort(by('id')),
    rules: values(all('rules', READERS.rules)).filter(ofKnown).sort(by('id')),
    checkIns: oldestFirst(values(all('checkIns', READERS.checkIns)).filter(ofKnown)),
    samples: standingSamples(samples).filter(ofKnown),
    reviews: values(all('reviews', READERS.reviews)).filter(ofKnown).sort(by('id')),
    lessons: values(all('lessons', READERS.lessons)).filter(ofKnownObjective).sort(by('id')),
    dependencies: values(all('dependencies', READERS.dependencies)).filter(ofKnown).sort(by('id')),
    settlements: values(all('settlements', READERS.settlements)).sort(by('id')),
    kpis,
    kpiReadings: values(all('kpiReadings', READERS.kpiReadings)).filter(ofKnownKpi).sort(byDay),
  };
  return { document, problems };
};

const grouped = (state: State): Map<string, LiveRecord[]> => {
  const groups = new Map<string, LiveRecord[]>();
  for (const record of liveRecords(state)) {
    const group = groups.get(record.collection);
    if (group === undefined) groups.set(record.collection, [record]);
    else group.push(record);
  }
  return groups;
};

const unnamed = (id: TeamId, problems: ReadProblem[]): Team => {
  if (!problems.some(({ collection }) => collection === 'team'))
    problems.push({
      collection: 'team',
      id,
      field: null,
      path: '',
      why: t('workspace_why_missing'),
      outcome: 'fallback',
    });
  return RECORD_SCHEMAS.team.parse({ ...FALLBACKS.team, id, name: t('workspace_unnamed_team') });
};

/** Someone removed an objective while someone else added a key result to it: that must not go unseen. */
const underTheirObjectives = <K extends TeamDocument['keyResults'][number]>(
  keyResults: K[],
  objectives: ReadonlySet<K['objective']>,
): { kept: K[]; orphans: ReadProblem[] } => {
  const lost = keyResults.filter(({ objective }) => !objectives.has(objective));
  const orphans = lost.map(({ id, title }): ReadProblem => {
    const why = t('workspace_why_orphan', title);
    return { collection: 'keyResults', id, field: 'objective', path: 'objective', why, outcome: 'left-out' };
  });
  return { kept: keyResults.filter(({ objective }) => objectives.has(objective)), orphans };
};
