import type { FigureId, FigureKey } from '../../domain/figure';
import type { Name, ProjectKind, Stage } from '../../domain/words';

/** A stage as the report words it in one place, with the figure that answers for it. */
export interface StageStatement {
  stage: Stage;
  figure: FigureId;
  /** The report's own words for it. */
  text?: string;
}

/** A stage the report announces. `due` is a month or a word, as written. */
export interface StagePromise extends StageStatement {
  due?: string;
}

/** What the report says of a project, or of one part of it. */
export interface ProjectFacts {
  key: FigureKey;
  name: Name;
  /** Different stages in the order they are said: more than one is a clash of wordings. */
  stages: readonly StageStatement[];
  wording?: string;
  progress?: FigureId;
  /** Planned total investment, never money spent. */
  investment?: FigureId;
  promise?: StagePromise;
}

/** A project by its code: what is said of the whole, and its parts, which never lift it. */
export interface Project extends ProjectFacts {
  code: string;
  kind: ProjectKind;
  park?: string;
  area?: string;
  parts: readonly ProjectFacts[];
  /** Code of the outcome that pays for it. */
  fundedBy?: string;
  owner?: string;
  nextStep?: string;
  /** Where it stood in the year compared with. */
  previous?: StageStatement;
}
