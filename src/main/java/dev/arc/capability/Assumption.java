package dev.arc.capability;

/// Something that an agent takes for granted, or is told to look at instead.
///
/// @param kind what it is about, such as `currency` or `date_format`; [#OTHER] for what Arc has no
///   kind of
/// @param stance whether the agent takes it for granted
/// @param origin how it is known
/// @param says the profile's own words; for an inferred one, what was inferred from what
/// @param line of the profile's file, counted from 1
/// @param place where it stands when that is another file, `prompts/system.md:12`; else empty
/// @param by who found it
public record Assumption(
    String kind, Stance stance, Origin origin, String says, int line, String place, FoundBy by) {

  /// An assumption that the rules found in the profile's own file.
  public Assumption(String kind, Stance stance, Origin origin, String says, int line) {
    this(kind, stance, origin, says, line, "", FoundBy.RULES);
  }

  /// The kind of a declared assumption that is of no kind Arc tests, and of a rule that holds for
  /// whatever is unclear.
  public static final String OTHER = "other";

  /// What the agent does about it.
  public enum Stance {
    /// Takes it for granted: risky.
    ASSUMES,
    /// Checks, asks or finds out.
    GUARDS
  }

  /// How it is known.
  public enum Origin {
    /// The profile lists it among its assumptions.
    DECLARED,
    /// The system prompt says it.
    STATED,
    /// The agent's work needs it and nothing speaks of it.
    INFERRED
  }
}
