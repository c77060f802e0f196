package dev.arc.tool;

import dev.arc.llm.ToolSchema;

/// One call that is well formed and has arrived at its tool.
record Request(ToolSchema tool, Arguments arguments, View view, Delivery delivery) {}
