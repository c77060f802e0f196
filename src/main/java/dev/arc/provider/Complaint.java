package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What a server says instead of an answer, in any of the shapes that servers use: `{"error":
/// {…}}`, `{"error": "…"}`, `{"message": "…"}`, `{"detail": […]}`, a page of HTML, nothing.
///
/// @param code a word or a number, and the type beside it
/// @param field the field of the request that it is about; empty when it does not say
/// @param withheld true when the provider refused the words, rather than the request
record Complaint(String says, String code, String field, boolean withheld) {

  static Complaint in(String body) {
    return Json.tryParse(body)
        .flatMap(Complaint::object)
        .map(Complaint::of)
        .orElseGet(() -> new Complaint(unstructured(body), "", "", false));
  }

  /// The complaint of a JSON document that holds one.
  static Complaint of(JsonObject document) {
    var error = document.object("error").orElse(document);
    var code = word(error, "code") + " " + word(error, "type");
    return new Complaint(
        says(document, error), code, word(error, "param"), isWithheld(error, code));
  }

  /// The code, when it is one of HTTP's: so do relays pass on what the model's provider said.
  OptionalInt status() {
    var first = code.split(" ", 2)[0];
    return first.matches("[45]\\d\\d")
        ? OptionalInt.of(Integer.parseInt(first))
        : OptionalInt.empty();
  }

  private static Optional<JsonObject> object(JsonValue value) {
    return switch (value) {
      case JsonObject object -> Optional.of(object);
      // Google wraps its complaint in a list.
      case JsonArray(var items) when !items.isEmpty() -> object(items.getFirst());
      default -> Optional.empty();
    };
  }

  private static String says(JsonObject document, JsonObject error) {
    return error
            .text("message")
            .or(() -> document.text("error"))
            .or(() -> document.text("detail"))
            .or(() -> document.find("detail").map(Complaint::details))
            .orElseGet(() -> Json.write(error))
        + error
            .object("metadata")
            .flatMap(more -> more.text("raw"))
            .map(raw -> ": " + raw)
            .orElse("");
  }

  /// What FastAPI says: `[{"loc": ["body", "seed"], "msg": "Extra inputs are not permitted"}]`.
  private static String details(JsonValue detail) {
    return detail instanceof JsonArray(var items)
        ? items.stream().map(Complaint::detail).collect(Collectors.joining("; "))
        : Json.write(detail);
  }

  private static String detail(JsonValue item) {
    if (item instanceof JsonObject object && object.text("msg").isPresent()) {
      var place =
          object.list("loc").stream().map(Complaint::plain).collect(Collectors.joining("."));
      return place + ": " + object.text("msg").orElseThrow();
    }
    return Json.write(item);
  }

  private static boolean isWithheld(JsonObject error, String code) {
    return code.contains("content_filter")
        || code.contains("content_policy")
        || error.object("metadata").filter(more -> more.find("reasons").isPresent()).isPresent();
  }

  private static String word(JsonObject error, String name) {
    return error.find(name).map(Complaint::plain).orElse("");
  }

  private static String plain(JsonValue value) {
    return switch (value) {
      case JsonString(var text) -> text;
      case JsonNumber(var number) -> number.toPlainString();
      default -> "";
    };
  }

  private static String unstructured(String body) {
    if (body.isBlank()) {
      return "nothing more";
    }
    return body.stripLeading().startsWith("<") ? "a page of HTML" : body;
  }
}
