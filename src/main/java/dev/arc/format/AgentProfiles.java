package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Documents;
import dev.arc.document.Findings;
import dev.arc.document.HiddenCharacters;
import dev.arc.document.NotationCheck;
import dev.arc.document.ProfileSource;
import dev.arc.document.References;
import dev.arc.document.SecretFilter;
import dev.arc.document.Surroundings;
import dev.arc.json.Texts;
import dev.arc.json.YamlSyntaxException;
import dev.arc.part.AgentChoice;
import dev.arc.part.ProfileAssembler;
import dev.arc.part.ProfileReader;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Problem;
import dev.arc.recorded.DialogueReader;
import dev.arc.recorded.RequestReader;
import dev.arc.recorded.SpanReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads profiles. Every problem is gathered before it stops, each with its line.
public final class AgentProfiles {

  /// The longest text that is read, in UTF-16 units; the largest real profile seen has 31,000.
  public static final int MAX_CHARACTERS = 2_000_000;

  /// The first that recognises a document reads it: strict readers, Arc's own format, then those
  /// that recognise less. In groups that are made when they are asked, for most files need few.
  private static final List<Supplier<List<ProfileReader>>> READERS =
      List.of(
          () ->
              List.of(
                  new AgentSpecReader(),
                  new LettaReader(),
                  new AutoGenReader(),
                  new KagentReader(),
                  new SemanticKernelReader(),
                  new MicrosoftReader(),
                  new CopilotReader(),
                  new BedrockReader(),
                  new SweAgentReader(),
                  new LangGraphReader()),
          () -> List.of(new NativeReader(), new DialogueReader()),
          () ->
              List.of(
                  new PraisonAiReader(),
                  new CrewAiReader(),
                  new AdkReader(),
                  new TeamReader(),
                  new CagentReader()),
          RequestReader::all,
          () ->
              List.of(
                  new PromptyReader(),
                  new SubagentReader(),
                  new OpenApiReader(),
                  new A2aCardReader(),
                  new DifyReader(),
                  new PromptfooReader(),
                  new AssistantReader(),
                  new McpReader(),
                  new FunctionsReader()),
          () -> List.of(new SpanReader(), new GenericReader(), new PromptReader()));

  private AgentProfiles() {}

  /// Reads the only agent of a text that refers to no other.
  ///
  /// @param fileName names an agent that has no name of its own; its folder does not matter
  public static Reading read(String fileName, String text) {
    return read(fileName, text, Optional.empty(), Texts.NONE);
  }

  /// Reads one agent of a text.
  ///
  /// @param fileName names an agent that has no name of its own; its folder does not matter
  /// @param agent which one, by name, when the text has several
  /// @param beside finds the texts that this one refers to
  public static Reading read(String fileName, String text, Optional<String> agent, Texts beside) {
    var source = new ProfileSource(fileName, text);
    var findings = new Findings();
    var unreadable = UnreadableText.find(text);
    if (unreadable.isPresent()) {
      return Reading.failed("unknown", List.of(), unreadable.get(), findings);
    }
    try {
      var document = clean(Documents.read(source, findings), findings);
      NotationCheck.check(document, findings);
      var references = new References(beside, findings);
      return read(document, agent, new Surroundings(findings, references));
    } catch (YamlSyntaxException e) {
      return Reading.failed(
          "unknown", List.of(), new Problem(e.line(), "syntax", e.problem()), findings);
    }
  }

  private static Document clean(Document document, Findings findings) {
    var clean = document.map(node -> SecretFilter.clean(node, findings));
    clean.roots().forEach(root -> HiddenCharacters.find(root, findings));
    clean.body().ifPresent(body -> HiddenCharacters.find(body, findings));
    return clean;
  }

  private static Reading read(
      Document document, Optional<String> wanted, Surroundings surroundings) {
    var findings = surroundings.findings();
    var reader =
        READERS.stream()
            .flatMap(group -> group.get().stream())
            .filter(each -> each.recognises(document))
            .findFirst();
    if (reader.isEmpty()) {
      var root = document.root();
      var problem = new Problem(root.line(), "not-a-profile", NotAProfile.says(root));
      return Reading.failed("unknown", List.of(), problem, findings);
    }
    var format = reader.get().format() + "-" + document.notation().shown();
    var agents = reader.get().agents(document, surroundings);
    var names = AgentChoice.names(agents, document.source());
    var profile =
        agents.isEmpty()
            ? Optional.<AgentProfile>empty()
            : AgentChoice.choose(agents, names, wanted, findings)
                .flatMap(index -> {
                  surroundings.forget(new OtherAgents(agents, agents.get(index)));
                  return new ProfileAssembler(document, format, surroundings)
                      .assemble(agents.get(index), names.size() > 1 ? names.get(index) : "");
                });
    return new Reading(
        findings.problems().isEmpty() ? profile : Optional.empty(),
        format,
        names,
        surroundings.references().followed(),
        findings.problems(),
        findings.warnings());
  }
}
