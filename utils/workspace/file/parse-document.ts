import { t } from '#utils/i18n.ts';
import type { ImportPreview } from '#utils/messaging/protocol.ts';
import { type Collection, RECORD_SCHEMAS, type TeamDocument } from '#utils/okr/model/document.ts';
import { isJson } from '#utils/sync/canonical.ts';
import type { z } from '#utils/zod.ts';
import type { Json } from '../change.ts';
import { readRecord } from '../read-record.ts';

type Refused = ImportPreview['refused'];

/**
 * One team's document out of a file, record by record, so that one bad record costs itself alone. A record
 * that belongs to nothing, neither in the file nor in what is there already, is refused too.
 */
export const parseDocument = (
  raw: unknown,
  where: string,
  existing: readonly TeamDocument[],
): { document: TeamDocument | null; refused: Refused } => {
  const refused: Refused = [];
  const source = isObject(raw) ? raw : {};
  const team = recordIn('team', RECORD_SCHEMAS.team, source.team, `${where}.team`, refused);
  if (team === null) {
    refused.push({ where, why: t('import_why_team') });
    return { document: null, refused };
  }
  const known = existing.find((document) => document.team.id === team.id);
  const list = <T extends { id: string }>(
    collection: Exclude<Collection, 'team'>,
    schema: z.ZodType<T>,
    belongs: (record: T) => boolean,
  ): T[] => listIn({ collection, schema, belongs, raw: source[collection], where, refused });

  const cycles = list('cycles', RECORD_SCHEMAS.cycles, () => true);
  const inCycle = among(cycles, known?.cycles);
  const objectives = list('objectives', RECORD_SCHEMAS.objectives, ({ cycle }) => inCycle(cycle));
  const inObjective = among(objectives, known?.objectives);
  const keyResults = list('keyResults', RECORD_SCHEMAS.keyResults, ({ objective }) => inObjective(objective));
  const inKeyResult = among(keyResults, known?.keyResults);
  const ofKeyResult = (record: { keyResult: string }): boolean => inKeyResult(record.keyResult);
  const kpis = list('kpis', RECORD_SCHEMAS.kpis, () => true);
  const inKpi = among(kpis, known?.kpis);
  const document: TeamDocument = {
    team,
    cycles,
    objectives,
    keyResults,
    links: list('links', RECORD_SCHEMAS.links, ofKeyResult),
    rules: list('rules', RECORD_SCHEMAS.rules, ofKeyResult),
    checkIns: list('checkIns', RECORD_SCHEMAS.checkIns, ofKeyResult),
    samples: list('samples', RECORD_SCHEMAS.samples, ofKeyResult),
    reviews: list('reviews', RECORD_SCHEMAS.reviews, ofKeyResult),
    lessons: list('lessons', RECORD_SCHEMAS.lessons, ({ objective }) => inObjective(objective)),
    dependencies: list('dependencies', RECORD_SCHEMAS.dependencies, ofKeyResult),
    settlements: list('settlements', RECORD_SCHEMAS.settlements, () => true),
    kpis,
    kpiReadings: list('kpiReadings', RECORD_SCHEMAS.kpiReadings, ({ kpi }) => inKpi(kpi)),
  };
  return { document, refused };
};

const listIn = <T extends { id: string }>(from: {
  collection: Exclude<Collection, 'team'>;
  schema: z.ZodType<T>;
  belongs: (record: T) => boolean;
  raw: unknown;
  where: string;
  refused: Refused;
}): T[] => {
  const { collection, schema, belongs, raw = [], refused } = from;
  const where = `${from.where}.${collection}`;
  if (!Array.isArray(raw)) {
    refused.push({ where, why: t('workspace_why_type', t('workspace_type_array')) });
    return [];
  }
  const found = new Map<string, T>();
  raw.forEach((item: unknown, index) => {
    const here = `${where}[${index}]`;
    const record = recordIn(collection, schema, item, here, refused);
    if (record === null) return;
    if (found.has(record.id)) refused.push({ where: here, why: t('import_why_twice') });
    else if (!belongs(record)) refused.push({ where: here, why: t('import_why_reference') });
    else found.set(record.id, record);
  });
  return [...found.values()];
};

const recordIn = <T>(
  collection: Collection,
  schema: z.ZodType<T>,
  raw: unknown,
  where: string,
  refused: Refused,
): T | null => {
  if (!isObject(raw)) {
    const why =
      raw === undefined ? t('workspace_why_missing') : t('workspace_why_type', t('workspace_type_object'));
    refused.push({ where, why });
    return null;
  }
  const { id, ...fields } = raw;
  const json = Object.entries(fields).filter((entry): entry is [string, Json] => isJson(entry[1]));
  const { value, problems } = readRecord(collection, schema, {
    id: typeof id === 'string' ? id : '',
    fields: new Map(json),
  });
  refused.push(
    ...problems.map(({ path, why }) => ({ where: path === '' ? where : `${where}.${path}`, why })),
  );
  return value;
};

const among = (...lists: (readonly { id: string }[] | undefined)[]) => {
  const ids = new Set(lists.flatMap((list) => (list ?? []).map(({ id }) => id)));
  return (id: string): boolean => ids.has(id);
};

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
