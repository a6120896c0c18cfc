import { computed, inject, onScopeDispose, provide, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import { useEventListener } from '../browser/useEventListener';
import { useFigures, type OpenFigure } from '../figures/useFigures';
import { useReading } from '../scope/useReading';
import type { FigureId } from '../../domain/figure';
import { focusAt, focusStates, shownFocus, speaksOf, tapped } from '../../pictures/focus';
import type { Focus, Focusing, FocusState } from '../../pictures/focus';
import { focusName } from '../../pictures/focusStrip';
import type { Picture } from '../../pictures/picture';

/** What a page has in focus, and how its marks say what they were asked. */
export interface PageFocus {
  shown: Readonly<Ref<Focus | undefined>>;
  tap: (mark: Focus, from: Element, open: OpenFigure) => void;
  /** By keyboard: held without a second time that would open anything. */
  hold: (mark: Focus) => void;
  pass: (mark: Focus | undefined) => void;
  end: () => void;
}

const focusKey: InjectionKey<PageFocus> = Symbol('focus');

/** A pointer that only crosses a page asks for nothing; one that goes from row to row does not leave in between. */
const [toAsk, toLeave] = [90, 200];
/** The strip with what may stand under it, at most, in CSS pixels. */
const stripRoom = 176;
/** What a tap on it does is its own affair: it never ends what is in focus. */
const answers = '[data-mark], [data-figure], [data-strip], [role="dialog"], a, button, select, input, label, summary';

/** The focus of the page below; `where` is the page, on another one nothing is in focus any more. */
export function provideFocus(where: () => unknown): PageFocus {
  const focusing = shallowRef<Focusing>({});
  const shown = computed(() => shownFocus(focusing.value));
  let timer = 0;
  const later = (after: number, passing: Focus | undefined): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { held } = focusing.value;
      focusing.value = { ...(held && { held }), ...(passing && { passing }) };
    }, after);
  };
  const set = (next: Focusing): void => {
    window.clearTimeout(timer);
    focusing.value = next;
  };
  const end = (): void => {
    if (shown.value) set({});
  };
  watch(where, end);
  // A drawing that answers a click says so by taking it.
  useEventListener(document, 'click', ({ target, defaultPrevented }) => {
    if (!defaultPrevented && target instanceof Element && !target.closest(answers)) end();
  });
  useEventListener(window, 'keydown', (event) => {
    const open = document.querySelector('[role="dialog"]');
    if ((event as KeyboardEvent).key === 'Escape' && !open) end();
  });
  onScopeDispose(() => window.clearTimeout(timer));
  const focus: PageFocus = {
    shown,
    tap: (mark, from, open) => {
      const { focusing: next, opens } = tapped(focusing.value, mark);
      set(next);
      if (opens) open(opens, from);
      else clearOf(from);
    },
    hold: (mark) => set({ held: mark }),
    pass: (mark) => later(mark ? toAsk : toLeave, mark),
    end,
  };
  provide(focusKey, focus);
  return focus;
}

export const useFocus = (): PageFocus | undefined => inject(focusKey, undefined);

/** Buttons and links in a row answer for themselves. */
const own = 'a, button, select, input, label, summary';

/**
 * The marks of a picture, in a drawing or in rows. Where no page has a focus (a slide, a page nothing runs on yet)
 * rows are only rows, and what is drawn opens at the first tap.
 */
export function useMarks(picture: () => Picture | undefined) {
  const focus = useFocus();
  const reading = useReading();
  const { open } = useFigures();
  const shown = computed(() => focus?.shown.value);
  const stateOf = computed(() => shown.value && focusStates(shown.value, picture()));
  const markOf = (id: FigureId): Focus => focusAt(id, picture()?.id ?? 'page', picture());

  const rowState = (ids: readonly FigureId[]): FocusState | undefined => {
    const states = stateOf.value && new Set(ids.map(stateOf.value));
    return states && (['in', 'kept', 'out'] as const).find((state) => states.has(state));
  };
  /** What a row of figures is bound to: it is a mark, the numbers in it are not. */
  function mark(cells: readonly (FigureId | null | undefined)[]): Record<string, unknown> {
    const ids = cells.filter((id) => id !== null && id !== undefined);
    const [first] = ids;
    if (!focus || first === undefined) return {};
    return {
      'data-mark': '',
      'data-focus': rowState(ids),
      onPointerenter: ({ pointerType, clientY }: PointerEvent) => {
        if (pointerType !== 'touch' && isClear(clientY)) focus.pass(markOf(first));
      },
      onPointerleave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') focus.pass(undefined);
      },
      onFocusin: ({ target }: FocusEvent) => {
        if (target instanceof Element && target.matches(':focus-visible')) focus.hold(markOf(first));
      },
      onClick: ({ target, currentTarget }: MouseEvent) => {
        if (target instanceof Element && !target.closest(own)) focus.tap(markOf(first), currentTarget as Element, open);
      },
    };
  }
  return {
    stateOf,
    mark,
    /** The name of what is in focus where nothing in the picture is of it. */
    absent: computed(() => {
      const of = picture();
      return shown.value && of && !speaksOf(shown.value, of) ? focusName(reading.value.book, shown.value) : undefined;
    }),
    /** A figure drawn: focused by a tap, opened by the second. */
    /** `byKey`: nothing was pointed at, the mark was arrowed to before. */
    tap: (id: FigureId, from: Element, byKey = false): void =>
      focus && !byKey ? focus.tap(markOf(id), from, open) : open(id, from),
    hold: (id: FigureId): void => focus?.hold(markOf(id)),
    pass: (id: FigureId | undefined, clientY = 0): void => {
      if (id === undefined || isClear(clientY)) focus?.pass(id === undefined ? undefined : markOf(id));
    },
  };
}

/** The strip covers nothing that was tapped: the page moves up under it. */
function clearOf(from: Element): void {
  const covered = from.getBoundingClientRect().bottom - (window.innerHeight - stripRoom);
  if (covered > 0) window.scrollBy({ top: covered });
}

/** Where the strip will stand a pointer asks for nothing: it would cover what it was asked for. */
const isClear = (clientY: number): boolean => clientY < window.innerHeight - stripRoom;
