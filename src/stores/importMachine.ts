import { notice, verbatim } from '../domain/fault';
import type { Decisions } from '../ingest/decisions';
import { nameApart } from '../ingest/importSession';
import type { ImportView } from '../ingest/importView';
import type { ImportRecord } from '../storage/documents';
import { frozen } from './frozen';
import { atStart, type Effect, type Event, type ImportState } from './importState';
import { lacksOf, openQuestions, stepsOf, type ImportStep } from './importSteps';

type Answers = ImportRecord['answers'];
type Next = readonly [ImportState, readonly Effect[]];

/** Answers that were given stay to be changed as long as their table is there. What was reviewed holds no more. */
function shown(state: ImportState, next: ImportView): ImportState {
  const blocks = new Set(next.files.flatMap((file) => file.blocks.map(({ id }) => id)));
  const kept = state.questions.filter(({ id, block }) => {
    const again = next.questions.some((question) => question.id === id);
    return blocks.has(block) && !again && state.decisions.answers[id] !== undefined;
  });
  return { ...state, view: frozen(next), questions: [...kept, ...next.questions], reviews: [], ticked: new Set() };
}

/** Where the way led to, if it led somewhere. */
const arrived = (state: ImportState, step: ImportStep): ImportState =>
  state.going === step ? { ...state, going: undefined, reached: step } : state;

function withPatch(decisions: Decisions, patch: Partial<Decisions>): Decisions {
  const { readings, answers, mapping, cells, leftOut } = decisions;
  return {
    readings: { ...readings, ...patch.readings },
    answers: { ...answers, ...patch.answers },
    mapping: { ...mapping, ...patch.mapping },
    cells: { ...cells, ...patch.cells },
    leftOut: patch.leftOut ?? leftOut,
  };
}

const decided = (state: ImportState, decisions: Decisions): Next => [
  { ...state, decisions },
  [{ do: 'decide', decisions }],
];

/** Files of one name are told apart by a number: names are what decisions are kept by. */
function added(before: ImportState, files: readonly File[]): Next {
  const state = before.stored ? atStart : before;
  const taken = new Set(state.held.map(({ name }) => name));
  const named = files.map((file) => {
    const name = nameApart(file.name, taken);
    taken.add(name);
    return name === file.name ? file : new File([file], name);
  });
  // What was stored lies behind: the worker lets go of its files, too.
  return [state, [...(before.stored ? [{ do: 'close' } as const] : []), { do: 'read', files: named }]];
}

/** What a step still lacks stays to be done there; guesses that rest on evidence are the answers. */
function onward(before: ImportState, answers: Answers): Next {
  const state = { ...before, reached: undefined };
  const { step } = state;
  if (step === 'files') {
    const guesses = openQuestions(state.view, state.decisions).flatMap(({ id, guess }) =>
      guess ? [[id, guess.option] as const] : [],
    );
    const going = { ...state, going: 'cells' as const };
    if (guesses.length > 0) return decided(going, withPatch(state.decisions, { answers: Object.fromEntries(guesses) }));
    return lacksOf(state).files.length === 0 ? [arrived(going, 'cells'), []] : [state, []];
  }
  if (lacksOf(state)[step].length > 0) return [state, []];
  if (step === 'cells' && stepsOf(state.view).includes('match'))
    return [arrived({ ...state, going: 'match' }, 'match'), []];
  if (step === 'cells' || step === 'match')
    return [{ ...state, going: 'compare' }, [{ do: 'review', joined: state.joined }]];
  return step === 'compare' ? [{ ...state, going: 'receipt' }, [{ do: 'commit', answers }]] : [state, []];
}

function settled(state: ImportState, event: Event): ImportState {
  switch (event.on) {
    case 'begun':
      return { ...state, working: { what: event.what }, trouble: [] };
    case 'progress':
      return { ...state, working: { what: 'reading', progress: event.progress } };
    case 'shown': {
      const next = shown({ ...state, held: event.held ?? state.held }, event.view);
      return lacksOf(next).files.length === 0 ? arrived(next, 'cells') : next;
    }
    case 'reviewed': {
      const next = { ...shown(state, event.view), reviews: frozen(event.reviews) };
      return next.reviews.length > 0 ? arrived(next, 'compare') : next;
    }
    case 'stored': {
      const { heads, receipts } = event;
      return arrived(
        { ...state, stored: frozen({ heads, receipts, reviews: state.reviews, undone: false }) },
        'receipt',
      );
    }
    case 'turned':
      return state.stored ? { ...state, stored: { ...state.stored, undone: event.undone } } : state;
    case 'conflict': {
      const rule = state.stored ? 'importing.undoConflict' : 'importing.conflict';
      return { ...state, trouble: [notice(rule, 'error', { report: verbatim(event.report) })] };
    }
    case 'refused':
      return { ...state, trouble: event.findings };
    case 'broke':
      return {
        ...state,
        trouble: [
          event.missing
            ? notice('part.importer', 'error')
            : notice('importing.broken', 'error', { reason: verbatim(event.reason) }),
        ],
      };
    case 'ended':
      return { ...state, working: undefined, going: undefined };
    default:
      return state;
  }
}

/** What becomes of an import when something happens, and what is to be done about it. */
export function importNext(state: ImportState, event: Event): Next {
  switch (event.on) {
    case 'add':
      return added(state, event.files);
    case 'remove':
      return [state, [{ do: 'remove', file: event.file }]];
    case 'decide':
      return decided(state, withPatch(state.decisions, event.patch));
    case 'restoreCell': {
      const { [event.cell]: _, ...cells } = state.decisions.cells;
      return decided(state, { ...state.decisions, cells });
    }
    case 'forget': {
      const layouts = (state.view?.recalled ?? []).filter(({ block }) => block === event.block);
      return [
        state,
        layouts.length > 0
          ? [{ do: 'forget', layouts: layouts.map(({ department, layout }) => ({ department, layout })) }]
          : [],
      ];
    }
    case 'tick': {
      const others = [...state.ticked].filter((id) => id !== event.id);
      return [{ ...state, ticked: new Set(event.ticked ? [...others, event.id] : others) }, []];
    }
    case 'join': {
      const all = Object.entries({ ...state.joined, ...event.joined });
      const joined = Object.fromEntries(all.flatMap(([id, codes]) => (codes ? [[id, codes] as const] : [])));
      return [{ ...state, joined, reviews: [], ticked: new Set() }, []];
    }
    case 'next':
      return onward(state, event.answers);
    case 'compareAgain':
      return [state, [{ do: 'review', joined: state.joined }]];
    case 'undo':
    case 'redo':
      return [state, state.stored ? [{ do: event.on, stored: state.stored }] : []];
    case 'cancel':
      // Nothing was stored; files read before stay.
      return [state, [{ do: 'close' }, ...(state.held.length > 0 ? [{ do: 'reopen' } as const] : [])]];
    case 'reset':
      return [atStart, [{ do: 'close' }]];
    case 'go':
      return [{ ...state, step: event.step }, []];
    default:
      return [settled(state, event), []];
  }
}
