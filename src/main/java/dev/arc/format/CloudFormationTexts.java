package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts of a CloudFormation template, of which functions may make a part: `!Sub`, `!Ref`, `!Join`
/// and their long forms. What only a deployment knows is told and left out.
final class CloudFormationTexts {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_.:]{1,100})}");
  private static final int MAX_DEPTH = 10;

  private final Node root;
  private final Findings findings;

  CloudFormationTexts(Node root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /// The text that a node stands for; nothing when it is none or cannot be told.
  Optional<Node> resolved(Node node) {
    return resolved(node, 0);
  }

  private Optional<Node> resolved(Node node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    var function = function(node);
    if (function.isEmpty()) {
      return node.isText() ? Optional.of(node) : Optional.empty();
    }
    var argument = node.tag().isPresent() ? node : node.fields().values().iterator().next();
    return switch (function) {
      case "Sub" -> substituted(argument);
      case "Ref" -> referred(argument, node);
      case "Join" -> joined(argument, depth);
      default -> {
        unresolved(node, function + " " + argument.text().orElse(""));
        yield Optional.empty();
      }
    };
  }

  // "Sub" of `!Sub …` and of {"Fn::Sub": …}; empty for a plain value.
  private static String function(Node node) {
    if (node.tag().isPresent()) {
      return node.tag().get().replaceFirst("\\A!+", "");
    }
    var keys = node.fields().keySet();
    var only = keys.size() == 1 ? keys.iterator().next() : "";
    return only.equals("Ref") ? only : only.startsWith("Fn::") ? only.substring(4) : "";
  }

  private Optional<Node> substituted(Node argument) {
    var template =
        argument.isArray() ? argument.items().stream().findFirst() : Optional.of(argument);
    var own = argument.items().stream().skip(1).map(Node::fields).findFirst().orElse(Map.of());
    return template
        .filter(Node::isText)
        .map(node -> {
          var text =
              VARIABLE
                  .matcher(node.text().orElse(""))
                  .replaceAll(match -> Matcher.quoteReplacement(value(match, own, node)));
          return Placed.text(node, text);
        });
  }

  private String value(MatchResult variable, Map<String, Node> own, Node place) {
    var known = known(variable, own);
    if (known.isEmpty()) {
      unresolved(place, variable.group());
    }
    return known.orElse(variable.group());
  }

  private Optional<String> known(MatchResult variable, Map<String, Node> own) {
    return Optional.ofNullable(own.get(variable.group(1)))
        .flatMap(Node::text)
        .or(() -> parameter(variable.group(1)));
  }

  private Optional<Node> referred(Node argument, Node place) {
    var name = argument.text().orElse("");
    var value = parameter(name);
    if (value.isEmpty()) {
      unresolved(place, "Ref " + name);
    }
    return value.map(text -> Placed.text(place, text));
  }

  private Optional<Node> joined(Node argument, int depth) {
    var between = argument.items().stream().findFirst().flatMap(Node::text).orElse("");
    var parts = argument.items().stream().skip(1).findFirst().map(Node::items).orElse(List.of());
    var text =
        parts.stream()
            .flatMap(part -> resolved(part, depth + 1).stream())
            .flatMap(part -> part.text().stream())
            .collect(Collectors.joining(between));
    return text.isBlank() ? Optional.empty() : Optional.of(Placed.text(argument, text));
  }

  private Optional<String> parameter(String name) {
    return Field.object(root, "Parameters")
        .flatMap(parameters -> parameters.find(name))
        .flatMap(parameter -> Field.text(parameter, "Default"))
        .flatMap(Node::text);
  }

  private void unresolved(Node node, String what) {
    findings.warning(
        node.line(),
        "unresolved",
        "a text depends on %s, which only a deployment can tell".formatted(what.strip()));
  }
}
