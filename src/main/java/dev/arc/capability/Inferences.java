package dev.arc.capability;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
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

  /// Where the profile speaks of the agent's work.
  private record Passage(Spoken spoken, int line) {
    static Passage of(String text, int line) {
      return new Passage(Spoken.of(text), line);
    }
  }

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
    var parameters = profile.tools().stream().flatMap(tool -> Parameter.of(tool).stream()).toList();
    return inferences.stream()
        .filter(inference -> !known.contains(inference.kind()))
        .flatMap(inference -> infer(inference, parameters, passages).stream())
        .toList();
  }

  private static Optional<Assumption> infer(
      Inference inference, List<Parameter> parameters, List<Passage> passages) {
    for (var parameter : parameters) {
      var why = inference.in(parameter);
      if (why.isPresent()) {
        return Optional.of(assumption(inference, why.get(), parameter.line()));
      }
    }
    for (var passage : passages) {
      var found = inference.in(passage.spoken());
      if (found.isPresent()) {
        var why = "the work is about \"" + found.get() + "\"";
        return Optional.of(assumption(inference, why, passage.line()));
      }
    }
    return Optional.empty();
  }

  private static Assumption assumption(Inference inference, String why, int line) {
    var says = why + ", and nothing says " + inference.gap();
    return new Assumption(inference.kind(), Stance.ASSUMES, Origin.INFERRED, says, line);
  }

  private static List<Passage> passages(AgentProfile profile) {
    var passages = new ArrayList<Passage>();
    profile.useCases().forEach(useCase -> passages.add(Passage.of(useCase.text(), useCase.line())));
    for (ToolDeclaration tool : profile.tools()) {
      passages.add(Passage.of(tool.schema().description(), tool.line()));
    }
    passages.add(Passage.of(profile.job(), profile.jobLine()));
    return passages;
  }

  private static Inferences read() {
    try (var file =
        Objects.requireNonNull(
            Inferences.class.getResourceAsStream("inferences.yaml"), "inferences.yaml")) {
      var root = Yaml.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new Inferences(
          root.fields().entrySet().stream()
              .map(entry -> Inference.of(entry.getKey(), entry.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> kinds() {
    return inferences.stream().map(Inference::kind).collect(Collectors.toSet());
  }
}
