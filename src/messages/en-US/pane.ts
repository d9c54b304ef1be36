/** Labels and sentences of the task pane, the ribbon and the workbench. */
export const pane = {};
