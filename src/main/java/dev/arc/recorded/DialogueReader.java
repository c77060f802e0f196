package dev.arc.recorded;

import dev.arc.document.Document;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import dev.arc.recorded.RecordedAgents.Sent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Results of tau-bench: runs with their dialogues under `traj`, in its second version simulations
/// with `messages` beside the policy that instructs the agent. The tools are not declared there.
public final class DialogueReader implements ProfileReader {

  @Override
  public String format() {
    return "tau-bench";
  }

  @Override
  public boolean recognises(Document document) {
    return !runs(document).isEmpty();
  }

  private static List<Node> runs(Document document) {
    return document.roots().stream()
        .flatMap(root -> root.isArray() ? root.items().stream() : Stream.of(root))
        .flatMap(each ->
            each.find("simulations").map(list -> list.items().stream()).orElse(Stream.of(each)))
        .filter(run -> dialogue(run).isPresent())
        .toList();
  }

  /// Where the dialogue stands; a run has an id of its task beside it.
  private static Optional<Node> dialogue(Node run) {
    var first = run.find("traj");
    var second = run.find("messages").filter(_ -> run.find("task_id").isPresent());
    return first.or(() -> second).filter(Messages::are);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var info = document.root().find("info");
    var sent = runs(document).stream().map(run -> sent(run, info)).toList();
    return RecordedAgents.of(sent);
  }

  private static Sent sent(Node run, Optional<Node> info) {
    var dialogue = dialogue(run).orElseThrow();
    var own = Messages.instructions(dialogue);
    var policy = inner(info, "environment_info", "policy").filter(Node::isText).stream().toList();
    var parts =
        AgentParts.at(run)
            .with(Part.MODEL, inner(info, "agent_info", "llm"))
            .prompted(own.isEmpty() ? policy : own);
    return new Sent(parts, List.of(dialogue));
  }

  private static Optional<Node> inner(Optional<Node> info, String outer, String key) {
    return info.flatMap(node -> node.find(outer)).flatMap(node -> node.find(key));
  }
}
