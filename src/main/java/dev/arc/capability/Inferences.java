package dev.arc.capability;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an agent must take for granted because its work needs it and nothing in its profile speaks
/// of it. Thread-safe.
final class Inferences {

  /// @param words in the singular that show, in a job or a tool's description, that the kind
  ///   matters
  /// @param gap what nobody said, as it ends a sentence
  private record Inference(String kind, Set<String> words, String gap) {}

  /// Where the profile speaks of the agent's work.
  private record Passage(String text, int line) {}

  private static final class Standard {
    static final Inferences INFERENCES = read();
  }

  private final List<Inference> inferences;

  private Inferences(List<Inference> inferences) {
    this.inferences = inferences;
  }

  static Inferences standard() {
    return Standard.INFERENCES;
  }

  List<Assumption> of(AgentProfile profile, List<Assumption> spoken) {
    var known = spoken.stream().map(Assumption::kind).collect(Collectors.toSet());
    var passages = passages(profile);
    return inferences.stream()
        .filter(inference -> !known.contains(inference.kind()))
        .flatMap(inference -> infer(inference, passages).stream())
        .toList();
  }

  private static Optional<Assumption> infer(Inference inference, List<Passage> passages) {
    for (var passage : passages) {
      var found =
          ContentWords.inSingular(passage.text()).stream()
              .filter(inference.words()::contains)
              .findFirst();
      if (found.isPresent()) {
        var says = "the work is about \"" + found.get() + "\", and nothing says " + inference.gap();
        return Optional.of(
            new Assumption(
                inference.kind(), Stance.ASSUMES, Origin.INFERRED, says, passage.line()));
      }
    }
    return Optional.empty();
  }

  private static List<Passage> passages(AgentProfile profile) {
    var passages = new ArrayList<Passage>();
    profile
        .useCases()
        .forEach(useCase -> passages.add(new Passage(useCase.text(), useCase.line())));
    for (ToolDeclaration tool : profile.tools()) {
      passages.add(new Passage(tool.schema().description(), tool.line()));
    }
    passages.add(new Passage(profile.job(), profile.jobLine()));
    return passages;
  }

  private static Inferences read() {
    try (var file =
        Objects.requireNonNull(
            Inferences.class.getResourceAsStream("inferences.yaml"), "inferences.yaml")) {
      var root = Yaml.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new Inferences(
          root.fields().entrySet().stream()
              .map(entry -> inference(entry.getKey(), entry.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Inference inference(String kind, Node node) {
    var words =
        node.find("words").stream()
            .flatMap(list -> list.items().stream())
            .flatMap(word -> word.text().stream())
            .collect(Collectors.toSet());
    var gap = node.find("gap").flatMap(Node::text).orElseThrow();
    return new Inference(kind, words, gap);
  }

  Set<String> kinds() {
    return inferences.stream().map(Inference::kind).collect(Collectors.toSet());
  }
}
