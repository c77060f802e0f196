package dev.arc.tool;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an agent is given in the place of an answer, in the words of common HTTP clients and
/// services.
final class Outage {

  private static final int TIMEOUT_SECONDS = 30;
  private static final int RETRY_SECONDS = 2;
  private static final Map<Integer, String> PHRASES =
      Map.of(
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

  /// @param fault one whose behaviour withholds the answer
  /// @param now the world's time
  static String text(Fault fault, LocalDateTime now) {
    return switch (fault.behaviour()) {
      case TIMEOUT, TIMEOUT_AFTER_EFFECT ->
          write(
              "timeout",
              "No response within " + seconds(fault) + " seconds; the request was given up.");
      case RATE_LIMITED -> tooMany(seconds(fault));
      case SERVER_ERROR -> serverError(fault);
      case RESET ->
          write(
              "connection_reset",
              "ECONNRESET: the connection was reset by the server before it answered.");
      case UNAUTHORIZED ->
          status(
              401,
              "Unauthorized",
              "The access token expired at " + now.minusMinutes(5).withSecond(0).withNano(0) + ".");
      case FORBIDDEN -> status(403, "Forbidden", "You do not have permission to do this.");
      case MALFORMED,
          EMPTY,
          PARTIAL,
          STALE,
          SCHEMA_DRIFT,
          CONTRADICTORY,
          DUPLICATED,
          SLOW,
          INJECTED ->
          throw new IllegalArgumentException(fault.behaviour() + " does not withhold the answer");
    };
  }

  static String tooMany(long seconds) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("status", JsonNumber.of(429));
    fields.put("error", new JsonString("Too Many Requests"));
    fields.put(
        "message", new JsonString("Rate limit exceeded; try again in " + seconds + " seconds."));
    fields.put("headers", JsonObject.of("Retry-After", String.valueOf(seconds)));
    return Json.write(new JsonObject(fields));
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
              INJECTED ->
              0;
        };
    return Parameters.number(fault.with(), "seconds", usual);
  }

  private static String serverError(Fault fault) {
    var status = Parameters.number(fault.with(), "status", 500);
    return status(
        status,
        PHRASES.getOrDefault(status, "Server Error"),
        "The service could not handle the request.");
  }

  private static String status(int status, String error, String message) {
    return Json.write(JsonObject.of("status", status, "error", error, "message", message));
  }

  private static String write(String code, String message) {
    return Json.write(JsonObject.of("error", JsonObject.of("code", code, "message", message)));
  }
}
