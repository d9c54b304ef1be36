/** Findings on totals, header, goals, workbook and batch. */
export const findingsAll = {
  'finding.total-score':
    '总分与各项之和不符：预算执行{{funding}}分＋指标{{indicators}}分＝{{expected}}分，表内{{stated}}分，差{{difference}}分。请更正总分。',
  'finding.total-score.indicators-only':
    '总分与各项之和不符：各指标得分合计{{expected}}分，表内{{stated}}分，差{{difference}}分。请更正总分。',
  'finding.total-score.omits-funding': '差额恰为预算执行得分，总分可能未计入预算执行。',
  'finding.total-score.omits-indicator': '差额恰为“{{name}}”的得分，总分可能漏加此项。',
  'finding.total-score.left-out': '总分公式{{formula}}未包含{{cells}}。',
  'finding.total-score.text': '{{cells}}的得分以文本格式存储，总分公式{{formula}}不会加上。',
  'finding.total-weight': '分值合计不等于100分：预算执行{{funding}}分＋指标{{indicators}}分＝{{sum}}分。请调整分值。',
  'finding.total-weight.indicators-only': '分值合计不等于100分：各指标分值合计{{sum}}分。请调整分值。',
  'finding.total-weight.full-without-funding': '各指标分值已满100分，加执行率{{funding}}分共{{sum}}分，请先调整分值。',
  'finding.total-weight.score-without-funding': '表内总分{{stated}}分只是各指标得分之和，未计预算执行{{funding}}分。',
  'finding.total-weight.stated': '分值合计填报有误：各项分值之和为{{sum}}分，表内合计{{stated}}分。请更正。',
  'finding.total-weight.stated-only': '分值合计为{{stated}}分，应为100分。请调整分值。',
  'finding.grade':
    '评分等级与总分不符：总分{{score}}分，按评分等级划分应为“{{expected}}”，表内为“{{stated}}”。请更正等级。',
  'finding.grade.other-bands':
    '评分等级与本口径不符：总分{{score}}分，按本口径应为“{{expected}}”，表内为“{{stated}}”，与其他地区的划分标准相合。请确认本地区的等级标准。',
  'finding.category-label-weight':
    '“{{label}}”标明{{stated}}分，其下各行分值合计{{expected}}分。请调整分值或更正标注。',
  'finding.category-weights':
    '各类指标的分值结构不同于通行设置：{{weights}}。如本地区另有规定，可不改；否则建议参照产出50、效益30、满意度10设置。',
  'finding.category-weights.cost':
    '各类指标的分值结构不同于通行设置：{{weights}}。如本地区另有规定，可不改；否则建议参照成本20、产出40、效益20、满意度10设置。',
  'finding.category-weights.missing': '未设{{categories}}。',
  'finding.summary-missing': '缺少总分一行。',
  'finding.summary-missing.computed': '缺少总分一行：按各项得分合计为{{expected}}分，可补填。',
  'finding.summary-missing.blank': '总分未填：按各项得分合计为{{expected}}分，可填入此值。',
  'finding.summary-missing.blank-unknown': '总分未填。',
  'finding.summary-missing.weights': '表内分值合计{{sum}}分，不足100分，表格可能不完整，请核对。',
  'finding.summary-missing.grade': '缺少评分等级。',
  'finding.summary-missing.grade-computed': '缺少评分等级：总分{{score}}分，应为“{{expected}}”。',
  'finding.formula-error': '单元格显示{{error}}，公式不能得出结果。请改正公式或直接填写数值。',
  'finding.formula-error.same': '同一栏另有{{count}}个单元格同此。',
  'finding.formula-error.dependents': '另有{{count}}个单元格因此出错。',
  'finding.number-as-text':
    '{{cells}}的数字以文本格式存储，公式{{formula}}不会加上。建议改为数值（选中后“转换为数字”）。',
  'finding.header-incomplete': '“{{label}}”未填。请补填。',
  'finding.header-incomplete.placeholder': '“{{label}}”仍为“{{text}}”。请填写实际内容。',
  'finding.year-mismatch': '此处为{{stated}}年，而自评表为{{expected}}年度。请核对年份。',
  'finding.goal-completion.blank': '“实际完成情况”未填。请对照预期目标逐条填写完成情况。',
  'finding.goal-completion.both-blank': '预期目标和实际完成情况均未填。请补填。',
  'finding.goal-completion.prompt': '“实际完成情况”仍为模板提示语。请填写实际完成情况。',
  'finding.goal-completion.amount': '“实际完成情况”只填了金额“{{text}}”。请写明做了什么、完成多少、效果如何。',
  'finding.goal-completion.copy': '“实际完成情况”与预期目标一字不差。请写明实际完成的数量和效果。',
  'finding.goal-completion.near-copy': '“实际完成情况”与预期目标{{percent}}%的文字相同。建议写明实际完成的数量和效果。',
  'finding.goal-completion.phrase': '“实际完成情况”只写了“{{text}}”。请对照预期目标逐条写明完成的数量和效果。',
  'finding.goal-contradicts-scores':
    '“实际完成情况”称“{{phrase}}”，而各指标均为满分。建议核对：如有未完成的内容，请在相应指标中体现。',
  'finding.goal-figure-unreported': '预期目标中的“{{figures}}”在实际完成情况和指标中均未提及。建议补充完成数。',
  'finding.all-full-marks':
    '{{department}}共{{count}}个项目，其中{{full}}个（{{percent}}%）所有指标均为满分。建议复核指标值是否设得过低、自评是否从宽。',
  'finding.all-full-marks.no-department':
    '未填主管部门的{{count}}个项目中，{{full}}个（{{percent}}%）所有指标均为满分。建议复核指标值是否设得过低、自评是否从宽。',
  'finding.duplicate-project':
    '项目重复：“{{project}}”（{{unit}}，{{year}}年度）共出现{{count}}次：{{places}}。请核实并只保留一份。',
  'finding.duplicate-project.no-year':
    '项目重复：“{{project}}”（{{unit}}）共出现{{count}}次：{{places}}。请核实并只保留一份。',
  'finding.mixed-years': '同一主管部门的自评表年度不一致：{{years}}。请确认是否混入了其他年度的表。',
  'finding.mixed-rounding': '同一主管部门各表的执行率取位方式不一致。建议统一。',
  'finding.mixed-rounding.down': '按截断取位：{{projects}}。',
  'finding.mixed-rounding.half-up': '按四舍五入取位：{{projects}}。',
  'finding.mixed-rounding.up': '按进一取位：{{projects}}。',
  'finding.also-on-forms': '同一主管部门另有{{count}}个项目同此：{{projects}}。',
} as const;
