package dev.arc.profile;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.List;
import java.util.Optional;

/// Reads profiles. Every problem is gathered before it stops, each with its line.
public final class AgentProfiles {

  /// The longest text that is read, in UTF-16 units; the largest real profile seen has 31,000.
  public static final int MAX_CHARACTERS = 2_000_000;

  private static final List<ProfileReader> READERS =
      List.of(new NativeReader(), new GenericReader());

  private AgentProfiles() {}

  /// Reads the only agent of a text.
  ///
  /// @param fileName names an agent that has no name of its own; its folder does not matter
  public static Reading read(String fileName, String text) {
    return read(fileName, text, Optional.empty());
  }

  /// Reads one agent of a text.
  ///
  /// @param fileName names an agent that has no name of its own; its folder does not matter
  /// @param agent which one, by name, when the text has several
  public static Reading read(String fileName, String text, Optional<String> agent) {
    var source = new ProfileSource(fileName, text);
    var findings = new Findings();
    var unreadable = UnreadableText.find(text);
    if (unreadable.isPresent()) {
      return without(List.of(unreadable.get()), findings);
    }
    try {
      var root = SecretFilter.clean(DoubleEncoding.unwrap(Yaml.read(text)), findings);
      ControlCharacters.find(root, findings);
      Notation.check(source, root, findings);
      return read(source, root, agent, findings);
    } catch (YamlSyntaxException e) {
      return without(List.of(UnreadableText.of(e, text)), findings);
    }
  }

  private static Reading read(
      ProfileSource source, Node root, Optional<String> agent, Findings findings) {
    var reader = READERS.stream().filter(each -> each.recognises(root)).findFirst();
    if (reader.isEmpty()) {
      var problem = new Problem(root.line(), "not-a-profile", NotAProfile.says(root));
      return without(List.of(problem), findings);
    }
    var format = reader.get().format() + "-" + source.notation();
    var agents = reader.get().agents(root, findings);
    var names = AgentChoice.names(agents, source);
    var profile =
        AgentChoice.choose(agents, names, agent, findings)
            .flatMap(parts -> new ProfileAssembler(source, format, findings).assemble(parts));
    return new Reading(
        findings.problems().isEmpty() ? profile : Optional.empty(),
        format,
        names,
        findings.problems(),
        findings.warnings());
  }

  private static Reading without(List<Problem> problems, Findings findings) {
    return new Reading(Optional.empty(), "unknown", List.of(), problems, findings.warnings());
  }
}
