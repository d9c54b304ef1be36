/** Findings on indicator rows (绩效指标). */
export const findingsIndicator = {
  'finding.merges-unread':
    '(Merged cells were not read this time: if this is part of a merged explanation that is filled in, ignore this finding.)',
  'finding.unexplained-deduction':
    'Deduction without a reason: weight {{weight}}, score {{score}}, {{loss}} points cut, “{{column}}” is blank. State the reason and what will be improved.',
  'finding.unexplained-deduction.placeholder':
    'Deduction without a reason: weight {{weight}}, score {{score}}, {{loss}} points cut, “{{column}}” only says “{{text}}”. State the reason and what will be improved.',
  'finding.unexplained-deduction.below-ceiling':
    '(Actual {{actual}}, {{percent}} % below the ceiling of {{target}}; if points were cut because the target was set too loosely, say so.)',
  'finding.unexplained-deduction.beyond-target':
    '(Actual {{actual}}, {{percent}} % above the target of {{target}}; if points were cut because the target was set too low, say so.)',
  'finding.unexplained-deduction.met':
    '(Target {{target}}, actual {{actual}}: the target was met. If nothing else speaks against it, correct the score.)',
  'finding.unexplained-deduction.same-text':
    '(Target and actual both read “{{text}}”, which gives no ground for a deduction. If it was done, correct the score.)',
  'finding.unexplained-deduction.missed': '(Target {{target}}, actual {{actual}}: the target was missed.)',
  'finding.unexplained-deduction.missed-by':
    '(Target {{target}}, actual {{actual}}, {{percent}} % of the target; the formula gives about {{expected}} points.)',
  'finding.full-score-despite-shortfall':
    'Full score although the target was missed: target {{target}}, actual {{actual}} ({{percent}} %), about {{expected}} points in proportion, score {{score}}. Check the actual; if it is right, adjust the score and state the reason.',
  'finding.full-score-despite-shortfall.explained':
    'Full score although the target was missed: target {{target}}, actual {{actual}} ({{percent}} %), about {{expected}} points in proportion, score {{score}}; a reason is given but nothing was cut. Check the actual; if it is right, adjust the score.',
  'finding.full-score-despite-shortfall.zero':
    'Full score although the target was missed: target {{target}}, actual {{actual}}, the formula gives {{expected}} points, score {{score}}. Check the actual; if it is right, adjust the score and state the reason.',
  'finding.full-score-despite-shortfall.zero-explained':
    'Full score although the target was missed: target {{target}}, actual {{actual}}, the formula gives {{expected}} points, score {{score}}; a reason is given but nothing was cut. Check the actual; if it is right, adjust the score.',
  'finding.unexplained-shortfall':
    'Target missed without a reason: target {{target}}, actual {{actual}}, “{{column}}” is blank. State the reason and what will be improved.',
  'finding.unexplained-shortfall.placeholder':
    'Target missed without a reason: target {{target}}, actual {{actual}}, “{{column}}” only says “{{text}}”. State the reason and what will be improved.',
  'finding.unexplained-overfulfilment':
    'Far beyond the target without a reason: target {{target}}, actual {{actual}}, {{percent}} % above. State the reason; if the target was set too low, adjust it next year.',
  'finding.unexplained-overfulfilment.one-more':
    'One {{unit}} above the target without a reason: target {{target}}, actual {{actual}}. A short remark is advisable; if the target was set too low, adjust it next year.',
  'finding.unexplained-overfulfilment.ceiling':
    'Far below the ceiling without a reason: ceiling {{target}}, actual {{actual}}, {{percent}} % below. A reason is advisable; if the target was set too loosely, adjust it next year.',
  'finding.deducted-although-met':
    'Points cut although the target was met: target {{target}}, actual {{actual}}, weight {{weight}}, score {{score}}, {{loss}} points cut, the reason given is “{{reason}}”. Actual, score and reason do not fit together; check them.',
  'finding.deducted-although-met.no-column':
    'Points cut although the target was met: target {{target}}, actual {{actual}}, weight {{weight}}, score {{score}}, {{loss}} points cut. Actual and score do not fit together; check them.',
  'finding.score-not-proportional':
    'Score above what the formula gives: target {{target}}, actual {{actual}} ({{percent}} %), weight {{weight}}, {{expected}} points by the formula, score {{score}}. Check the score.',
  'finding.score-not-proportional.zero':
    'Score above what the formula gives: target {{target}}, actual {{actual}}, weight {{weight}}, {{expected}} points by the formula, score {{score}}. Check the score.',
  'finding.score-not-proportional.below':
    'Score below what the formula gives: target {{target}}, actual {{actual}} ({{percent}} %), weight {{weight}}, {{expected}} points by the formula, score {{score}}. A stricter score may stand; correct it if it is a slip.',
  'finding.score-above-weight': 'Score above its weight: weight {{weight}}, score {{score}}. Correct the score.',
  'finding.score-above-weight.negative': 'Negative score: {{score}}. A score is never below 0; correct it.',
  'finding.qualitative-band':
    'Score does not fit the level of completion: the actual reads “{{text}}”, which stands for {{low}} %–{{high}} % of the weight, {{expected}} points, score {{score}}. Check the actual and the score.',
  'finding.qualitative-band.full':
    'Full score for a qualified completion: the actual reads “{{text}}”, score {{score}}. If the target was fully met, reword the actual; otherwise adjust the score and state the reason.',
  'finding.indicator-incomplete': 'Incomplete indicator: {{columns}} not filled in. Fill in what is missing.',
  'finding.indicator-incomplete.scored': '(Scored {{score}} all the same.)',
  'finding.indicator-incomplete.column':
    'Nothing is filled in under “{{column}}”, for {{count}} indicators. Fill in each of them.',
  'finding.indicator-incomplete.unread':
    '“{{column}}” reads “{{text}}”, which is no number and cannot be checked. Enter a number.',
  'finding.indicator-incomplete.name': 'The third-level indicator has no name. State what is measured.',
  'finding.indicator-incomplete.name-numbered':
    'The third-level indicator only reads “{{text}}” and has no name. State what is measured.',
  'finding.actual-repeats-target':
    'The actual copies the target “{{text}}” and states no achieved figure. Enter the actual figure.',
  'finding.actual-repeats-target.bound':
    'The actual “{{text}}” only gives a bound and no achieved figure. Entering the actual figure is advisable.',
  'finding.actual-repeats-target.equals':
    'The actual copies the target “{{text}}”; the figure is clear. Leaving out the equals sign is advisable: “{{value}}”.',
  'finding.actual-not-measured':
    'The actual has no figure: target {{target}}, the actual only says “{{text}}” and cannot be checked. Enter the actual figure.',
  'finding.actual-not-measured.compound':
    'The actual has no figures: the target lists several, the actual only says “{{text}}”. Entering each figure is advisable.',
  'finding.actual-not-measured.in-reason': '(The reason states {{figure}}; enter it as the actual.)',
  'finding.actual-not-measured.in-reason-score':
    '(The reason states {{figure}}; enter it as the actual. The formula gives about {{expected}} points, score {{score}}.)',
  'finding.unit-mismatch':
    'Target and actual have different units: target {{target}}, actual {{actual}}; they cannot be compared. Use one unit.',
  'finding.unit-mismatch.ratio':
    'The actual carries no “%”: target {{target}}, actual {{actual}}, which may be {{percent}} % or {{actual}} %. Add the unit.',
  'finding.unit-mismatch.ratio-target':
    'The target carries no “%”: target {{target}}, actual {{actual}}; the target may be {{percent}} % or {{target}} %. Add the unit.',
  'finding.unit-unfit':
    'The unit does not fit the indicator: “{{name}}” is counted in “{{unit}}”. “{{first}}” or “{{second}}” is advisable.',
  'finding.unit-unfit.rate':
    'The unit does not fit the indicator: “{{name}}” is called a rate (率) but is counted in “{{unit}}”. Use “%”, or a name that stands for a quantity.',
  'finding.unit-unfit.no-unit': 'The target of “{{name}}”, “{{target}}”, carries no “%”. Adding the unit is advisable.',
  'finding.unit-unfit.no-unit-rows': 'The same holds for {{count}} more: {{names}}.',
  'finding.implausible-percentage':
    'Percentage above 100 %: “{{name}}” states {{value}} %, which can be 100 % at most. Check it.',
  'finding.implausible-percentage.format':
    'Wrong percentage: {{value}} % is displayed; “{{entered}}” was probably typed into a percent-formatted cell. Correct it to {{entered}} %.',
  'finding.satisfaction-not-numeric':
    'The satisfaction target has no figure: “{{text}}” cannot be measured. Set a figure (such as ≥90 %) and state the result of the survey.',
  'finding.comparator-direction':
    'A cost indicator with “≥”: by its target “{{target}}” the more is spent the better. If it is a limit, use “≤”.',
  'finding.comparator-direction.output':
    'An output indicator with “≤”: by its target “{{target}}” the less is done the better. “≥” or “=” is advisable.',
  'finding.comparator-direction.satisfaction':
    'A satisfaction indicator with “=”: by its target “{{target}}” a better result would not fit. “≥” is advisable.',
  'finding.comparator-direction.strict':
    'The actual lies exactly on the edge: target {{target}}, actual {{actual}}. Strictly it is not met; this tool takes it as met. Using “{{suggested}}” instead of “{{sign}}” is advisable.',
  'finding.indicator-misplaced':
    '“{{name}}” is an indicator of {{expected}} but stands under “{{level}}”. Moving it is advisable.',
  'finding.reason-without-measure':
    'A reason, but no improvement: target {{target}}, actual {{actual}}. “{{column}}” asks for what will be improved; adding it is advisable.',
  'finding.reason-without-measure.words':
    'A reason, but no improvement: the actual reads “{{text}}”. “{{column}}” asks for what will be improved; adding it is advisable.',
  'finding.reason-contradicts-score':
    'Reason and score contradict each other: the score of {{score}} is full, but the reason says “{{phrase}}”. Check both.',
  'finding.reason-contradicts-score.late-elsewhere':
    'A timeliness indicator has full marks, but the reason given for “{{other}}” says “{{phrase}}”. Checking whether it was done on time is advisable.',
  'finding.duplicate-indicator':
    'The same indicator twice: “{{name}}” occurs {{count}} times. Merge them, or tell them apart by their names.',
  'finding.double-counted-execution':
    'Budget execution is scored twice: the execution rate already has {{points}} points in the funding block and is scored again as the indicator “{{name}}”. Set an indicator of quantity, quality or effect instead.',
  'finding.double-counted-execution.amounts':
    "Budget execution is scored twice: the target {{target}} and the actual {{actual}} are the project's own budget and executed amount, and the execution rate already has {{points}} points in the funding block. Set an indicator of quantity, quality or effect instead.",
} as const;
