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
  /// 500 or `status`; with `seconds`, a Retry-After of so many.
  SERVER_ERROR,
  /// The connection is reset.
  RESET,
  /// 401: the credentials have expired.
  UNAUTHORIZED,
  /// 403: whoever asks may not; with `scope`, for want of that one.
  FORBIDDEN,
  /// An answer that is cut off in the middle.
  MALFORMED,
  /// A well-formed answer with no records.
  EMPTY,
  /// The first `rows` records only, with a mark that there are more (`has_more`, total count); of a
  /// change, that only a part of it was made.
  PARTIAL,
  /// Data as of the day `as_of` (2026-03-04), or of `days` days ago (fewer than 0 are days to
  /// come), and saying so: what is dated later is not in it.
  STALE,
  /// The same data under other field names.
  SCHEMA_DRIFT,
  /// A stated total that contradicts the records, off by `percent`.
  CONTRADICTORY,
  /// Every record twice.
  DUPLICATED,
  /// The right answer after `seconds`.
  SLOW,
  /// The right answer with `text` among the data, which tries to instruct whoever reads it; `in` a
  /// record's `note` (as a rule), its `name`, or a `document` beside the records.
  INJECTED,
  /// 404: what was asked for is not there.
  NOT_FOUND,
  /// What was asked for is now called `to`; calls that say so are answered.
  MOVED,
  /// Whoever follows the address comes back to it for ever.
  REDIRECT_LOOP,
  /// 422 or `status`, naming `parameter` (or the call's first) and the `reason`.
  INVALID_REQUEST,
  /// 409: what a change asks for was done before.
  CONFLICT,
  /// Figures that could not be worked out: `#REF!` in sheets, `NaN` from calculators.
  ERROR_VALUES,
  /// A computed figure that is wrong and does not say so: off by `percent`, or rounded to `digits`.
  WRONG_RESULT;

  /// Whether no answer arrives, only an error.
  public boolean isOutage() {
    return switch (this) {
      case TIMEOUT,
          TIMEOUT_AFTER_EFFECT,
          RATE_LIMITED,
          SERVER_ERROR,
          RESET,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          MOVED,
          REDIRECT_LOOP,
          INVALID_REQUEST,
          CONFLICT ->
          true;
      case MALFORMED,
          EMPTY,
          PARTIAL,
          STALE,
          SCHEMA_DRIFT,
          CONTRADICTORY,
          DUPLICATED,
          SLOW,
          INJECTED,
          ERROR_VALUES,
          WRONG_RESULT ->
          false;
    };
  }

  /// Whether the agent is not given what it asked for: an outage, or an answer that cannot be used.
  public boolean withholds() {
    return isOutage() || this == MALFORMED || this == EMPTY || this == ERROR_VALUES;
  }
}
