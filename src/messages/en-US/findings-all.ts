/** Findings on totals, header, goals, workbook and batch. */
export const findingsAll = {
  'finding.total-score':
    'The total is not the sum of its parts: budget execution {{funding}} + indicators {{indicators}} = {{expected}} points, the form says {{stated}}, a difference of {{difference}}. Correct the total.',
  'finding.total-score.indicators-only':
    'The total is not the sum of its parts: the indicator scores come to {{expected}} points, the form says {{stated}}, a difference of {{difference}}. Correct the total.',
  'finding.total-score.omits-funding':
    'The difference is exactly the score of budget execution, which may not have been added.',
  'finding.total-score.omits-indicator':
    'The difference is exactly the score of “{{name}}”, which may not have been added.',
  'finding.total-score.left-out': 'The formula of the total, {{formula}}, leaves out {{cells}}.',
  'finding.total-score.text':
    'The scores in {{cells}} are stored as text, so the formula of the total, {{formula}}, does not add them.',
  'finding.total-weight':
    'The weights do not add up to 100: budget execution {{funding}} + indicators {{indicators}} = {{sum}} points. Adjust the weights.',
  'finding.total-weight.indicators-only':
    'The weights do not add up to 100: the indicators come to {{sum}} points. Adjust the weights.',
  'finding.total-weight.full-without-funding':
    'The indicators alone take all 100 points; with {{funding}} for the execution rate they come to {{sum}}. Adjust the weights first.',
  'finding.total-weight.score-without-funding':
    'The stated total of {{stated}} is the sum of the indicator scores only; the {{funding}} points of budget execution are not in it.',
  'finding.total-weight.stated':
    'The stated sum of weights is wrong: the weights come to {{sum}} points, the form says {{stated}}. Correct it.',
  'finding.total-weight.stated-only': 'The weights come to {{stated}} points instead of 100. Adjust the weights.',
  'finding.grade':
    'The grade does not follow from the total: {{score}} points are “{{expected}}”, the form says “{{stated}}”. Correct the grade.',
  'finding.grade.other-bands':
    'The grade does not follow from this policy: {{score}} points are “{{expected}}”, the form says “{{stated}}”, which fits the bands of another region. Check the bands that apply here.',
  'finding.category-label-weight':
    '“{{label}}” states {{stated}} points, its rows come to {{expected}}. Adjust the weights or correct the label.',
  'finding.category-weights':
    'The weights of the categories are not the usual ones: {{weights}}. They may stand if this region says so; otherwise consider 产出 50, 效益 30, 满意度 10.',
  'finding.category-weights.cost':
    'The weights of the categories are not the usual ones: {{weights}}. They may stand if this region says so; otherwise consider 成本 20, 产出 40, 效益 20, 满意度 10.',
  'finding.category-weights.missing': 'There is no {{categories}}.',
  'finding.summary-missing': 'There is no total row.',
  'finding.summary-missing.computed':
    'There is no total row: the scores come to {{expected}} points, which can be filled in.',
  'finding.summary-missing.blank': 'No total: the scores come to {{expected}} points, which can be filled in.',
  'finding.summary-missing.blank-unknown': 'No total.',
  'finding.summary-missing.weights':
    'The weights on the form come to {{sum}}, less than 100: the table may be incomplete. Please check.',
  'finding.summary-missing.grade': 'No grade.',
  'finding.summary-missing.grade-computed': 'No grade: {{score}} points are “{{expected}}”.',
  'finding.formula-error':
    'The cell shows {{error}}: its formula has no result. Correct the formula or type the value.',
  'finding.formula-error.same': '{{count}} more cell(s) of the same column show it too.',
  'finding.formula-error.dependents': '{{count}} more cell(s) fail because of it.',
  'finding.number-as-text':
    'The numbers in {{cells}} are stored as text, so the formula {{formula}} does not add them. Convert them to numbers.',
  'finding.header-incomplete': '“{{label}}” is blank. Fill it in.',
  'finding.header-incomplete.placeholder': '“{{label}}” still reads “{{text}}”. Fill in what it is.',
  'finding.year-mismatch': 'This says {{stated}}, the form is of {{expected}}. Check the year.',
  'finding.goal-completion.blank':
    'The completion (实际完成情况) is blank. Say point by point what was done of the goal.',
  'finding.goal-completion.both-blank': 'Goal and completion are both blank. Fill them in.',
  'finding.goal-completion.prompt':
    'The completion (实际完成情况) is still the prompt of the template. Say what was done.',
  'finding.goal-completion.amount':
    'The completion (实际完成情况) is only an amount, “{{text}}”. Say what was done, how much and to what effect.',
  'finding.goal-completion.copy':
    'The completion (实际完成情况) is the goal word for word. Say how much was done and to what effect.',
  'finding.goal-completion.near-copy':
    '{{percent}} % of the completion (实际完成情况) is the text of the goal. Consider saying how much was done and to what effect.',
  'finding.goal-completion.phrase':
    'The completion (实际完成情况) says only “{{text}}”. Say point by point how much was done of the goal and to what effect.',
  'finding.goal-contradicts-scores':
    'The completion (实际完成情况) says “{{phrase}}”, yet every indicator has full marks. If something is not done, let it show in its indicator.',
  'finding.goal-figure-unreported':
    'Neither the completion nor any indicator reports on “{{figures}}” of the goal. Consider adding what was done.',
  'finding.all-full-marks':
    '{{department}}: in {{full}} of {{count}} projects ({{percent}} %) every indicator has full marks. Consider checking whether targets were set too low or scoring was lenient.',
  'finding.all-full-marks.no-department':
    'Of {{count}} projects without 主管部门, {{full}} ({{percent}} %) have full marks in every indicator. Consider checking whether targets were set too low or scoring was lenient.',
  'finding.duplicate-project':
    'The same project {{count}} times: “{{project}}” ({{unit}}, {{year}}): {{places}}. Check, and keep one.',
  'finding.duplicate-project.no-year':
    'The same project {{count}} times: “{{project}}” ({{unit}}): {{places}}. Check, and keep one.',
  'finding.mixed-years':
    'The forms of one department are of several years: {{years}}. Check whether one of another year slipped in.',
  'finding.mixed-rounding':
    'The execution rates of one department were not rounded in the same way. Consider agreeing on one.',
  'finding.mixed-rounding.down': 'Rounded down: {{projects}}.',
  'finding.mixed-rounding.half-up': 'Rounded half up: {{projects}}.',
  'finding.mixed-rounding.up': 'Rounded up: {{projects}}.',
  'finding.also-on-forms': '{{count}} more project(s) of the same department: {{projects}}.',
} as const;
