import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-vue';
import { defineComponent, h, ref, useTemplateRef } from 'vue';
import { usePresentation, type Role } from '../../src/composables/briefing/usePresentation';
import { useLongPress } from '../../src/composables/browser/useLongPress';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a finger held on a slide', () => {
  function pressable() {
    const pressed = vi.fn();
    const screen = render(
      defineComponent({
        setup() {
          useLongPress(useTemplateRef<HTMLElement>('stage'), pressed);
          return () => h('div', { ref: 'stage', style: 'block-size: 100px' });
        },
      }),
    );
    const stage = screen.container.firstElementChild!;
    const touch = (type: string, clientX: number): boolean => {
      const touches = type === 'touchend' ? [] : [new Touch({ identifier: 1, target: stage, clientX, clientY: 50 })];
      return stage.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    };
    return { pressed, touch };
  }
  test('for half a second brings up what it is for, and lifting it taps nothing', () => {
    vi.useFakeTimers();
    const { pressed, touch } = pressable();
    touch('touchstart', 50);
    vi.advanceTimersByTime(400);
    expect(pressed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(pressed).toHaveBeenCalledOnce();
    // Prevented: no click comes of it.
    expect(touch('touchend', 50)).toBe(false);
  });
  test('or lifted before, or moved, is a tap or a swipe', () => {
    vi.useFakeTimers();
    const { pressed, touch } = pressable();
    touch('touchstart', 50);
    vi.advanceTimersByTime(200);
    expect(touch('touchend', 50)).toBe(true);
    touch('touchstart', 50);
    touch('touchmove', 90);
    vi.advanceTimersByTime(2000);
    expect(pressed).not.toHaveBeenCalled();
  });
});

describe('a window of a show', () => {
  function windowOf(role: Role) {
    let presentation: ReturnType<typeof usePresentation> | undefined;
    render(
      defineComponent({
        setup() {
          const span = ref({ talk: 7, steps: 8, all: 12 });
          const nothing = () => undefined;
          presentation = usePresentation({
            deck: 'd',
            role,
            span,
            index: 0,
            leave: nothing,
            escapes: () => false,
            begin: nothing,
          });
          return () => h('div');
        },
      }),
    );
    return presentation!;
  }
  test('that was covered and missed what the speaker did shows the right slide when it is seen again', async () => {
    const speaker = windowOf('presenter');
    // What a sleeping window is told is lost.
    let asleep = false;
    const { addEventListener } = BroadcastChannel.prototype;
    vi.spyOn(BroadcastChannel.prototype, 'addEventListener').mockImplementation(function listen(
      this: BroadcastChannel,
      type: string,
      heard: EventListenerOrEventListenerObject | null,
    ) {
      addEventListener.call(this, type, (event: Event) => {
        if (!asleep && typeof heard === 'function') heard(event);
      });
    });
    const room = windowOf('audience');
    speaker.act({ do: 'goTo', index: 2 });
    await expect.poll(() => room.show.value.index).toBe(2);
    asleep = true;
    speaker.act({ do: 'goTo', index: 5 });
    speaker.act({ do: 'black' });
    await new Promise((later) => setTimeout(later, 50));
    expect(room.show.value.index).toBe(2);
    asleep = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => [room.show.value.index, room.show.value.black]).toEqual([5, true]);
  });
});
