export const pictures = {
  'heading.overview.adjusted.graded':
    'Spent {final:big}, {rate} of the adjusted budget; self-score {score:plain}, graded {grade}',
  'heading.overview.adjusted.plain': 'Spent {final:big}, {rate} of the adjusted budget; self-score {score:plain}',
  'heading.overview.adjusted.none': 'Spent {final:big}, {rate} of the adjusted budget; no self-score stated',
  'heading.overview.initial.graded':
    'Spent {final:big}, {rate} of the initial budget; self-score {score:plain}, graded {grade}',
  'heading.overview.initial.plain': 'Spent {final:big}, {rate} of the initial budget; self-score {score:plain}',
  'heading.overview.initial.none': 'Spent {final:big}, {rate} of the initial budget; no self-score stated',
  'heading.overview.plain.graded': 'Spent {final:big}; self-score {score:plain}, graded {grade}',
  'heading.overview.plain.plain': 'Spent {final:big}; self-score {score:plain}',
  'heading.overview.plain.none': 'Spent {final:big}; no self-score stated',
  'heading.overview.none.graded': 'Self-score {score:plain}, graded {grade}; spending not stated',
  'heading.overview.none.plain': 'Self-score {score:plain}; spending not stated',
  'heading.overview.none.none': 'The report states neither spending nor a self-score',
  'heading.overview.adjusted.notGiven':
    'Spent {final:big}, {rate} of the adjusted budget; the self-score is not imported yet',
  'heading.overview.initial.notGiven':
    'Spent {final:big}, {rate} of the initial budget; the self-score is not imported yet',
  'heading.overview.plain.notGiven': 'Spent {final:big}; the self-score is not imported yet',
  'heading.overview.none.notGiven': 'Spending not stated; the self-score is not imported yet',
  'heading.overview.notGiven.graded': 'Self-score {score:plain}, rated {grade}; spending is not imported yet',
  'heading.overview.notGiven.plain': 'Self-score {score:plain}; spending is not imported yet',
  'heading.overview.notGiven.none': 'Self-score not stated; spending is not imported yet',
  'heading.overview.notGiven.notGiven': 'Neither spending nor the self-score is imported yet',
  'heading.notGiven': 'The table "{table}" has not been imported yet',
  'heading.partGiven': 'Only part of the table "{table}" has been imported, nothing of this yet',

  'heading.budget.adjusted': 'Spent {final:big}, {rate} of the adjusted budget',
  'heading.budget.adjusted.share':
    'Spent {final:big}, {rate} of the adjusted budget; {unspent:big} unspent, {share} of it in {line}',
  'heading.budget.adjusted.less': 'Spent {final:big}, {rate} of the adjusted budget; {unspent:big} unspent',
  'heading.budget.adjusted.same': 'Spent {final:big}, {rate} of the adjusted budget: all of it',
  'heading.budget.adjusted.more': 'Spent {final:big}, {rate} of the adjusted budget, {difference:bigAbs} over it',
  'heading.budget.initial': 'Spent {final:big}, {rate} of the initial budget',
  'heading.budget.initial.less': 'Spent {final:big}, {rate} of the initial budget: {difference:bigAbs} below it',
  'heading.budget.initial.same': 'Spent {final:big}, {rate} of the initial budget: equal to it',
  'heading.budget.initial.more': 'Spent {final:big}, {rate} of the initial budget: {difference:bigAbs} above it',
  'heading.budget.plain': 'Spent {final:big}; no budget to compare it with',
  'heading.budget.none': 'The report states no spending',

  'heading.spent.share': '{rate} of the adjusted budget was spent; {share} of the unspent amount is in {line}',
  'heading.spent.adjusted': '{rate} of the adjusted budget was spent',
  'heading.spent.initial': 'Spending came to {rate} of the initial budget',
  'caption.spent.adjusted': 'Budget to final accounts on one scale; the adjusted budget is 100%',
  'caption.spent.initial': 'Budget to final accounts on one scale; the initial budget is 100%',
  'chart.spent.rest': '{name} {share}',
  'heading.place.count': '{place}: {count:plain} {stage}',
  'heading.place.counts': '{place}: {count:plain} {stage}, {b:plain} {stageB}',
  'heading.place.plain': '{place}: how far its projects are',
  'caption.place':
    'One row per project: a dot is the whole, a bar a part of it, a flag what is expected, two rings two wordings',
  'pictureNote.place.others': '{count} more not shown: platforms, bodies, and projects without a stated stage',

  'heading.budgetToFinal.adjusted.share':
    'Final accounts are {relative:abs} below the adjusted budget; {share} of the {unspent:big} unspent is in {line}',
  'heading.budgetToFinal.adjusted.less':
    'Final accounts are {relative:abs} below the adjusted budget: {difference:bigAbs} unspent',
  'heading.budgetToFinal.adjusted.same': 'Final accounts equal the adjusted budget',
  'heading.budgetToFinal.adjusted.more':
    'Final accounts are {relative:abs} above the adjusted budget: {difference:bigAbs} more',
  'heading.budgetToFinal.initial.less':
    'Final accounts are {relative:abs} below the initial budget: {difference:bigAbs} less',
  'heading.budgetToFinal.initial.same': 'Final accounts equal the initial budget',
  'heading.budgetToFinal.initial.more':
    'Final accounts are {relative:abs} above the initial budget: {difference:bigAbs} more',
  'heading.budgetToFinal.plain': 'Final accounts {final:big}; no budget to compare them with',
  'heading.budgetToFinal.none': 'The report states no final accounts',
  'caption.budgetToFinal': 'Budget to final accounts, {unit}, one scale',

  'heading.deductions.zero': 'Self-score {score:plain}: no points lost',
  'heading.deductions.one.reason': '{deducted:plain} points lost, all in {a}',
  'heading.deductions.one.noReason': '{deducted:plain} points lost, all in {a} (the text states no reason)',
  'heading.deductions.two.reason.reason': '{deducted:plain} points lost: {a} {aPoints:plain}, {b} {bPoints:plain}',
  'heading.deductions.two.reason.noReason':
    '{deducted:plain} points lost: {a} {aPoints:plain}, {b} {bPoints:plain} (the text states no reason)',
  'heading.deductions.two.noReason.reason':
    '{deducted:plain} points lost: {a} {aPoints:plain} (the text states no reason), {b} {bPoints:plain}',
  'heading.deductions.two.noReason.noReason':
    '{deducted:plain} points lost: {a} {aPoints:plain}, {b} {bPoints:plain}; the text states no reason for either',
  'heading.deductions.many': '{deducted:plain} points lost in {count:plain} items; most in {a}, {aPoints:plain}',
  'heading.deductions.many.noReason':
    '{deducted:plain} points lost in {count:plain} items, {missing:plain} of them with no reason in the text; most in {a}, {aPoints:plain}',
  'heading.deductions.partly':
    '{deducted:plain} points lost, {listed:plain} of them in listed items, the others unitemised',
  'heading.deductions.score': 'Self-score {score:plain}; the report does not list where points were lost',
  'heading.deductions.none': 'The report states no self-score',
  'caption.deductions': 'Self-score out of {full:plain}; the lower part magnifies what was lost',
  'caption.deductions.plain': 'Weights and self-scores of the listed items',
  'pictureNote.unitemised':
    'Out of {full:plain}: {count:plain} items are listed; the other {weight:plain} points are not itemised and are assigned to no indicator',
  'pictureNote.unitemised.assumed':
    'Estimate: {weight:plain} points are unitemised if the full score is {full:plain}, which the report does not state; {count:plain} items are listed',
  'remark.reason': '{reason}',
  'remark.noReason': 'no reason in the text',
  'remark.grade': '{grade}',

  'heading.stages.pair': '{parkA}: {a:plain} {stageA}, {b:plain} {stageB}',
  'heading.stages.pair.clash': '{parkA}: {a:plain} {stageA}, {b:plain} {stageB}; {project} is worded in two ways',
  'heading.stages.two': '{parkA}: {a:plain} {stageA}; {parkB}: {b:plain} {stageB}',
  'heading.stages.two.clash':
    '{parkA}: {a:plain} {stageA}; {parkB}: {b:plain} {stageB}; {project} is worded in two ways',
  'heading.stages.one': '{parkA}: {a:plain} {stageA}',
  'heading.stages.one.clash': '{parkA}: {a:plain} {stageA}; {project} is worded in two ways',
  'heading.stages.none': 'The report does not state how far any project is as a whole',
  'heading.stages.none.clash': '{project} is worded in two ways',
  'hint.stages': 'Tap a step for what stands there',
  'caption.stages': 'Steps with nobody on them are small rings; parks overlap and are not added up',
  'caption.stages.park': 'Steps with nobody on them are small rings; bold: {park}; parks overlap and are not added up',
  'pictureNote.stages.stopped': 'Suspended or dropped, on neither ladder: {projects}',

  'heading.calibers.adjusted.initial.reported':
    'Three execution rates: {adjusted} of the adjusted budget, {initial} of the initial, {reported} as reported',
  'heading.calibers.initial.adjusted.reported':
    'Three execution rates: {initial} of the initial budget, {adjusted} of the adjusted, {reported} as reported',
  'heading.calibers.adjusted.initial.reported.adjusted':
    '{adjusted} of the adjusted budget, which agrees with the {reported} reported; {initial} of the initial',
  'heading.calibers.adjusted.initial.reported.initial':
    '{adjusted} of the adjusted budget; {initial} of the initial, which agrees with the {reported} reported',
  'heading.calibers.initial.adjusted.reported.initial':
    '{initial} of the initial budget, which agrees with the {reported} reported; {adjusted} of the adjusted',
  'heading.calibers.initial.adjusted.reported.adjusted':
    '{initial} of the initial budget; {adjusted} of the adjusted, which agrees with the {reported} reported',
  'heading.calibers.adjusted.reported.adjusted':
    '{adjusted} of the adjusted budget, which agrees with the {reported} reported',
  'heading.calibers.initial.reported.initial':
    '{initial} of the initial budget, which agrees with the {reported} reported',
  'remark.rateAgrees.adjusted': 'agrees with the rate on the adjusted budget',
  'remark.rateAgrees.initial': 'agrees with the rate on the initial budget',
  'heading.calibers.adjusted.initial':
    'Two execution rates: {adjusted} of the adjusted budget, {initial} of the initial',
  'heading.calibers.initial.adjusted':
    'Two execution rates: {initial} of the initial budget, {adjusted} of the adjusted',
  'heading.calibers.adjusted.reported':
    'Two execution rates: {adjusted} of the adjusted budget, {reported} as reported',
  'heading.calibers.initial.reported': 'Two execution rates: {initial} of the initial budget, {reported} as reported',
  'heading.calibers.adjusted': 'Final accounts are {adjusted} of the adjusted budget',
  'heading.calibers.initial': 'Final accounts are {initial} of the initial budget',
  'heading.calibers.reported': "The only execution rate is the report's own, {reported}",
  'heading.calibers.none': 'No execution rate follows from the report',
  'caption.caliberStrip': 'Final accounts ÷ different budgets, %',
  'caption.calibers': 'Final accounts ÷ different budgets, {unit}',

  'heading.years.one': 'Only {year} so far, so no trend is drawn',
  'heading.years.compared': '{year} beside other years',
  'heading.years.change': 'Final accounts {now:big} in {year}, {earlier:big} in {before}',
  'caption.years': 'Final accounts in {unit}; years not imported stay empty, nothing is interpolated',

  'heading.budgetLines.adjusted.two': 'Spent of the adjusted budget: {aRate} in {a}, {bRate} in {b}',
  'heading.budgetLines.adjusted.one': 'Spent of the adjusted budget: {aRate} in {a}',
  'heading.budgetLines.initial.two': 'Spent of the initial budget: {aRate} in {a}, {bRate} in {b}',
  'heading.budgetLines.initial.one': 'Spent of the initial budget: {aRate} in {a}',
  'heading.budgetLines.none': 'Initial, adjusted and final by line',
  'caption.budgetLines': 'Budget lines, {unit}, one scale',
  'pictureNote.rest':
    '{line}: {rate} of the adjusted budget spent. Estimate without the {item}: {without:spoken} ({without:range}), taking it to be part of the adjusted budget, wholly in this line and wholly unspent; its amount is not stated',
  'pictureNote.linesLeftOut': 'Only the larger lines are drawn; the others are in the table of all lines',
  'remark.initialZero': 'initial {initial:plain}, not explained in the report',
  'remark.initialNotApplicable': 'initial n/a',

  'heading.bridge.up': 'Budget raised mid-year by {net:bigAbs} net',
  'heading.bridge.up.one': 'Budget raised mid-year by {net:bigAbs} net, all in {a}',
  'heading.bridge.up.two':
    'Budget raised mid-year by {net:bigAbs} net: {aName} {aWord} {a:bigAbs}, {bName} {bWord} {b:bigAbs}',
  'heading.bridge.up.many':
    'Budget raised mid-year by {net:bigAbs} net; the largest: {aName} {aWord} {a:bigAbs}, {bName} {bWord} {b:bigAbs}',
  'heading.bridge.down': 'Budget cut mid-year by {net:bigAbs} net',
  'heading.bridge.down.one': 'Budget cut mid-year by {net:bigAbs} net, all in {a}',
  'heading.bridge.down.two':
    'Budget cut mid-year by {net:bigAbs} net: {aName} {aWord} {a:bigAbs}, {bName} {bWord} {b:bigAbs}',
  'heading.bridge.down.many':
    'Budget cut mid-year by {net:bigAbs} net; the largest: {aName} {aWord} {a:bigAbs}, {bName} {bWord} {b:bigAbs}',
  'heading.bridge.zero': 'The budget total did not change mid-year',
  'heading.bridge.unspent': 'Adjusted budget {adjusted:big}, final accounts {final:big}',
  'heading.bridge.none': 'The report does not state initial, adjusted and final in full',
  'caption.adjustmentBridge': 'Initial → adjusted → final, {unit}, own scale; hollow adds, solid takes away',
  'pictureNote.zeroInitial':
    '{line}: {initial} in the initial budget, {adjusted} after adjustment; the report does not say whether it was not listed separately at first or was added during the year',

  'heading.unspent.notStated': '{unspent:big} unspent; where it went is not stated',
  'heading.unspent.notGiven': '{unspent:big} unspent; the table that would say where it went is not imported yet',
  'heading.unspent.reason':
    '{unspent:big} unspent: the report only mentions the {item} ({reason}); its amount and where the rest went are not stated',
  'heading.unspent.stated': "Where the unspent {unspent:big} went, in the report's words: {destination}",
  'heading.unspent.zero': 'Nothing was left unspent',
  'heading.unspent.over': 'Final accounts exceed the adjusted budget by {over:big}',
  'heading.unspent.none': 'What was left unspent does not follow from the report',
  'caption.unspent': 'Unspent = adjusted − final, {unit}; shares of everything unspent',
  'caption.unspent.estimate':
    'Unspent = adjusted − final, {unit}; shares of everything unspent; dashed is our estimate',
  'pictureNote.excluded.adjusted':
    'Estimate: if {rate} is on the adjusted budget, the {item} left out is {amount:spoken} ({amount:range}), taking it as wholly unspent and the numerator as full final accounts',
  'pictureNote.excluded.initial':
    'Estimate: if {rate} is on the initial budget, the {item} left out is {amount:spoken} ({amount:range}), taking it as wholly unspent and the numerator as full final accounts',
  'pictureNote.notCarriedOver':
    'Unspent does not mean carried over or left as a surplus; the report does not say which',

  'heading.lineTable': 'All budget lines',
  'heading.lineTable.share': '{line} {final:big}, {share} of final accounts',
  'caption.lineTable': 'All budget lines, {unit}; of which lines are part of their parent and not added up',

  'heading.threePublic.less': '"Three public" spending {actual:big}, {difference:bigAbs} under budget',
  'heading.threePublic.more': '"Three public" spending {actual:big}, {difference:bigAbs} over budget',
  'heading.threePublic.same': '"Three public" spending {actual:big}, equal to its budget',
  'heading.threePublic.actual': '"Three public" spending {actual:big}; no budget stated',
  'heading.threePublic.none': 'The report states no "three public" spending',
  'caption.threePublic': 'Budget and spending, {unit}; whether the budget is initial or adjusted is not stated',

  'range.joiner': ' to ',
  'chart.row': '{label}: {cells}',
  'chart.namesMore': '… {count} in all',
  'chart.expected': 'expected: {stage}',
  'chart.expected.due': 'expected: {stage}, {due}',
  'chart.comma': ', ',
  'chart.semicolon': '; ',
  'chart.cell': '{column} {figure}',
  'chart.notStated': 'not stated',
  'chart.estimate': 'estimate',
  'chart.memo': 'of which',
  'chart.rest': 'other',
  'chart.less': '{figure} less',
  'chart.more': '{figure} more',
  'chart.plus': 'plus {name}',
  'chart.minus': 'less {name}',
  'chart.final': 'final',
  'chart.initialAdjustedFinal': 'initial · adjusted · final',
  'chart.vs.initial': 'vs initial',
  'chart.vs.adjusted': 'vs adjusted',
  'chart.finalVs.initial': 'final vs initial',
  'chart.finalVs.adjusted': 'final vs adjusted',
  'chart.listed': '{count} items, {score}',
  'chart.unitemised': 'unitemised {points}',
  'chart.unitemisedWord': 'unitemised',
  'chart.deducted': 'lost {points}',
  'chart.deduction': '{name} {points}',
  'chart.deductionRemark': '{name} {points}, {remark}',
  'chart.caliber.adjusted': 'adjusted {figure}',
  'chart.caliber.initial': 'initial {figure}',
  'chart.caliber.reported': 'as reported {figure}',
  'chart.caliber.reportedShort': 'reported {figure}',
  'chart.caliber.chosen.adjusted': 'adjusted',
  'chart.caliber.chosen.initial': 'initial',
  'chart.reading': 'If the rate is of adjusted',
} as const;
