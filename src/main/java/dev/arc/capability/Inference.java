package dev.arc.capability;

import dev.arc.json.Node;
import dev.arc.topic.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What shows that an agent's work needs an assumption of one kind.
///
/// @param words in the singular, and `phrases`, that tell it in a text
/// @param parameters `optional`, `texts` and `integers`: names of parameters that tell it
/// @param unless what settles the matter when it is said of the parameter
/// @param gap what nobody said, as it ends a sentence
record Inference(
    String kind,
    Set<String> words,
    Lexicon phrases,
    Lexicon parameters,
    Lexicon optional,
    Lexicon texts,
    Lexicon integers,
    Lexicon unless,
    String gap) {

  /// Stands for any words before the last one of a name.
  private static final String ANY = "* ";

  static Inference of(String kind, Node node) {
    return new Inference(
        kind,
        Set.copyOf(list(node, "words")),
        lexicon(node, "phrases"),
        lexicon(node, "parameters"),
        lexicon(node, "optional"),
        lexicon(node, "texts"),
        lexicon(node, "integers"),
        lexicon(node, "unless"),
        node.find("gap").flatMap(Node::text).orElseThrow());
  }

  /// The words of a text that show it.
  Optional<String> in(Spoken text) {
    var word = text.singulars().stream().filter(words::contains).findFirst();
    return word.isPresent()
        ? word
        : phrases.all(text.words()).stream().findFirst().map(found -> quoted(text, found));
  }

  /// Why a parameter shows it.
  Optional<String> in(Parameter parameter) {
    if (unless.isIn(parameter.said()) || unless.isIn(parameter.words())) {
      return isLeftOut(parameter) ? Optional.of(leftOut(parameter)) : Optional.empty();
    }
    var typed =
        switch (parameter.type()) {
          case "string" -> texts;
          case "integer" -> integers;
          default -> parameters;
        };
    if (isNamed(parameters, parameter) || isNamed(typed, parameter)) {
      return Optional.of("a tool takes \"" + parameter.name() + "\"");
    }
    return isLeftOut(parameter) ? Optional.of(leftOut(parameter)) : Optional.empty();
  }

  private boolean isLeftOut(Parameter parameter) {
    return !parameter.required() && isNamed(optional, parameter);
  }

  private static String leftOut(Parameter parameter) {
    return "a tool's \"" + parameter.name() + "\" may be left out";
  }

  /// The whole name, or its last words.
  private static boolean isNamed(Lexicon names, Parameter parameter) {
    var size = parameter.words().size();
    return names.all(parameter.words()).stream()
        .anyMatch(
            found -> found.to() == size && (found.from() == 0 || found.id().equals(ANY.strip())));
  }

  private static String quoted(Spoken spoken, Lexicon.Found found) {
    var words = spoken.words();
    return spoken
        .text()
        .substring(words.get(found.from()).start(), words.get(found.to() - 1).end());
  }

  private static Lexicon lexicon(Node node, String part) {
    var phrases = list(node, part);
    var last = phrases.stream().filter(phrase -> phrase.startsWith(ANY));
    return Lexicon.of(
        Map.of(
            "",
            phrases.stream().filter(phrase -> !phrase.startsWith(ANY)).toList(),
            ANY.strip(),
            last.map(phrase -> phrase.substring(ANY.length())).toList()));
  }

  private static List<String> list(Node node, String part) {
    return node.find(part).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(word -> word.text().stream())
        .collect(Collectors.toList());
  }
}
