// GitHub's own parsers for workflows, actions and expressions, loadable as they are published.
import { registerHooks } from "node:module";

// They import JSON without the import attribute that Node asks for.
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".json")) return nextLoad(url, context);
    return nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } });
  },
});

const workflowParser = await import("@actions/workflow-parser");
const actionParser = await import("@actions/workflow-parser/actions/index");
export const expressions = await import("@actions/expressions");
export const { convertWorkflowTemplate, parseWorkflow, NoOperationTraceWriter } = workflowParser;
export const { isBasicExpression, isMapping, isSequence } = workflowParser;
export const { convertActionTemplate, parseAction } = actionParser;
