package dev.arc.tool;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.role.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/// What an agent is given in the place of an answer, in the words of what stands behind its tool: a
/// file store, a database, a library or a service.
final class Outage {

  private static final int TIMEOUT_SECONDS = 30;
  private static final int RETRY_SECONDS = 2;
  private static final Map<Integer, String> PHRASES =
      Map.of(
          400,
          "Bad Request",
          422,
          "Unprocessable Content",
          500,
          "Internal Server Error",
          501,
          "Not Implemented",
          502,
          "Bad Gateway",
          503,
          "Service Unavailable",
          504,
          "Gateway Timeout");

  private Outage() {}

  /// The call that got no answer.
  ///
  /// @param now the world's time
  record Call(Role role, Arguments arguments, LocalDateTime now) {

    /// Which of several wordings it gets: the same call always the same one.
    int choice() {
      var crc = new CRC32();
      crc.update(Json.write(arguments.object()).getBytes(StandardCharsets.UTF_8));
      return (int) crc.getValue();
    }
  }

  /// @param fault one whose behaviour withholds the answer
  static String text(Fault fault, Call call) {
    if (!fault.behaviour().isOutage()) {
      throw new IllegalArgumentException(fault.behaviour() + " does not withhold the answer");
    }
    var words = words(fault, call);
    var text = OutageTexts.of(fault.behaviour(), call.role()).filled(call.choice(), words);
    return Json.write(fault.behaviour() == Behaviour.SERVER_ERROR ? retryAfter(fault, text) : text);
  }

  private static JsonValue retryAfter(Fault fault, JsonValue text) {
    return text instanceof JsonObject object && fault.with().containsKey("seconds")
        ? object.with("headers", JsonObject.of("Retry-After", String.valueOf(seconds(fault))))
        : text;
  }

  static String tooMany(long seconds, Call call) {
    var words = Map.of("seconds", String.valueOf(seconds));
    return Json.write(
        OutageTexts.of(Behaviour.RATE_LIMITED, call.role()).filled(call.choice(), words));
  }

  static int seconds(Fault fault) {
    var usual =
        switch (fault.behaviour()) {
          case RATE_LIMITED -> RETRY_SECONDS;
          case TIMEOUT, TIMEOUT_AFTER_EFFECT, SLOW -> TIMEOUT_SECONDS;
          case SERVER_ERROR,
              RESET,
              UNAUTHORIZED,
              FORBIDDEN,
              MALFORMED,
              EMPTY,
              PARTIAL,
              STALE,
              SCHEMA_DRIFT,
              CONTRADICTORY,
              DUPLICATED,
              INJECTED,
              NOT_FOUND,
              MOVED,
              REDIRECT_LOOP,
              INVALID_REQUEST,
              CONFLICT,
              ERROR_VALUES,
              WRONG_RESULT ->
              0;
        };
    return Parameters.number(fault.with(), "seconds", usual);
  }

  private static Map<String, String> words(Fault fault, Call call) {
    var with = fault.with();
    var invalid = fault.behaviour() == Behaviour.INVALID_REQUEST;
    var status = Parameters.number(with, "status", invalid ? 422 : 500);
    var words = new LinkedHashMap<String, String>();
    words.put("seconds", String.valueOf(seconds(fault)));
    words.put("status", String.valueOf(status));
    words.put("phrase", PHRASES.getOrDefault(status, "Server Error"));
    words.put("moment", call.now().minusMinutes(5).withSecond(0).withNano(0).toString());
    words.put("asked", asked(call.arguments()));
    words.put("to", with.getOrDefault("to", "another name"));
    var scope = with.get("scope");
    words.put("scope", scope == null ? "" : "; the token lacks the scope \"" + scope + "\"");
    words.put("reason", with.getOrDefault("reason", "the value is not allowed"));
    var first = call.arguments().values().stream().findFirst();
    words.put(
        "parameter",
        with.getOrDefault("parameter", first.map(Arguments.Argument::path).orElse("request")));
    words.put("value", first.map(Arguments.Argument::text).orElse(""));
    return words;
  }

  private static String asked(Arguments arguments) {
    return arguments.values().stream()
        .filter(Sources::namesSource)
        .findFirst()
        .or(() -> arguments.values().stream().findFirst())
        .map(Arguments.Argument::text)
        .orElse("what was asked for");
  }

  /// Whether a call that was sent on went to the new place.
  static boolean isFollowed(Fault fault, Arguments arguments) {
    var to = Words.ofSource(fault.with().getOrDefault("to", ""));
    return !to.isEmpty()
        && arguments.values().stream()
            .anyMatch(argument ->
                Words.ofSource(argument.text()).containsAll(to)
                    || argument.words().containsAll(to));
  }

  static String label(Behaviour behaviour) {
    return behaviour.name().toLowerCase(Locale.ROOT);
  }
}
