package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Yaml;
import dev.arc.role.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ways in which one kind of tool says that it has no answer, from `outages.yaml`.
record OutageTexts(List<JsonValue> templates) {

  private static final JsonObject FILE = read();
  private static final String SERVICE = "service";

  OutageTexts {
    templates = List.copyOf(templates);
  }

  static OutageTexts of(Behaviour behaviour, Role role) {
    var manners = FILE.object(Outage.label(behaviour)).orElseThrow();
    var own = manners.list(manner(role));
    return new OutageTexts(own.isEmpty() ? manners.list(SERVICE) : own);
  }

  private static String manner(Role role) {
    return switch (role) {
      case READER -> "files";
      case QUERY -> "database";
      case CALCULATOR, CLOCK -> "library";
      case SEARCH, CONVERTER, ACTOR, NOTIFIER, REPORTER, VALIDATOR, UNKNOWN -> SERVICE;
    };
  }

  /// One of the ways, with its words in braces filled in.
  JsonValue filled(int choice, Map<String, String> words) {
    return fill(templates.get(Math.floorMod(choice, templates.size())), words);
  }

  private static JsonValue fill(JsonValue value, Map<String, String> words) {
    return switch (value) {
      case JsonObject(var fields) -> {
        var filled = new LinkedHashMap<String, JsonValue>();
        fields.forEach((name, inner) -> filled.put(name, fill(inner, words)));
        yield new JsonObject(filled);
      }
      case JsonArray(var items) ->
          new JsonArray(items.stream().map(item -> fill(item, words)).toList());
      case JsonString(var text) -> text(text, words);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  /// A status is a number, whatever else stands around it text.
  private static JsonValue text(String template, Map<String, String> words) {
    if (template.equals("{status}")) {
      return new JsonNumber(new BigDecimal(words.getOrDefault("status", "500")));
    }
    var text = template;
    for (var word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return new JsonString(text);
  }

  private static JsonObject read() {
    try (var stream = OutageTexts.class.getResourceAsStream("outages.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("outages.yaml is not beside " + OutageTexts.class);
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return (JsonObject) Yaml.read(text).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
