import type { RefreshState } from '#utils/messaging/snapshot.ts';
import type { History } from '#utils/workspace/history.ts';
import type { Connection } from './connection.ts';
import type { Item } from './item.ts';

export type Shown = { team: string | null; cycle: string | null };

export declare const connectionsItem: Item<Connection[]>;
export declare const shownItem: Item<Shown>;
/** Made on first read. Take a new one after `lost`. */
export declare const replicaItem: Item<string | null>;
export declare const historyItem: Item<History>;
/** In `storage.session`. */
export declare const refreshItem: Item<RefreshState>;
