package dev.arc.part;

import dev.arc.json.Node;

/// Where a tool stands.
///
/// @param label the tool's key, in a map of tools; empty in a list
/// @param node what is said of it: an object, or a text
record ToolNode(String label, Node node) {}
