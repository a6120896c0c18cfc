import { onBeforeUnmount } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { briefingPath, slideOfQuery } from '../../pictures/address';
import { enterFullScreen, isEscapeOfFullScreen } from '../browser/useFullScreen';
import { useAwake } from '../browser/useAwake';
import { provideOpenFigure } from '../figures/useFigures';
import { provideReading } from '../scope/useReading';
import { useUpdateHold } from '../shell/useUpdates';
import { useDeck } from './useDeck';
import { useDeckStamp } from './useDeckStamp';
import { usePresentation } from './usePresentation';

/** A window of a show, the room's or the presenter's: the deck of the address, where the show is, a screen that stays on. */
export function useShow(role: 'audience' | 'presenter') {
  const route = useRoute();
  const router = useRouter();
  const id = String(route.params.deck);
  const shown = useDeck(() => id);
  provideReading(shown.reading);
  const leave = (): void => void router.push(briefingPath(id));
  const presentation = usePresentation({
    deck: id,
    role,
    span: shown.span,
    index: slideOfQuery(route.query.slide),
    leave,
    escapes: isEscapeOfFullScreen,
    begin: () => {
      if (role === 'audience') void enterFullScreen();
    },
  });
  provideOpenFigure((figure) => presentation.act({ do: 'card', figure }));
  useAwake();
  // Nobody's briefing is broken off by a newer build.
  useUpdateHold(() => true);
  const { briefing } = shown;
  briefing.presenting = true;
  onBeforeUnmount(() => {
    briefing.presenting = false;
  });
  return { id, leave, ...useDeckStamp(), ...shown, ...presentation };
}
