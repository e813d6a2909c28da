import { dataCenterEntry } from '#integrations/jira/data-center/entry.ts';
import { trackerForOrigin } from '#integrations/registry.ts';
import { backgroundOf } from './background-of.ts';

// A site at an origin of its own is a Data Center here.
backgroundOf((origin) => trackerForOrigin(origin) ?? dataCenterEntry);
