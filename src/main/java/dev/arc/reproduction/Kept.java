package dev.arc.reproduction;

/// A part that was tried and is still there.
///
/// @param because what stood against leaving it out of what is left
public record Kept(Part part, Because because) {

  /// Why a smaller scenario does not stand for the whole one.
  public enum Because {
    /// The user's words could not be said so, or would not tell which records are meant.
    WORDS,
    /// Another answer would be right, it could not be worked out, or what is difficult would be
    /// another thing.
    OTHER,
    /// The control arms do not bear it out.
    UNFAIR,
    /// A careful reader, who sees what an agent sees and nothing else, would get it wrong.
    UNREADABLE,
    /// The agent does not fail it in the same way.
    NOT_FAILED
  }
}
