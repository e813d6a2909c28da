import { jiraSite } from '#integrations/jira/site.ts';
import { linearSite } from '#integrations/linear/site.ts';
import { guestOf } from './guest-of.ts';

guestOf([jiraSite, linearSite]);
