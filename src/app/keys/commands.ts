/** What the keys do. A command that finds nothing to do returns `false`: the key is left to the browser. */
export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'original'
  | 'toggleRead'
  | 'toggleStar'
  | 'markAllRead'
  | 'pageOn'
  | 'pageBack'
  | 'larger'
  | 'smaller'
  | 'find'
  | 'goToAll'
  | 'goToUnread'
  | 'goToStarred'
  | 'help'
  | 'close';

export type Commands = Readonly<Record<Command, () => unknown>>;

/** Names as `keyOfEvent` gives them; two keys one after the other with a space between. */
export const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  v: 'original',
  m: 'toggleRead',
  s: 'toggleStar',
  A: 'markAllRead',
  Space: 'pageOn',
  'Shift+Space': 'pageBack',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '/': 'find',
  'g a': 'goToAll',
  'g u': 'goToUnread',
  'g s': 'goToStarred',
  '?': 'help',
  Escape: 'close',
};

/** The first of two keys. */
export const LEADER = 'g';

/** A key that is held repeats these. */
export const REPEATED: ReadonlySet<Command> = new Set(['next', 'previous', 'pageOn', 'pageBack']);
