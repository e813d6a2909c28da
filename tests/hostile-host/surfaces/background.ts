import { DATA_CENTER_MARKS } from '#integrations/jira/data-center/mark-selectors.ts';
import { trackerForOrigin } from '#integrations/registry.ts';
import { backgroundOf } from './background-of.ts';

// A site at an origin of its own is a Data Center here.
backgroundOf((origin) => trackerForOrigin(origin)?.marks ?? DATA_CENTER_MARKS);
