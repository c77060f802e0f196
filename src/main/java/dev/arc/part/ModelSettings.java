package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings with which the model is called, wherever the document keeps them.
public final class ModelSettings {
  public static final List<String> NAMES =
      List.of(
          "temperature",
          "top_p",
          "top_k",
          "max_tokens",
          "max_output_tokens",
          "max_completion_tokens",
          "frequency_penalty",
          "presence_penalty",
          "seed",
          "stop",
          "reasoning_effort",
          "parallel_tool_calls",
          "tool_choice");

  /// Keys whose objects hold settings.
  public static final List<String> CONTAINERS =
      List.of(
          "model_settings",
          "settings",
          "options",
          "parameters",
          "generation_config",
          "completion_params",
          "inference_config",
          "provider");

  /// The range that every provider we know accepts.
  private record Range(BigDecimal low, BigDecimal high) {}

  private static final Range TEMPERATURE = new Range(BigDecimal.ZERO, BigDecimal.TWO);
  private static final Range SHARE = new Range(BigDecimal.ZERO, BigDecimal.ONE);

  private final Findings findings;
  private final boolean own;

  /// @param own whether the document is in Arc's own format, where a wrong value is a problem; in
  ///   another's format it is left out, and told
  public ModelSettings(Findings findings, boolean own) {
    this.findings = findings;
    this.own = own;
  }

  public static boolean isSetting(String key) {
    return NAMES.contains(snakeCase(key));
  }

  /// The settings in the agent's own node and in that of its model.
  public JsonObject read(Node agent, @Nullable Node model) {
    var holders = new ArrayList<Node>();
    for (var node : model == null ? List.of(agent) : List.of(agent, model)) {
      holders.add(node);
      CONTAINERS.forEach(key -> Part.under(key, node).ifPresent(holders::add));
    }
    var settings = new LinkedHashMap<String, JsonValue>();
    for (var holder : holders) {
      holder.fields().forEach((key, value) -> add(snakeCase(key), value, settings));
    }
    return new JsonObject(settings);
  }

  private void add(String name, Node node, Map<String, JsonValue> settings) {
    if (NAMES.contains(name) && !(node.value() instanceof JsonNull)) {
      if (isRight(name, node) || own) {
        settings.putIfAbsent(name, node.value());
      }
    }
  }

  private boolean isRight(String name, Node node) {
    return switch (name) {
      case "temperature" -> isWithin(name, node, TEMPERATURE);
      case "top_p" -> isWithin(name, node, SHARE);
      case "max_tokens", "max_output_tokens", "max_completion_tokens" -> isCount(name, node);
      // The provider judges the others.
      default -> true;
    };
  }

  private boolean isWithin(String name, Node node, Range range) {
    if (!(node.value() instanceof JsonNumber(var number))) {
      return wrong(
          node, "wrong-type", name, "a number from " + range.low() + " to " + range.high());
    }
    return number.compareTo(range.low()) >= 0 && number.compareTo(range.high()) <= 0
        || wrong(node, "out-of-range", name, range.low() + " to " + range.high());
  }

  private boolean isCount(String name, Node node) {
    return node.value() instanceof JsonNumber(var n)
            && n.stripTrailingZeros().scale() <= 0
            && n.signum() > 0
        || wrong(node, "wrong-type", name, "a whole number of 1 or more");
  }

  private boolean wrong(Node node, String rule, String name, String expected) {
    var says = name + " is " + Kinds.shown(node) + ", expected " + expected;
    if (own) {
      findings.problem(node.line(), rule, says);
    } else {
      findings.warning(node.line(), rule, says + "; it is left out");
    }
    return false;
  }

  private static String snakeCase(String key) {
    return key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
