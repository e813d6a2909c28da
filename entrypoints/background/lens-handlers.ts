import type { OwnHandlers } from '#utils/messaging/server.ts';
import type { LensViews } from './lens-view.ts';

/** The lens of the page in front, for the popup. */
export const lensHandlers = ({ lensView }: { lensView: LensViews }) =>
  ({
    'view-lens': () => lensView.current(),
    'turn-view-lens': ({ show }) => lensView.show(show),
  }) satisfies Partial<OwnHandlers>;
