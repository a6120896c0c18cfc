/** What the checks say: precise, neutral, asking where the report alone can't answer. Every rate names its base. */
export const checks = {
  'check.notGiven': 'The table "{table}" has not been imported yet, so this cannot be checked',
  'check.partGiven': 'Only part of the table "{table}" has been imported, so this cannot be checked',
  'check.sum.disagrees':
    '{name}, {column}: stated {stated}, its items add up to {sum}, a gap of {gap:abs}; which number is wrong cannot be told',
  'check.sum.short': '{name}, {column}: {stated}, the listed items add up to {sum}; {gap:abs} is not itemised',
  'check.sum.missingSums': '{name}, {column}: {stated}; not stated: {missing}. The other items add up to it exactly',
  'check.sum.missing':
    '{name}, {column}: {stated}; not stated: {missing}. The other items add up to {sum}, so this cannot be checked',
  'check.sum.partsMissing': '{name}, {column}: {stated}; none of its items is stated, so this cannot be checked',
  'check.sum.wholeMissing': '{name}, {column}: not stated, so the sum of its items cannot be checked',
  'check.sum.line': '{name}, {column}: items add up to {sum:plain}, stated {stated:plain}',
  'check.sum.lineOff': '{name}, {column}: items add up to {sum:plain}, stated {stated:plain}, gap {gap:signed}',
  'check.parentSum.agrees': 'The items add up to their parent: {items}',
  'check.totalSum.agrees': 'The first-level lines add up to the total: {items}',
  'check.totalSum.noTotal': 'The budget has no total line, so the sum of its first level cannot be checked',
  'check.memoWithinParent.agrees': 'The "of which" line is within its parent: {items}',
  'check.memoWithinParent.disagrees':
    '{column}: "of which" {name} is {part}, {gap:abs} more than {parent}, {whole}; which number is wrong cannot be told',
  'check.memoWithinParent.missing':
    '{column}: "of which" {name} is {part}; {parent} is not stated, so this cannot be checked',
  'check.memoWithinParent.line': '{name}, {column}: {part:plain} ≤ {parent} {whole:plain}',
  'check.memoWithinParent.lineOver': '{name}, {column}: {part:plain} > {parent} {whole:plain}',
  'check.statement.line': '{name}: {value}',
  'check.statement.lineAt': '{name}: {value} ({source:place})',
  'check.statement.lineNote': '{name}: {value}; {note}',
  'check.statement.lineAtNote': '{name}: {value} ({source:place}); {note}',
  'check.restatement.agrees': 'Stated in more than one place, each time the same: {items}',
  'check.restatement.oneStep':
    '{name}, {column}: {first} in one place, {other} in another, a gap of {gap:abs}, perhaps rounding',
  'check.restatement.hedge': '{name}, {column}: {first} in one place, {other} in another, differently qualified',
  'check.restatement.words':
    '{name}, {column}: "{first}" in one place, "{other}" in another; please state which one counts',
  'check.restatement.disagrees':
    '{name}, {column}: {first} in one place, {other} in another, a gap of {gap:abs}; which one is wrong cannot be told',
  'check.restatement.line': '{name}, {column}: {first:plain}, elsewhere {other:plain}',
  'check.partWithinWhole.agrees': 'The part is within its whole, of one scope and period: {items}',
  'check.partWithinWhole.disagrees':
    '{name}: {part}, {gap:abs} more than {of}, {whole}, which it is part of; which number is wrong cannot be told',
  'check.partWithinWhole.toExplain':
    '{name}: {part}; {of}, which it is part of: {whole}. At least one is not exact; please explain how they fit',
  'check.partWithinWhole.notChecked':
    '{name}: {part}; {of} is not stated for the same scope and period, so this cannot be checked',
  'check.partWithinWhole.line': '{name} ({part}) ≤ {of} ({whole})',
  'check.partWithinWhole.lineOver': '{name} ({part}) > {of} ({whole})',
  'check.doneRate.agrees': '{done:plain} of {total:plain} key tasks done, which matches the stated rate of {stated}',
  'check.doneRate.disagrees':
    '{done:plain} of {total:plain} key tasks done is {rate}; stated {stated}, a gap of {gap:abs}; which number is wrong cannot be told',
  'check.doneRate.notChecked': 'Key tasks, those done and their rate are not all stated, so this cannot be checked',
  'check.doneRate.share.agrees': '{name} {stated}, which matches {part}: {done}, and {whole}: {total}',
  'check.doneRate.share.disagrees':
    '{name} {stated}; {part} {done}, {whole} {total}, which makes {rate}, a gap of {gap:abs}; which number is wrong cannot be told',
  'check.doneRate.line': '{done:plain} ÷ {total:plain} = {rate}, stated {stated}',
  'check.doneRate.lineOff': '{done:plain} ÷ {total:plain} = {rate}, stated {stated}, gap {gap:abs}',
  'check.listedScores.agrees':
    '{count:plain} listed indicators score {listedScore}, which matches the total of {totalScore}',
  'check.listedScores.note':
    'Total {totalScore}; {count:plain} listed indicators score {listedScore}; another {unitemisedScore} are not itemised',
  'check.listedScores.toExplain':
    'Total {totalScore}, listed scores {listedScore}; full score {fullScore}, listed weights {listedWeight}; please itemise the remaining scores and weights',
  'check.listedScores.disagrees':
    'Total {totalScore}, listed scores {listedScore}; full score {fullScore}, listed weights {listedWeight}: they do not add up, and which number is wrong cannot be told',
  'check.listedScores.notChecked': 'The total or the listed scores are not all stated, so this cannot be checked',
  'check.listedScores.lineScore':
    'Total {totalScore:plain} − listed scores {listedScore:plain} = {unitemisedScore:plain}',
  'check.listedScores.lineWeight':
    'Full score {fullScore:plain} − listed weights {listedWeight:plain} = {unitemisedWeight:plain}',
  'check.listedScores.lineWeightAssumed':
    'Full score {fullScore:plain} (not stated, taken as 100) − listed weights {listedWeight:plain} = {unitemisedWeight:plain}',
  'check.gradeBand.agrees': 'Total {score}: the grade "{grade}" fits the bands the report gives',
  'check.gradeBand.disagrees':
    'Total {score}: by the bands the report gives that is "{band}", the grade says "{grade}"; which one is wrong cannot be told',
  'check.gradeBand.notChecked': 'The total or the grade bands are not stated, so the grade cannot be checked',
  'check.gradeBand.line': '{score:plain} ≥ {bound:plain}, so "{band}"; the report says "{grade}"',
  'check.scoreRange.agrees': 'The score lies between 0 and its weight: {items}',
  'check.scoreRange.disagrees':
    '{name}: score {score}, weight {weight}, not between 0 and the weight; which number is wrong cannot be told',
  'check.scoreRange.note':
    '{name}: score {score}, weight {weight}; bonus and penalty items may lie outside 0 and the weight',
  'check.scoreRange.notChecked': '{name}: score {score}; its weight is not stated, so this cannot be checked',
  'check.scoreRange.line': '{name}: 0 ≤ {score:plain} ≤ {weight:plain}',
  'check.scoreRange.lineOver': '{name}: {score:plain} > {weight:plain}, {gap:abs} more',
  'check.scoreRange.lineBelow': '{name}: {score:plain} < 0',
  'check.reportedRate.agrees.adjusted':
    'Reported execution rate {reported}, which matches final accounts ÷ adjusted budget',
  'check.reportedRate.agrees.initial':
    'Reported execution rate {reported}, which matches final accounts ÷ initial budget',
  'check.reportedRate.toExplain':
    'Reported execution rate {reported}; final accounts are {adjusted} of the adjusted budget and {initial} of the initial budget, and neither matches; please state the base and the amount left out',
  'check.reportedRate.toExplain.adjusted':
    'Reported execution rate {reported}; final accounts are {adjusted} of the adjusted budget, which does not match; please state the base and the amount left out',
  'check.reportedRate.toExplain.initial':
    'Reported execution rate {reported}; final accounts are {initial} of the initial budget, which does not match; please state the base and the amount left out',
  'check.reportedRate.excluded':
    'Reported execution rate {reported}; without the amount the report leaves out, final accounts are {adjusted} of the adjusted budget and {initial} of the initial budget, and neither matches; please state the base',
  'check.reportedRate.excluded.adjusted':
    'Reported execution rate {reported}; without the amount the report leaves out, final accounts are {adjusted} of the adjusted budget, which does not match; please state the base',
  'check.reportedRate.excluded.initial':
    'Reported execution rate {reported}; without the amount the report leaves out, final accounts are {initial} of the initial budget, which does not match; please state the base',
  'check.reportedRate.notChecked':
    "Reported execution rate {reported}; the total's final accounts or budget are not stated, so this cannot be checked",
  'check.reportedRate.years':
    'The reported rate has another base than in {before}: "{here}" in this report, "{there}" in {before}; the two are not compared',
  'check.reportedRate.yearsLine': 'Reported rate: {old} in {before}, {reported} in this report',
  'check.reportedRate.leftOut': 'The report leaves out the {left}; it gives neither the amount nor the base',
  'check.reportedRate.line.adjusted': 'Of the adjusted budget: {final:plain} ÷ {base:plain} = {rate}',
  'check.reportedRate.line.initial': 'Of the initial budget: {final:plain} ÷ {base:plain} = {rate}',
  'check.reportedRate.lineOff.adjusted': 'Of the adjusted budget: {final:plain} ÷ {base:plain} = {rate}, gap {gap:abs}',
  'check.reportedRate.lineOff.initial': 'Of the initial budget: {final:plain} ÷ {base:plain} = {rate}, gap {gap:abs}',
  'check.reportedRate.impliedBase':
    'For {reported} the base must be {final:plain} ÷ {reported} {implied:plain} (our estimate)',
  'check.reportedRate.backSolved.adjusted':
    'If left out of the adjusted budget: {budget:plain} − ({implied:plain}) {excluded:plain} (our estimate)',
  'check.reportedRate.backSolved.initial':
    'If left out of the initial budget: {budget:plain} − ({implied:plain}) {excluded:plain} (our estimate)',
  'check.zeroBase.agrees': 'On a base of 0.00 the rate stands as "not applicable": {items}',
  'check.zeroBase.toExplain': '{name} is given as {rate}, and its base is {base}; please state the base',
  'check.zeroBase.line.initial': '{name}: initial budget {base:plain}, final accounts as a share of it {rate}',
  'check.zeroBase.line.adjusted': '{name}: adjusted budget {base:plain}, final accounts as a share of it {rate}',
  'check.overBudget.agrees': 'Final accounts are within the adjusted budget: {items}',
  'check.overBudget.toExplain':
    '{name}: final accounts {final}, {over:abs} above the adjusted budget, {rate} of it; please explain where it came from',
  'check.overBudget.zero':
    '{name}: adjusted budget {adjusted:plain}, final accounts {final}; please explain where it came from',
  'check.overBudget.notChecked':
    '{name}: final accounts {final}; the adjusted budget is not stated, so this cannot be checked',
  'check.overBudget.line': '{name}: final {final:plain}, adjusted {adjusted:plain}, {rate} of the adjusted budget',
  'check.overBudget.lineZero': '{name}: final {final:plain}, adjusted {adjusted:plain}',
  'check.netShift.agrees': 'The net shift is within 30% of the initial budget: {items}',
  'check.netShift.fromZero':
    '{name}: {initial} in the initial budget, {adjusted} after adjustment; please say whether it was not listed separately at first or was added during the year',
  'check.netShift.more':
    '{name}: {initial} in the initial budget, {adjusted} after adjustment: {net:abs} more, {rate:abs} of the initial budget; please say why',
  'check.netShift.less':
    '{name}: {initial} in the initial budget, {adjusted} after adjustment: {net:abs} less, {rate:abs} of the initial budget; please say why',
  'check.netShift.line': '{name}: {adjusted:plain} − {initial:plain} = {net:signed}, {rate} of the initial budget',
  'check.netShift.lineZero': '{name}: {initial:plain} → {adjusted:plain}, a rate of the initial budget does not apply',
  'check.netShift.claim': 'The report also says: {name}',
  'check.netShift.claimAt': 'The report also says: {name} ({source:place})',
  'check.saidTwice.agrees': 'Told in more than one place, each time the same: {items}',
  'check.saidTwice.same': '{name}, {column}: {first} in every place',
  'check.saidTwice.rounded': '{name}, {column}: {first} in one place, {other} in another, the same once rounded',
  'check.saidTwice.oneStep': '{name}: {first} in one place, {other} in another, one last digit apart',
  'check.saidTwice.hedge': '{name}: {first} in one place, {other} in another, differently qualified',
  'check.saidTwice.words': '{name}: "{first}" in one place, "{other}" in another',
  'check.saidTwice.apart': '{name}: {first} in one place, {other} in another; please state which one counts',
  'check.saidTwice.earlier.same': '{name} ({time}): the same as in the report of {before}, {first}',
  'check.saidTwice.earlier.oneStep':
    '{name} ({time}): {first} in this report, {other} in that of {before}, one last digit apart',
  'check.saidTwice.earlier.hedge':
    '{name} ({time}): {first} in this report, {other} in that of {before}, differently qualified',
  'check.saidTwice.earlier.words': '{name} ({time}): "{first}" in this report, "{other}" in that of {before}',
  'check.saidTwice.earlier.apart':
    '{name} ({time}): {first} in this report, {other} in that of {before}; please say which holds',
  'check.saidTwice.earlierLine': '{name}: {first} in this report, {other} in that of {before}',
  'check.saidTwice.part': '{name}: the whole "{whole}" in one place, {part} "{partStage}" in another',
  'check.saidTwice.partAndProgress':
    '{name}: {part} "{partStage}" in one place, the whole "{whole}" and at {progress} in another',
  'check.scopesDiffer.two':
    '{name}: two figures. {aName}: {a} ({aScope}, {aPeriod}{aVerb}); {bName}: {b} ({bScope}, {bPeriod}{bVerb}). Their scopes or periods differ; say which one is quoted',
  'check.scopesDiffer.three':
    '{name}: three figures. {aName}: {a} ({aScope}, {aPeriod}{aVerb}); {bName}: {b} ({bScope}, {bPeriod}{bVerb}); {cName}: {c} ({cScope}, {cPeriod}{cVerb}). Their scopes or periods differ; say which one is quoted',
  'check.scopesDiffer.more':
    '{name}: several figures, among them {aName}: {a} ({aScope}, {aPeriod}{aVerb}); {bName}: {b} ({bScope}, {bPeriod}{bVerb}); {cName}: {c} ({cScope}, {cPeriod}{cVerb}). Their scopes or periods differ; say which one is quoted',
  'check.scopesDiffer.line': '{scope}, {period}, {name}: {value}',
  'check.scopesDiffer.lineVerb': '{scope}, {period}, {verb}, {name}: {value}',
  'check.reasonMissing.agrees': 'A reason is given for the points lost: {items}',
  'check.reasonMissing.note': '{name} lost {deduction}: the text states no reason (the score sheet may)',
  'check.reasonMissing.line': '{name}: {weight:plain} − {score:plain} = {deduction:plain}',
  'check.reasonMissing.lineReason': '{name}: {weight:plain} − {score:plain} = {deduction:plain}, {reason}',
  'check.reasonMissing.lineReasonAt':
    '{name}: {weight:plain} − {score:plain} = {deduction:plain}, {reason} ({source:place})',
  'check.statusMissing.agrees': 'A status is stated: {items}',
  'check.statusMissing.note': '"{name}" states no status',
  'check.statusMissing.noteStated':
    '"{name}" states no status; elsewhere the report says {done:plain} of {total:plain} tasks are done',
  'check.statusMissing.notChecked':
    'The report counts {total:plain} key tasks and lists none, so their status cannot be checked',
  'check.statusMissing.line': '{name}: {status}',
  'check.evidenceYear.note':
    '{name} is worded as of {dataYear}, while the report is for {year}; state the year when quoting it',
  'check.evidenceYear.lineNote': 'Worded as of {dataYear}; {note}',
  'check.mostOfAll.both':
    '{name}: "most"; {partName}: {part}, {wholeName}: {whole}, and the item has {score:plain}/{weight:plain} points',
  'check.mostOfAll.all': '{name}: "most"; {partName}: {part}, {wholeName}: {whole}',
  'check.mostOfAll.full': '{name}: "most"; the item has {score:plain}/{weight:plain} points',
  'check.scoringRuleMissing.notChecked':
    'Scoring rules not given: {name} {score:plain}/{weight:plain} and the other scores, {count:plain} in all, cannot be recomputed',
  'check.scoringRuleMissing.line': '{name}: {score:plain}/{weight:plain}, scoring rule not given',
  'check.unitSlip.agrees': 'Against {before}, not ten thousand or a hundred million times off: {items}',
  'check.unitSlip.wan':
    '{name}, {column}: {now}, in {before} {old}, about ten thousand times apart; please check the units, which year is wrong cannot be told',
  'check.unitSlip.yi':
    '{name}, {column}: {now}, in {before} {old}, about a hundred million times apart; please check the units, which year is wrong cannot be told',
  'check.unitSlip.line': '{name}, {column}: {now}, in {before} {old}',
  'check.frameworkChanged.agrees': 'The score framework is that of {before}',
  'check.frameworkChanged.named': 'The score framework is that of {before}; indicators have new names: {items}',
  'check.frameworkChanged.changed':
    'The score framework differs from {before}: {items}; the scores of the two years stand side by side and are not compared',
  'check.frameworkChanged.titled':
    'The score framework has another title than in {before}; the scores of the two years stand side by side and are not compared',
  'check.frameworkChanged.fullScore':
    'Indicators and weights are those of {before}, the full score is not; scores of the two years only stand side by side; please say why the full score changed',
  'check.frameworkChanged.bands':
    'The score framework is that of {before}, the grade bands are not: one score may be another grade',
  'check.frameworkChanged.fullScoreLine': 'Full score: {from:plain} in {before}, {to:plain} in {year}',
  'check.frameworkChanged.bandsLine': 'Grade bands: "{from}" in {before}, "{to}" in {year}',
  'check.frameworkChanged.notChecked':
    '{year} and {before} do not both list indicators, so the frameworks cannot be compared',
  'check.frameworkChanged.titles': '"{from}" in {before}, "{to}" in {year}',
  'check.frameworkChanged.reweighted': '{name}: weight {from:plain} → {to:plain}',
  'check.frameworkChanged.renamed': '"{from}" in {before} is called "{to}" in {year}',
  'check.frameworkChanged.added': '{name} ({weight}): not in {before}',
  'check.frameworkChanged.removed': '{name} ({weight}): not in {year}',
  'check.frameworkChanged.suggested':
    '"{from}" and "{to}" have one weight and one parent, so this may be a new name; please confirm',
  'check.promiseUnanswered.agrees': 'Expected by now and reached: {items}',
  'check.promiseUnanswered.kept': '{name}: "{promise}" expected {due}, now "{stage}"',
  'check.promiseUnanswered.postponed': '{name}: "{promise}" expected {due}, now "{stage}", now expected {again}',
  'check.promiseUnanswered.ended': '{name}: "{promise}" expected {due}, now "{stage}"',
  'check.promiseUnanswered.unclear':
    '{name}: "{promise}" expected {due}, now "{stage}": the two stages cannot be compared',
  'check.promiseUnanswered.explained': '{name}: "{promise}" expected {due}, now "{stage}"; note: {note}',
  'check.promiseUnanswered.behind':
    '{name}: "{promise}" expected {due}, now "{stage}"; please give the reason and a new date',
  'check.promiseUnanswered.notTold':
    '{name}: "{promise}" expected {due}; the report does not state its stage, please say whether it was reached in time',
  'check.promiseUnanswered.passed':
    '{name}: "{promise}" expected {due}; the report, issued {issued}, does not say whether it was reached, though the date had passed',
  'check.promiseUnanswered.undated':
    '{name}: "{promise}" expected {due}, with no date; the report, issued {issued}, does not say whether it was reached',
  'check.stageJump.agrees':
    'Against {before}, no step back, no stop, no climb of more than five steps in a year: {items}',
  'check.stageJump.back': '{name}: "{old}" in {before}, "{now}" in {year}, a step back; please give the reason',
  'check.stageJump.backNoted': '{name}: "{old}" in {before}, "{now}" in {year}, a step back; note: {note}',
  'check.stageJump.far':
    '{name}: "{old}" in {before}, "{now}" in {year}, more than five steps in a year; please check the wording of both years',
  'check.stageJump.farNoted':
    '{name}: "{old}" in {before}, "{now}" in {year}, more than five steps in a year; note: {note}',
  'check.stageJump.ended': '{name}: "{old}" in {before}, "{now}" in {year}; please give the reason',
  'check.stageJump.endedNoted': '{name}: "{old}" in {before}, "{now}" in {year}; note: {note}',
  'check.stageJump.line': '{name}: "{old}" in {before}, "{now}" in {year}',
  'check.stageJump.hole':
    'The report of {missing} has not been imported yet, so how far projects moved cannot be checked',
  'check.problemUnanswered.agrees': 'Named as problems in {before}, with their state told in {year}: {items}',
  'check.problemUnanswered.note': 'The problem "{name}", named in {before}, has no state in {year}',
  'check.problemUnanswered.line': '{name}: {state}',
  'check.problemUnanswered.hole':
    "The report of {missing} has not been imported yet, so last year's problems cannot be checked",
  'define.checkedSum': 'The listed items added up for the check.',
  'define.checkedGap': 'One number less the other, for the check.',
  'define.checkedBase': 'The budget less the amount the report says it left out.',
  'define.checkedRate': 'Two stated numbers divided for the check.',
  'define.check.gradeBands': 'The lowest score of this grade in the bands the report gives.',
  'define.check.status': 'The status the table of key tasks gives.',
  'define.check.dataYear': 'The year the report names for this piece of evidence.',
  'define.check.value': 'The report gives no number here, only a qualifier.',
  'define.check.name': 'A problem the earlier report names.',
} as const;
