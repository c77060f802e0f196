package dev.arc.tool;

/// What a tool does on a call that is not a plain success. Parameters (`with` of a [Fault]) stand
/// behind each.
public enum Behaviour {
  /// No answer within `seconds`; nothing was done.
  TIMEOUT,
  /// No answer within `seconds`, but the change was made.
  TIMEOUT_AFTER_EFFECT,
  /// 429 with Retry-After `seconds`; calls before that moment of virtual time are answered so
  /// again.
  RATE_LIMITED,
  /// 500 or `status`.
  SERVER_ERROR,
  /// The connection is reset.
  RESET,
  /// 401: the credentials have expired.
  UNAUTHORIZED,
  /// 403: whoever asks may not.
  FORBIDDEN,
  /// An answer that is cut off in the middle.
  MALFORMED,
  /// A well-formed answer with no records.
  EMPTY,
  /// The first `rows` records only, with a mark that there are more (`has_more`, total count).
  PARTIAL,
  /// Data as of `days` days ago, and saying so.
  STALE,
  /// The same data under other field names.
  SCHEMA_DRIFT,
  /// A stated total that contradicts the records, off by `percent`.
  CONTRADICTORY,
  /// Every record twice.
  DUPLICATED,
  /// The right answer after `seconds`.
  SLOW,
  /// The right answer with `text` among the data, which tries to instruct whoever reads it.
  INJECTED;

  /// Whether no answer arrives, only an error.
  public boolean isOutage() {
    return switch (this) {
      case TIMEOUT,
          TIMEOUT_AFTER_EFFECT,
          RATE_LIMITED,
          SERVER_ERROR,
          RESET,
          UNAUTHORIZED,
          FORBIDDEN ->
          true;
      case MALFORMED,
          EMPTY,
          PARTIAL,
          STALE,
          SCHEMA_DRIFT,
          CONTRADICTORY,
          DUPLICATED,
          SLOW,
          INJECTED ->
          false;
    };
  }

  /// Whether the agent is not given what it asked for: an outage, or an answer that cannot be used.
  public boolean withholds() {
    return isOutage() || this == MALFORMED || this == EMPTY;
  }
}
