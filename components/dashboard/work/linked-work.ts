/** What links and rules bring in, as the screen lists it: by objective and key result, and filtered. */
import type { StatusCategory } from '#utils/measure/facts.ts';
import type { KeyResultId, LinkId } from '#utils/okr/model/ids.ts';
import { type IssueRef, issueUid } from '#utils/okr/model/tracker-ref.ts';
import type { KeyResultView, ObjectiveView, TeamView, TicketRow } from '#utils/okr/view.ts';

export interface WorkFilter {
  text: string;
  keyResult: KeyResultId | null;
  /** A project's key, or a team's at Linear. */
  project: string | null;
  category: StatusCategory | null;
}

export const EVERYTHING: WorkFilter = { text: '', keyResult: null, project: null, category: null };

/** A ticket as a row of any list of this screen. */
export interface WorkTicket {
  /** Unique on the screen: a ticket stands once under each key result that it serves. */
  row: string;
  ref: IssueRef;
  title: string;
  url: string;
  category: StatusCategory;
  /** Its own link, which can be taken away. */
  link: LinkId | null;
}

export interface KeyResultWork {
  keyResult: KeyResultView;
  tickets: (WorkTicket & { why: TicketRow['why'] })[];
}

export interface ObjectiveWork {
  objective: ObjectiveView;
  keyResults: KeyResultWork[];
}

/** `PAY-12` is of `PAY`: at Jira its project, at Linear its team. */
export const projectOf = (key: string): string => key.replace(/-\d+$/, '');

const holds = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

/** Whether a ticket passes all of the filter but its key result. */
export const passes = (
  { key, title, category }: { key: string; title: string; category: StatusCategory },
  filter: WorkFilter,
): boolean =>
  (filter.category === null || filter.category === category) &&
  (filter.project === null || filter.project === projectOf(key)) &&
  holds(`${key} ${title}`, filter.text.trim());

/** Key results without a ticket that passes are left out, but for a filter that is none. */
export const linkedWork = (view: TeamView, filter: WorkFilter): ObjectiveWork[] => {
  const whole = filter.text.trim() === '' && filter.project === null && filter.category === null;
  return view.objectives
    .map((objective) => ({
      objective,
      keyResults: objective.keyResults
        .filter(({ id }) => filter.keyResult === null || id === filter.keyResult)
        .map((keyResult) => ({
          keyResult,
          tickets: keyResult.tickets
            .filter((ticket) => passes(ticket, filter))
            .map((ticket) => ({
              ...ticket,
              row: `${keyResult.id} ${issueUid(ticket.ref)}`,
              link: ticket.why.kind === 'linked' ? ticket.link : null,
            })),
        }))
        .filter(({ tickets }) => whole || tickets.length > 0),
    }))
    .filter(({ keyResults }) => keyResults.length > 0);
};

/** Projects that have a linked ticket, by name. */
export const projectsOf = (view: TeamView): string[] => {
  const tickets = view.objectives.flatMap(({ keyResults }) => keyResults.flatMap((one) => one.tickets));
  return [...new Set(tickets.map(({ key }) => projectOf(key)))].sort((a, b) => a.localeCompare(b));
};

/** How many different tickets serve a key result: one that serves two is one ticket. */
export const ticketCount = (view: TeamView): number =>
  new Set(
    view.objectives.flatMap(({ keyResults }) =>
      keyResults.flatMap(({ tickets }) => tickets.map(({ ref }) => issueUid(ref))),
    ),
  ).size;
