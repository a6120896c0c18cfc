export const outcomes = {
  'heading.outcomes.recruited.reached.amount':
    'Investment attraction target met: {name}, {count:plain} ({scope}, {period}, {verb}; target {target:plain}); {amountName} {amount} (target {amountTarget})',
  'heading.outcomes.recruited.reached':
    'Investment attraction target met: {name}, {count:plain} ({scope}, {period}, {verb}; target {target:plain})',
  'heading.outcomes.recruited.short.amount':
    'Investment attraction target missed: {name}, {count:plain} ({scope}, {period}, {verb}; target {target:plain}); {amountName} {amount} (target {amountTarget})',
  'heading.outcomes.recruited.short':
    'Investment attraction target missed: {name}, {count:plain} ({scope}, {period}, {verb}; target {target:plain})',
  'heading.outcomes.other.reached.amount':
    'Target met: {name} {count} (target {target}); {amountName} {amount} (target {amountTarget})',
  'heading.outcomes.other.reached': 'Target met: {name} {count} (target {target})',
  'heading.outcomes.other.short.amount':
    'Target missed: {name} {count} (target {target}); {amountName} {amount} (target {amountTarget})',
  'heading.outcomes.other.short': 'Target missed: {name} {count} (target {target})',
  'heading.outcomes.tasks': '{done:plain} of {total:plain} key tasks reported done',
  'heading.outcomes.none': 'Results the report tells of',

  'heading.targets.two':
    '{aName}, {a:abs} {aWord} than the target ({scope}, {period}, {verb}); {bName}, {b:abs} {bWord} than the target',
  'heading.targets.one': '{aName}, {a:abs} {aWord} than the target ({scope}, {period}, {verb})',
  'heading.targets.two.bare': '{aName}, {a:abs} {aWord} than the target; {bName}, {b:abs} {bWord} than the target',
  'heading.targets.one.bare': '{aName}, {a:abs} {aWord} than the target',
  'heading.targets.plain': 'Results with a stated target',
  'heading.targets.none': 'The report states no targets for its results',
  'caption.targets': 'Solid: done; outlined: target. Each on the scale of its own target, units differ',
  'caption.targets.none': 'Nothing to draw without targets',
  'pictureNote.onlyTargets': 'The report states targets only here.',
  'pictureNote.otherScope':
    'Elsewhere: {name}, {count:plain} ({scope}, {period}, {verb}). The scope differs; the two must not be mixed.',
  'pictureNote.otherScope.amount':
    'Elsewhere: {name}, {count:plain} ({scope}, {period}, {verb}); {amountName} {amount}. The scope differs; the two must not be mixed.',
  'chart.nameAndUnit': '{name}, {unit}',
  'chart.target.more': 'target {target}, {difference} more',
  'chart.target.less': 'target {target}, {difference} less',
  'chart.target.same': 'target {target}, just met',

  'heading.recruitment.differ.task':
    "Investment attraction counts differ in verb, scope and period and don't add up; the key task counts {name}, {task:plain} ({scope}, {period}, {verb})",
  'heading.recruitment.differ': "Investment attraction counts differ in verb, scope and period and don't add up",
  'heading.recruitment.scopes.task':
    "Investment attraction counts differ in scope and don't add up; the key task counts {name}, {task:plain} ({scope}, {period}, {verb})",
  'heading.recruitment.scopes': "Investment attraction counts differ in scope and don't add up",
  'heading.recruitment.plain': 'Investment attraction counts in the report',
  'heading.recruitment.none': 'The report states no investment attraction counts',
  'caption.recruitment': 'Similar projects in different scopes and periods; how they overlap is not fully stated',
  'caption.recruitment.few': 'Projects brought in, signed or landed, as the report counts them',
  'outcomes.projects': 'Projects, {unit}',
  'outcomes.projectsPlain': 'Projects',
  'outcomes.verb': 'Verb',
  'outcomes.scopeAndName': 'Scope and projects',
  'outcomes.period': 'Period',
  'outcomes.amount': 'Investment, {unit}',
  'outcomes.amountPlain': 'Investment',
  'outcomes.taskCaliber': 'task figure',
  'outcomes.amountNotStated': 'not stated',
  'outcomes.comma': ', ',

  'outcomes.themes': 'Themes of the report',
  'outcomes.themesLabel': 'Theme',
  'heading.theme': '{theme}: {name} {value}',
  'heading.theme.twice': '{theme}: {name} {value} ({other} in another place)',
  'heading.theme.plain': '{theme}',
  'heading.theme.none': 'The report states no results',
  'caption.theme': 'Hedges, scopes and periods as the report words them; what it leaves out stays out',
  'unit.位.before': 'No.',
  'outcomes.claims': 'Claims without a number',
  'outcomes.twice': 'said twice',
  'outcomes.twiceDiffer': 'Said twice, differently',
  'outcomes.twiceSame': 'Said twice, alike',
  'outcomes.most': 'most',
  'outcomes.partOf': 'of {whole:plain}, {name}',
  'outcomes.amountOf': 'for {count:plain}, {name}',
  'outcomes.target': 'target {target}',

  'heading.keyTasks.both.rate.missing':
    'Reported: {done:plain} of {total:plain} key tasks done ({rate}); the table marks {counted:plain} as done and gives {missing:plain} no status',
  'heading.keyTasks.both.rate':
    'Reported: {done:plain} of {total:plain} key tasks done ({rate}); the table marks {counted:plain} as done',
  'heading.keyTasks.both.missing':
    'Reported: {done:plain} of {total:plain} key tasks done; the table marks {counted:plain} as done and gives {missing:plain} no status',
  'heading.keyTasks.both':
    'Reported: {done:plain} of {total:plain} key tasks done; the table marks {counted:plain} as done',
  'heading.keyTasks.counted.missing':
    '{counted:plain} of {listed:plain} key tasks marked as done, {missing:plain} without a status',
  'heading.keyTasks.counted': '{counted:plain} of {listed:plain} key tasks marked as done',
  'heading.keyTasks.stated': '{done:plain} of {total:plain} key tasks reported done',
  'heading.keyTasks.none': 'The report lists no key tasks',
  'caption.keyTasks': 'Status as worded; no status stated does not mean not done',
  'hint.keyTasks': 'Tap a task for its evidence',
  'outcomes.noStatus': 'no status stated',
  'outcomes.evidence': 'Evidence',
  'outcomes.evidenceResults': 'Results',
  'outcomes.evidenceProjects': 'Projects',
  'outcomes.noEvidence': 'The report names no number or project under this task',
  'outcomes.stageNotStated': 'no stage stated',

  'heading.problems.one': 'Problems and measures: "{name}" has no measure',
  'heading.problems.several': 'Problems and measures: some problems have no measure',
  'heading.problems.reasonApart':
    'The reason for points lost, "{name}", is not among the problems and measures the report lists',
  'heading.problems.unpaired': 'The report names problems and measures, but not which measure answers which problem',
  'heading.problems.answered': 'Every problem has a measure',
  'heading.problems.none': 'The report names no problems',
  'caption.problems': 'Where the report tells no progress, none is shown',
  'outcomes.problem': 'Problem',
  'outcomes.measure': 'Measure',
  'outcomes.noMeasure': 'The report names no measure for it',
  'outcomes.unpaired': 'The report does not say which problem a measure answers',
  'outcomes.progressNotStated': 'progress not stated',
} as const;
