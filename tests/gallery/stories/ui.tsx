/** The base components, each in all its states. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { CommitField, CommitNumber } from '#components/dashboard/commit-field.tsx';
import { CommitText } from '#components/dashboard/commit-text.tsx';
import { Segments } from '#components/dashboard/segments.tsx';
import { Banner, ProblemBanner } from '#components/ui/banner.tsx';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Confirm, Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextArea, TextField } from '#components/ui/field.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { ProgressLine } from '#components/ui/progress-line.tsx';
import { SafeLink } from '#components/ui/safe-link.tsx';
import { QuietSelect, SelectField } from '#components/ui/select.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { ProgressToast, Toast } from '#components/ui/toast.tsx';
import type { ProblemCode } from '#utils/problem.ts';
import { problem } from '../../fixtures/views.ts';
import { HOSTILE, LONG, nothing, type Story } from '../story.ts';
import css from './sheet.module.css';
import { sheet } from './sheet.tsx';

const KINDS = ['primary', 'plain', 'text', 'quiet', 'danger'] as const;
const CODES: ProblemCode[] = [
  ...(['signed-out', 'unauthorised', 'forbidden', 'xsrf', 'not-found', 'moved', 'gone'] as const),
  ...(['bad-query', 'names-person', 'frozen', 'server', 'not-json', 'unexpected-shape'] as const),
  ...(['rate-limited', 'timeout', 'offline', 'no-access', 'storage'] as const),
];
const OPTIONS = ['On track', 'At risk', LONG].map((label) => ({ value: label, label }));
const WAYS = ['Reach', 'Maintain', 'Milestones', 'Learn'].map((label) => ({ value: label, label }));
const ITEMS = [
  { id: 'edit', label: 'Edit', icon: Pencil, onChoose: nothing },
  { id: 'last', label: 'Move down', disabled: true, onChoose: nothing },
  { id: 'long', label: LONG, onChoose: nothing },
  { id: 'remove', label: 'Remove', icon: Trash2, danger: true, onChoose: nothing },
];

const Buttons = ({ disabled = false }) => (
  <div className={css.row}>
    {KINDS.map((kind) => (
      <Button key={kind} kind={kind} disabled={disabled}>
        {kind}
      </Button>
    ))}
    {KINDS.map((kind) => (
      <Button key={kind} kind={kind} size="small" disabled={disabled}>
        {kind}
      </Button>
    ))}
    <IconButton icon={Plus} label="Add" disabled={disabled} />
  </div>
);

/** A toast lies over the foot of something. */
const over = (toast: ReactNode) => <div className={css.under}>{toast}</div>;

const windowed = (name: string, element: Story['element'], more: Partial<Story> = {}): Story => ({
  name,
  width: 560,
  height: 360,
  fluid: true,
  kept: true,
  element: <main>{element}</main>,
  ...more,
});

export const UI: Story[] = [
  sheet('ui-button', 400, {
    all: <Buttons />,
    disabled: <Buttons disabled />,
  }),
  sheet('ui-button-focus', 200, { 'with the focus': <Buttons /> }, { keys: ['Tab'] }),
  sheet('ui-field', 720, {
    plain: (
      <TextField label="Baseline" defaultValue="420" unit="ms" hint="Where it stood when the cycle began" />
    ),
    invalid: <TextField label="Baseline" defaultValue="fast" unit="ms" error="This is no number." />,
    disabled: <TextField label="Baseline" defaultValue="420" disabled />,
    empty: <TextField label="Baseline" placeholder="420" />,
    'long and hostile': <TextField label="Baseline" defaultValue={HOSTILE} hint={HOSTILE} />,
    area: <TextArea label="Note" defaultValue={LONG} hint="What changed since last week" />,
    'area, invalid': <TextArea label="Way back" error="Say how it gets back on track." />,
  }),
  sheet(
    'ui-field-focus',
    160,
    { 'with the focus': <TextField label="Baseline" defaultValue="420" /> },
    {
      keys: ['Tab'],
    },
  ),
  sheet('ui-select', 330, {
    field: (
      <SelectField label="Status" value="At risk" options={OPTIONS} onChoose={nothing} hint="As computed" />
    ),
    disabled: <SelectField label="Status" value="At risk" options={OPTIONS} onChoose={nothing} disabled />,
    quiet: (
      <QuietSelect label="Team" value="At risk" options={OPTIONS} onChoose={nothing}>
        Payments
      </QuietSelect>
    ),
  }),
  sheet('ui-choice', 380, {
    segments: <Segments label="Goal" value="Reach" options={WAYS} onChoose={nothing} />,
    'nothing chosen': <Segments label="Other goal" value={null} options={WAYS} onChoose={nothing} />,
    'edited in place': <CommitField aria-label="Title" value="p99 checkout latency" onCommit={nothing} />,
    'long, in place': <CommitText aria-label="Long title" value={LONG} onCommit={nothing} />,
    'number, disabled': <CommitNumber aria-label="Weight" value={1.5} onCommit={nothing} disabled />,
  }),
  sheet('ui-banner', 2360, {
    plain: <Banner title="Nothing was lost." text="The last save is from 10:41." />,
    'with a step': (
      <ProblemBanner problem={problem('signed-out')} step={{ label: 'Sign in', onAct: nothing }} />
    ),
    hostile: <ProblemBanner problem={problem('bad-query', { detail: HOSTILE, host: HOSTILE })} />,
    ...Object.fromEntries(CODES.map((code) => [code, <ProblemBanner key={code} problem={problem(code)} />])),
  }),
  sheet('ui-waiting', 420, {
    skeleton: (
      <Skeleton
        label="Loading"
        lines={[
          [30, 28],
          [90, 16],
        ]}
      />
    ),
    spinner: <Spinner label="Looking" />,
    'how far': <ProgressLine label="Reading tickets" done={180} total={412} />,
    'nobody knows how far': <ProgressLine label="Reading rules" done={0} total={null} />,
  }),
  sheet('ui-empty', 420, {
    plain: <EmptyState title="No objectives yet" text="Three to five is what a team can hold in its head." />,
    'with a step': (
      <EmptyState title="No team yet" text={LONG} actions={<Button kind="primary">Begin</Button>} />
    ),
  }),
  sheet('ui-toast', 920, {
    plain: over(<Toast message="Objective removed" onDismiss={nothing} />),
    'with a step': over(
      <Toast message="Objective removed" action={{ label: 'Undo', onAct: nothing }} onDismiss={nothing} />,
    ),
    hostile: over(<Toast message={HOSTILE} action={{ label: 'Undo', onAct: nothing }} onDismiss={nothing} />),
    'how far': (
      <div style={{ paddingBlockStart: 64 }}>
        <ProgressToast message="Undo: 10,000 check-ins imported" done={4200} total={10_000} />
      </div>
    ),
  }),
  sheet('ui-link', 200, {
    safe: <SafeLink url="https://shop.atlassian.net/browse/PAY-318">PAY-318</SafeLink>,
    'not safe': <SafeLink url="javascript:alert(1)">PAY-318</SafeLink>,
  }),
  windowed(
    'ui-menu',
    <Menu align="start" trigger={<IconButton icon={Plus} label="More" />} items={ITEMS} />,
    {
      press: ['More'],
      // An open menu stands beside the page, which its library hides meanwhile.
      apart: ['region'],
    },
  ),
  windowed(
    'ui-dialog',
    <Dialog
      open
      title={LONG}
      text="One sentence under the title."
      actions={<Button>Done</Button>}
      onClose={nothing}
    >
      <TextField label="Reason" defaultValue={HOSTILE} />
    </Dialog>,
  ),
  windowed(
    'ui-confirm',
    <Confirm
      open
      danger
      title="Remove Payments?"
      text="Its objectives leave this browser; undo brings them back."
      action="Remove team"
      onConfirm={nothing}
      onClose={nothing}
    />,
  ),
];
