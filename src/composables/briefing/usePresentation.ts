import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { useEventListener } from '../browser/useEventListener';
import { commandOf, hasUse, roomOf, shown, startAt, type Command, type Show, type TalkSpan } from '../../briefing/show';

export type Role = 'audience' | 'presenter';

/** Where a presentation stands, with its clocks (milliseconds of the epoch). The higher revision holds. */
interface Standing {
  show: Show;
  started: number;
  since: number;
  revision: number;
}
type Message = { kind: 'hello' | 'bye' | 'here'; role: Role } | { kind: 'stand'; role: Role; standing: Standing };

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'kind' in data && 'role' in data;

interface Options {
  deck: string;
  role: Role;
  span: Ref<TalkSpan>;
  /** The slide to begin with, from 0. */
  index: number;
  /** What Escape means when nothing is open, and Enter when nothing was typed. */
  leave: () => void;
  /** Whether Escape is the full screen's: it then only leaves that. */
  escapes: () => boolean;
  /** What a clicker's start means besides its slide. */
  begin: () => void;
}

/**
 * One presentation in any number of windows: whatever one does, all show. A window that is opened again asks the
 * others where they are. Without BroadcastChannel each window is on its own.
 */
export function usePresentation({ deck, role, span, index, leave, escapes, begin }: Options) {
  const now = Date.now();
  const standing = shallowRef<Standing>({ show: startAt(index), started: now, since: now, revision: 0 });
  const peers = ref<ReadonlySet<Role>>(new Set());
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`briefing ${deck}`);
  const post: (message: Message) => void = channel ? channel.postMessage.bind(channel) : () => undefined;
  const tell = (): void => post({ kind: 'stand', role, standing: standing.value });

  function receive({ data }: MessageEvent<unknown>): void {
    if (!isMessage(data) || data.role === role) return;
    const others = new Set(peers.value);
    if (data.kind === 'bye') others.delete(data.role);
    else others.add(data.role);
    peers.value = others;
    if (data.kind === 'hello') {
      post({ kind: 'here', role });
      if (standing.value.revision > 0) tell();
    }
    if (data.kind === 'stand' && data.standing.revision > standing.value.revision) standing.value = data.standing;
  }
  channel?.addEventListener('message', receive);
  post({ kind: 'hello', role });

  function act(command: Command): void {
    const before = standing.value;
    const show = shown(before.show, command, span.value);
    const turned = show.index !== before.show.index;
    standing.value = {
      show,
      started: before.revision === 0 ? Date.now() : before.started,
      since: turned ? Date.now() : before.since,
      revision: before.revision + 1,
    };
    tell();
  }

  /** Only the speaker holds the room's picture, and only where there is a room. */
  const canHold = computed(() => role === 'presenter' && peers.value.has('audience'));

  /** A clicker's keys work wherever the focus is: they are taken before any button has them. */
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = commandOf(event.key, event.shiftKey);
    if (!command) return;
    const { show } = standing.value;
    if (command.do === 'enter' && !hasUse(show, command)) return;
    if (command.do === 'hold' && !canHold.value) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.do === 'back' && escapes()) return;
    if (command.do === 'begin' || command.do === 'here') begin();
    if (command.do === 'back' && !hasUse(show, command)) leave();
    else act(command);
  }
  useEventListener(window, 'keydown', (event) => press(event as KeyboardEvent), { capture: true });
  // What a covered or sleeping window missed is asked for when it is seen again.
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') post({ kind: 'hello', role });
  });
  useEventListener(window, 'pageshow', () => post({ kind: 'hello', role }));
  useEventListener(window, 'pagehide', () => post({ kind: 'bye', role }));
  onScopeDispose(() => {
    post({ kind: 'bye', role });
    channel?.close();
  });
  // A deck changed meanwhile may have fewer slides.
  watch(span, ({ all }) => {
    if (all > 0 && standing.value.show.index >= all) act({ do: 'goTo', index: all - 1 });
  });

  return {
    show: computed(() =>
      role === 'audience' ? roomOf(standing.value.show, peers.value.has('presenter')) : standing.value.show,
    ),
    canHold,
    started: computed(() => standing.value.started),
    since: computed(() => standing.value.since),
    peers,
    act,
    /** Starts the clocks anew. */
    restart: (): void => {
      const at = Date.now();
      standing.value = { ...standing.value, started: at, since: at, revision: standing.value.revision + 1 };
      tell();
    },
  };
}
