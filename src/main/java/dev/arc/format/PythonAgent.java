package dev.arc.format;

import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.PythonFunction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An agent that is written in Python, as far as its text tells without being run: a prompt that is
/// one literal under a telling name, a model's name, and functions below `@tool`.
final class PythonAgent {
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\b\\w{0,60}(?:prompt|instructions?|system_message|state_modifier)\\w{0,20}\\s*(?::\\s*str\\s*)?=\\s*"
              + "|SystemMessage\\(\\s*(?:content\\s*=\\s*)?)[rRfF]{0,2}"
              + "(?:\"\"\"(?<long>.*?)\"\"\"|'''(?<other>.*?)'''|\"(?<short>[^\"\\n]*)\"|'(?<single>[^'\\n]*)')",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern MODEL =
      Pattern.compile(
          "(?:\\bmodel(?:_name)?\\s*=\\s*|init_chat_model\\(\\s*)[\"']([^\"'\\n]{1,100})[\"']");
  private static final Pattern TOOL = Pattern.compile("^@tool\\b[^\\n]*$", Pattern.MULTILINE);

  private final Node place;
  private final String source;

  /// @param text the source, in the place where it is referred to
  PythonAgent(Node text) {
    this.place = text;
    this.source = text.text().orElse("").replace("\r\n", "\n");
  }

  /// The agent with what was found.
  AgentParts fill(AgentParts agent) {
    var findings = new Findings();
    var prompt = prompt();
    var pieces = prompt.map(text -> Placed.text(place, text)).map(List::of).orElse(List.of());
    var tools = new AgentTools(findings);
    TOOL.matcher(source)
        .results()
        .flatMap(mark -> PythonFunction.first(source.substring(mark.end())).stream())
        .forEach(function ->
            tools.defined(
                function.name(),
                Optional.of(Placed.text(place, function.description())),
                Optional.of(function.parametersAt(place)),
                place));
    findings.warning(
        place.line(),
        "code",
        "the agent is Python code, which Arc does not run: what it is told and its tools were taken"
            + " from the text; a captured request tells it for certain");
    return tools.equip(agent.with(Part.MODEL, model()).prompted(pieces));
  }

  private Optional<Node> model() {
    var model = MODEL.matcher(source);
    return model.find() ? Optional.of(Placed.text(place, model.group(1))) : Optional.empty();
  }

  // The longest: a short one is likely a part or a default.
  private Optional<String> prompt() {
    return PROMPT
        .matcher(source)
        .results()
        .map(match ->
            first(
                match.group("long"),
                match.group("other"),
                match.group("short"),
                match.group("single")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .max(Comparator.comparingInt(String::length));
  }

  private static String first(@Nullable String... texts) {
    for (var text : texts) {
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
