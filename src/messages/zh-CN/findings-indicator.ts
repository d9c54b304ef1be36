/** Findings on indicator rows (绩效指标). */
export const findingsIndicator = {
  'finding.merges-unread': '（本次未读取合并单元格：如此处属于合并的说明栏且已填写，请忽略本条。）',
  'finding.unexplained-deduction':
    '扣分未说明：分值{{weight}}，自评{{score}}，扣{{loss}}分，“{{column}}”未填。请写明原因和改进措施。',
  'finding.unexplained-deduction.placeholder':
    '扣分未说明：分值{{weight}}，自评{{score}}，扣{{loss}}分，“{{column}}”只填了“{{text}}”。请写明原因和改进措施。',
  'finding.unexplained-deduction.below-ceiling':
    '（实际{{actual}}，比上限{{target}}低{{percent}}%；如因指标值设得偏宽而调减，请写明。）',
  'finding.unexplained-deduction.beyond-target':
    '（实际{{actual}}，比目标{{target}}高{{percent}}%；如因指标值设得偏低而调减，请写明。）',
  'finding.unexplained-deduction.met': '（目标{{target}}，实际{{actual}}，已达到目标；如无其他扣分因素，请更正得分。）',
  'finding.unexplained-deduction.same-text': '（指标值和完成值均为“{{text}}”，看不出扣分依据；如已完成，请更正得分。）',
  'finding.unexplained-deduction.missed': '（目标{{target}}，实际{{actual}}，未达到目标。）',
  'finding.unexplained-deduction.missed-by':
    '（目标{{target}}，实际{{actual}}，为目标的{{percent}}%，按公式约{{expected}}分。）',
  'finding.full-score-despite-shortfall':
    '未达标却得满分：目标{{target}}，实际{{actual}}（{{percent}}%），按比例约{{expected}}分，自评{{score}}分。请核对完成值；属实则调整得分并说明原因。',
  'finding.full-score-despite-shortfall.explained':
    '未达标却得满分：目标{{target}}，实际{{actual}}（{{percent}}%），按比例约{{expected}}分，自评{{score}}分，已写原因而未扣分。请核对完成值；属实则调整得分。',
  'finding.full-score-despite-shortfall.zero':
    '未达标却得满分：目标{{target}}，实际{{actual}}，按公式应为{{expected}}分，自评{{score}}分。请核对完成值；属实则调整得分并说明原因。',
  'finding.full-score-despite-shortfall.zero-explained':
    '未达标却得满分：目标{{target}}，实际{{actual}}，按公式应为{{expected}}分，自评{{score}}分，已写原因而未扣分。请核对完成值；属实则调整得分。',
  'finding.unexplained-shortfall':
    '未达标未说明：目标{{target}}，实际{{actual}}，“{{column}}”未填。请写明原因和改进措施。',
  'finding.unexplained-shortfall.placeholder':
    '未达标未说明：目标{{target}}，实际{{actual}}，“{{column}}”只填了“{{text}}”。请写明原因和改进措施。',
  'finding.unexplained-overfulfilment':
    '完成值远超目标未说明：目标{{target}}，实际{{actual}}，超{{percent}}%。请说明原因；如指标值设得偏低，下年应调整。',
  'finding.unexplained-overfulfilment.one-more':
    '完成值比目标多1{{unit}}未说明：目标{{target}}，实际{{actual}}。建议简要说明；如指标值设得偏低，下年可调整。',
  'finding.unexplained-overfulfilment.ceiling':
    '实际远低于上限未说明：上限{{target}}，实际{{actual}}，低{{percent}}%。建议说明原因；如指标值设得偏宽，下年可调整。',
  'finding.deducted-although-met':
    '已达到目标却扣分：目标{{target}}，实际{{actual}}，分值{{weight}}，自评{{score}}，扣{{loss}}分，说明为“{{reason}}”。完成值、得分和说明不一致，请核对。',
  'finding.deducted-although-met.no-column':
    '已达到目标却扣分：目标{{target}}，实际{{actual}}，分值{{weight}}，自评{{score}}，扣{{loss}}分。完成值和得分不一致，请核对。',
  'finding.score-not-proportional':
    '得分高于按公式计算的分数：目标{{target}}，实际{{actual}}（{{percent}}%），分值{{weight}}，按公式{{expected}}分，自评{{score}}分。请核对得分。',
  'finding.score-not-proportional.zero':
    '得分高于按公式计算的分数：目标{{target}}，实际{{actual}}，分值{{weight}}，按公式应为{{expected}}分，自评{{score}}分。请核对得分。',
  'finding.score-not-proportional.below':
    '得分低于按公式计算的分数：目标{{target}}，实际{{actual}}（{{percent}}%），分值{{weight}}，按公式{{expected}}分，自评{{score}}分。从严自评可以保留；如属笔误，请更正。',
  'finding.score-above-weight': '得分超过分值：分值{{weight}}分，自评{{score}}分。请更正得分。',
  'finding.score-above-weight.negative': '得分为负数：自评{{score}}分。得分最低为0分，请更正。',
  'finding.qualitative-band':
    '得分与完成档次不符：完成值为“{{text}}”，对应分值的{{low}}%～{{high}}%，即{{expected}}分，自评{{score}}分。请核对完成情况和得分。',
  'finding.qualitative-band.full':
    '完成情况有保留却得满分：完成值为“{{text}}”，自评{{score}}分。如已全部达到目标，请改写完成值；否则请调整得分并说明原因。',
  'finding.indicator-incomplete': '指标填写不完整：{{columns}}未填。请补填。',
  'finding.indicator-incomplete.scored': '（缺少依据，却自评{{score}}分。）',
  'finding.indicator-incomplete.column': '“{{column}}”一栏均未填，共{{count}}项指标。请逐项补填。',
  'finding.indicator-incomplete.unread': '“{{column}}”填的是“{{text}}”，不是数值，无法核对。请填写数字。',
  'finding.indicator-incomplete.name': '三级指标名称未填。请写明具体指标。',
  'finding.indicator-incomplete.name-numbered': '三级指标只写了“{{text}}”，没有名称。请写明具体指标。',
  'finding.actual-repeats-target': '完成值照抄了目标“{{text}}”，没有写出实际完成的数值。请填写实际数值。',
  'finding.actual-repeats-target.bound': '完成值“{{text}}”只给出范围，没有写出实际完成的数值。建议填写实际数值。',
  'finding.actual-repeats-target.equals': '完成值照抄了目标“{{text}}”，数值清楚。建议去掉等号，只填“{{value}}”。',
  'finding.actual-not-measured': '完成值没有数值：目标{{target}}，完成值只写“{{text}}”，无法核对。请填写实际数值。',
  'finding.actual-not-measured.compound':
    '完成值没有数值：目标列有多项数值，完成值只写“{{text}}”。建议逐项填写实际数值。',
  'finding.actual-not-measured.in-reason': '（说明中写有{{figure}}，请填入完成值。）',
  'finding.actual-not-measured.in-reason-score':
    '（说明中写有{{figure}}，请填入完成值；按公式约{{expected}}分，自评{{score}}分。）',
  'finding.unit-mismatch': '目标与完成值的单位不一致：目标{{target}}，实际{{actual}}，无法比较。请统一单位。',
  'finding.unit-mismatch.ratio':
    '完成值未注明“%”：目标{{target}}，实际{{actual}}，无法判断是{{percent}}%还是{{actual}}%。请补上单位。',
  'finding.unit-mismatch.ratio-target':
    '指标值未注明“%”：目标{{target}}，实际{{actual}}，无法判断目标是{{percent}}%还是{{target}}%。请补上单位。',
  'finding.unit-unfit': '计量单位与指标名称不符：“{{name}}”以“{{unit}}”计量。建议改用“{{first}}”或“{{second}}”。',
  'finding.unit-unfit.rate':
    '计量单位与指标名称不符：“{{name}}”名为“率”，却以“{{unit}}”计量。建议改用“%”，或改为表示数量的名称。',
  'finding.unit-unfit.no-unit': '“{{name}}”的指标值“{{target}}”未注明“%”。建议补上单位。',
  'finding.unit-unfit.no-unit-rows': '另有{{count}}项同样未注明：{{names}}。',
  'finding.implausible-percentage': '百分比超过100%：“{{name}}”填了{{value}}%，最高只能是100%。请核对。',
  'finding.implausible-percentage.format':
    '百分比有误：显示为{{value}}%，疑为在百分比格式的单元格中按“{{entered}}”填数。请改为{{entered}}%。',
  'finding.satisfaction-not-numeric':
    '满意度目标没有数值：指标值为“{{text}}”，无法衡量。请设定数值（如≥90%），并按调查结果填写完成值。',
  'finding.comparator-direction': '成本指标用了“≥”：指标值为“{{target}}”，花费越多越达标。如是控制数，建议改用“≤”。',
  'finding.comparator-direction.output': '产出指标用了“≤”：指标值为“{{target}}”，完成越少越达标。建议改用“≥”或“=”。',
  'finding.comparator-direction.satisfaction':
    '满意度指标用了“=”：指标值为“{{target}}”，高于此值反而不符。建议改用“≥”。',
  'finding.comparator-direction.strict':
    '实际恰为临界值：目标{{target}}，实际{{actual}}，严格说尚未达到，本工具按达标处理。建议把“{{sign}}”改为“{{suggested}}”。',
  'finding.indicator-misplaced': '“{{name}}”属于{{expected}}指标，却列在“{{level}}”下。建议调整类别。',
  'finding.reason-without-measure':
    '只写了原因，没有改进措施：目标{{target}}，实际{{actual}}。建议按“{{column}}”的要求补充改进措施。',
  'finding.reason-without-measure.words':
    '只写了原因，没有改进措施：完成值为“{{text}}”。建议按“{{column}}”的要求补充改进措施。',
  'finding.reason-contradicts-score':
    '说明与得分矛盾：自评{{score}}分，为满分，说明中却称“{{phrase}}”。请核对得分和说明。',
  'finding.reason-contradicts-score.late-elsewhere':
    '时效指标得满分，而“{{other}}”的说明称“{{phrase}}”。建议核对是否按时完成。',
  'finding.duplicate-indicator': '三级指标重复：“{{name}}”共出现{{count}}次。请合并，或在名称中写明区别。',
  'finding.double-counted-execution':
    '预算执行重复计分：执行率已在资金部分计{{points}}分，又作为指标“{{name}}”计分。请改设反映工作数量、质量或效果的指标。',
  'finding.double-counted-execution.amounts':
    '预算执行重复计分：目标{{target}}、实际{{actual}}即本项目的预算数和执行数，执行率已在资金部分计{{points}}分。请改设反映工作数量、质量或效果的指标。',
} as const;
