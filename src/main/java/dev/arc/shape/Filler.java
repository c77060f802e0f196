package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Fills what a form requires and a world does not have: by type, and never with a figure or a fact
/// that an answer could be built on. What cannot be known is null, or an empty text.
///
/// @param now what the world's clocks show
/// @param key of what is filled, from the world
/// @param count of the records
/// @param envelope whether this stands around the records rather than in one
record Filler(LocalDateTime now, String key, int count, boolean envelope) {
  private static final Set<String> FAILING =
      FieldWords.of(
          "error err fail failed failure denied rejected invalid none unknown cancelled canceled declined partial pending"
              + " processing incomplete truncated stale cached queued timeout empty");
  private static final Set<String> FINE =
      FieldWords.of("success successful succeeded ok valid found");
  private static final Set<String> COUNTING = FieldWords.of("count row size length limit returned");

  /// What an answer is built on: a filler must not claim it.
  private static final Set<String> FACTS =
      FieldWords.of(
          "currency unit scale multiplier country region language locale zone timezone tz"
              + " period quarter month year format rate updated modified refreshed synced fresh cached stale asof as"
              + " birth dob due expiry expiration");

  private static final Set<String> FAULTS = FieldWords.of("error err fault exception warning");

  JsonValue fill(String name, Form form) {
    var words = FieldWords.of(name);
    if (!Collections.disjoint(words, FAULTS)) {
      return form instanceof Form.Many ? new JsonArray(List.of()) : new JsonNull();
    }
    if (!Collections.disjoint(words, FACTS)) {
      return new JsonNull();
    }
    return switch (form) {
      case Form.Single(var _, var _, var choices) when !choices.isEmpty() -> choice(choices);
      case Form.Single(var kind, var format, var _) ->
          switch (kind) {
            case TEXT -> text(words, format);
            case NUMBER -> number(words);
            case TRUTH -> truth(words);
          };
      case Form.Fields fields -> object(fields);
      case Form.Many _ -> new JsonArray(List.of());
      case Form.Open _ -> new JsonNull();
    };
  }

  /// @param complete whether everything is filled; otherwise only what examples show to be the same
  ///   always, and what says how the call went
  void fillInto(Map<String, JsonValue> fields, String name, Form form, boolean complete) {
    var value = fill(name, form);
    if (complete || isTelling(form) && !(value instanceof JsonNull)) {
      fields.put(name, value);
    }
  }

  private static boolean isTelling(Form form) {
    return form instanceof Form.Single(var kind, var _, var choices)
        && (!choices.isEmpty() || kind != Form.Kind.TEXT);
  }

  private static JsonValue choice(List<JsonValue> choices) {
    return choices.stream()
        .filter(choice -> !(choice instanceof JsonString(var text)) || isHarmless(text))
        .filter(choice -> !(choice instanceof JsonNumber) && !choice.equals(new JsonBoolean(false)))
        .findFirst()
        .orElseGet(JsonNull::new);
  }

  /// Whether a text claims neither that something went wrong nor a currency or unit.
  private static boolean isHarmless(String text) {
    var words = FieldWords.of(text);
    return Collections.disjoint(words, FAILING) && words.stream().noneMatch(FieldWords::isUnit);
  }

  private JsonValue text(Set<String> words, String format) {
    return new JsonString(
        switch (format) {
          case "date" -> now.toLocalDate().toString();
          case "date-time" ->
              now.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                  + "Z";
          case "time" -> now.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
          case "uuid" -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
          case "email" -> "records@example.com";
          case "uri", "url" -> "https://example.com/records";
          default ->
              words.contains("id") ? key : envelope && words.contains(statusWord()) ? "ok" : "";
        });
  }

  private JsonValue number(Set<String> words) {
    if (!envelope) {
      return new JsonNull();
    }
    if (!Collections.disjoint(words, COUNTING)) {
      return JsonNumber.of(count);
    }
    if (words.contains("offset") || words.contains("skip")) {
      return JsonNumber.of(0);
    }
    if (words.contains("page")) {
      return JsonNumber.of(1);
    }
    return words.contains("code") || words.contains(statusWord())
        ? JsonNumber.of(200)
        : new JsonNull();
  }

  private static String statusWord() {
    return FieldWords.of("status").iterator().next();
  }

  private JsonValue truth(Set<String> words) {
    return !Collections.disjoint(words, FINE)
        ? new JsonBoolean(true)
        : envelope ? new JsonBoolean(false) : new JsonNull();
  }

  private JsonObject object(Form.Fields form) {
    var fields = new LinkedHashMap<String, JsonValue>();
    form.required()
        .forEach(name ->
            fields.put(name, fill(name, form.properties().getOrDefault(name, new Form.Open()))));
    return new JsonObject(fields);
  }
}
