package dev.arc.llm;

/// A model's wish to call a tool.
///
/// @param id unique within the conversation, given by the model
/// @param tool the tool's name as the model wrote it, which need not exist
/// @param arguments the arguments exactly as the model wrote them, which need not be JSON
public record ToolCall(String id, String tool, String arguments) {}
