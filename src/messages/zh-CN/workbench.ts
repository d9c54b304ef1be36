/** Labels and sentences of the workbench's views of a sheet. */
export const workbench = {
  'view.label': '视图',
  'view.spreadsheet': '电子表格',
  'view.table': '表格',
  'view.loading': '正在载入电子表格视图，先用表格视图显示。',
  'view.narrow': '窗口较窄，已改用表格视图。',
  'view.failed': '电子表格视图未能载入，已改用表格视图；校验和保存不受影响。',
  'view.canvas': '工作表“{{sheet}}”。用读屏软件时请改用表格视图',
  'sheet.hint-spreadsheet': '双击或直接键入可编辑，Esc 取消；F6 离开表格',
  'sheet.only-content': '这里只能修改单元格的内容；格式、行列和工作表请在 Excel 或 WPS 中调整。',
  'sheet.formula-as-text': '以“=”开头的内容已按文字保存，不会当作公式计算。',
} as const;
