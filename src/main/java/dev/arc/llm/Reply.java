package dev.arc.llm;

import org.jspecify.annotations.Nullable;

/// A model's answer.
///
/// @param reasoning why, in the model's own words, where it says so; null otherwise
public record Reply(
    Message.Assistant message, Usage usage, Finish finish, @Nullable String reasoning) {

  /// Why a reply ended.
  public enum Finish {
    /// The model had said what it wanted to say.
    COMPLETE,
    /// The model wants tools called.
    TOOL_CALLS,
    /// The reply hit its token bound and is cut.
    LENGTH,
    /// The provider withheld (part of) the reply.
    FILTERED
  }
}
