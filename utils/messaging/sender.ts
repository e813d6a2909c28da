/** Who sent a message, judged by what the browser says of the sender and by nothing in the message. */

/** The part of `runtime.MessageSender` that both browsers fill. */
export interface SenderFacts {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
}

/** A frame in a tab; `document` tells two documents of one frame apart where the browser names them. */
export interface Frame {
  tab: number;
  frame: number;
  document: string | null;
}

export type Sender =
  /** Popup, dashboard, side panel: a page of ours that is its own top frame or stands in no tab. */
  | { kind: 'own' }
  /** A page of ours inside a frame of some tab: the panel on a ticket, or a stranger who framed it. */
  | { kind: 'own-frame'; frame: Frame }
  /** Our content script in the top frame of a web page. */
  | { kind: 'page'; origin: string; frame: Frame }
  | { kind: 'stranger' };

const STRANGER: Sender = { kind: 'stranger' };

/**
 * Classifies a sender. `self` is this extension's id and the address all its pages start with
 * (`runtime.getURL('')`). A content script in a sub-frame is a stranger: we put none there.
 */
export const senderOf = (sender: SenderFacts, self: { id: string; url: string }): Sender => {
  if (sender.id !== self.id || sender.url === undefined || !URL.canParse(sender.url)) return STRANGER;
  const tab = sender.tab?.id;
  const frame = tab === undefined ? null : frameOf(tab, sender);
  if (sender.url.startsWith(self.url)) {
    return frame && frame.frame !== 0 ? { kind: 'own-frame', frame } : { kind: 'own' };
  }
  const { origin, protocol } = new URL(sender.url);
  if (frame?.frame !== 0 || !/^https?:$/.test(protocol)) return STRANGER;
  return { kind: 'page', origin, frame };
};

const frameOf = (tab: number, sender: SenderFacts): Frame => ({
  tab,
  frame: sender.frameId ?? 0,
  document: sender.documentId ?? null,
});
