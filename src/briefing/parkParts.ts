import { stageGroups, type StageGroup } from '../domain/stages';
import type { ParkItem, ParkPlace, ParkSteps } from '../pictures/projects/parkStepsPicture';
import { emsOfName } from './ems';

/** Lines of text a slide has for its places, and characters of Chinese a column holds: on the narrower sheet. */
const [mostLines, columnEms] = [15, 11.5];

function linesOf({ name, words, promise, before }: ParkItem): number {
  const tail = words.reduce((sum, word) => sum + emsOfName(word), 0) + (promise ? 4 : 0) + (before ? 4 : 0);
  const own = emsOfName(name);
  const lines = Math.max(1, Math.ceil(own / columnEms));
  return own - (lines - 1) * columnEms + tail + 1 > columnEms ? lines + 1 : lines;
}

/** A group's items, page after page: none longer than a slide unless a single item is. */
function pagesOf(items: readonly ParkItem[]): ParkItem[][] {
  const pages: ParkItem[][] = [[]];
  let used = 0;
  for (const item of items) {
    const own = linesOf(item);
    if (used + own > mostLines && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += own;
  }
  return pages;
}

/** A place in as many as a slide each takes: as many as its longest group needs. */
function splitPlace(place: ParkPlace): { place: ParkPlace; lines: number }[] {
  const { prepared, building, built, working } = place.groups;
  const pages = {
    prepared: pagesOf(prepared),
    building: pagesOf(building),
    built: pagesOf(built),
    working: pagesOf(working),
  };
  const count = Math.max(...stageGroups.map((group) => pages[group].length));
  return Array.from({ length: count }, (_, index) => {
    const at = (group: StageGroup): readonly ParkItem[] => pages[group][index] ?? [];
    const groups = { prepared: at('prepared'), building: at('building'), built: at('built'), working: at('working') };
    const lines = stageGroups
      .map((group) => groups[group])
      .map((own) => own.reduce((sum, item) => sum + linesOf(item), 0));
    return { place: { ...place, groups }, lines: Math.max(1, ...lines) + 0.6 };
  });
}

/** A park's places in as many parts as a room can read, whole where they can be. */
function partsOf(places: readonly ParkPlace[]): ParkPlace[][] {
  const parts: ParkPlace[][] = [[]];
  let used = 0;
  for (const { place, lines } of places.flatMap(splitPlace)) {
    if (used + lines > mostLines + 0.6 && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(place);
    used += lines;
  }
  return parts;
}

const keysIn = (places: readonly ParkPlace[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ groups }) => stageGroups.flatMap((group) => groups[group].map(({ key }) => key))));

/** Park after park, each under its own finding; what stands on no ladder is named with its last part. */
export const parkParts = (picture: ParkSteps): ParkSteps[] =>
  picture.parks.flatMap((park) => {
    const parts = partsOf(park.places);
    return parts.map((places, index): ParkSteps => {
      const keys = keysIn(places);
      const notes = index === parts.length - 1 ? park.notes : [];
      const rows = picture.rows.filter(({ key }) => keys.has(key));
      const [only] = places;
      const heading = only && places.length === 1 && park.places.length > 1 ? only.heading : park.heading;
      return { ...picture, heading, notes, rows, parks: [{ ...park, places }] };
    });
  });
