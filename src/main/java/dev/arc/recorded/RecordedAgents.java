package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.PromptText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// The agents behind recorded requests. An agent sends the same system prompt again and again, so
/// every system prompt is an agent; figures in it, such as the time of day, do not make another
/// one. What its users said is no part of it.
final class RecordedAgents {
  private static final Pattern FIGURES = Pattern.compile("\\d+");

  private RecordedAgents() {}

  /// One request, or what stands for one.
  ///
  /// @param parts of the agent that sent it
  /// @param evidence where calls of its tools are recorded
  record Sent(AgentParts parts, List<Node> evidence) {
    Sent {
      parts = parts.prompted(parts.prompts().stream().filter(PromptText::isPrompt).toList());
      evidence = List.copyOf(evidence);
    }

    boolean isInstructed() {
      return !parts.prompts().isEmpty();
    }

    boolean isEquipped() {
      return !parts.tools().isEmpty() || !parts.declared().isEmpty();
    }

    String prompt() {
      var text = new StringBuilder();
      for (var piece : parts.prompts()) {
        piece.text().ifPresent(text::append);
        Messages.texts(piece).forEach(text::append);
      }
      return FIGURES.matcher(text).replaceAll("0");
    }
  }

  /// In the order in which their prompts first appear. Requests without a prompt count where no
  /// other has one.
  static List<AgentParts> of(List<Sent> sent) {
    var instructed = sent.stream().filter(Sent::isInstructed).toList();
    var agents = new LinkedHashMap<String, List<Sent>>();
    for (var each : instructed.isEmpty() ? sent : instructed) {
      agents.computeIfAbsent(each.prompt(), _ -> new ArrayList<>()).add(each);
    }
    return agents.values().stream().map(RecordedAgents::agent).toList();
  }

  private static AgentParts agent(List<Sent> group) {
    var chosen = group.stream().filter(Sent::isEquipped).findFirst().orElse(group.getFirst());
    var evidence =
        group.stream().map(Sent::evidence).flatMap(Collection::stream).distinct().toList();
    var calls = CallRecords.in(evidence);
    var parts = chosen.parts();
    if (chosen.isEquipped()) {
      var examples = RecordedExamples.of(calls);
      return parts.withTools(parts.tools().stream().map(examples::addedTo).toList());
    }
    var own = new Findings();
    parts.noticed().forEach(each -> own.warning(each.line(), each.rule(), each.says()));
    return parts.declaring(InferredTools.of(calls, parts.line(), own)).noticing(own);
  }
}
