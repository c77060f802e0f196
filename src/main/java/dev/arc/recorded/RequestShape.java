package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import java.util.List;
import java.util.Optional;

/// One way in which a request to a model is written. Who sends it is an agent: the request carries
/// all that makes it one.
interface RequestShape {

  /// All that Arc knows, the most telling first.
  List<RequestShape> ALL =
      List.of(
          new ContentRequest(), new MessagesRequest(), new ResponsesRequest(), new ChatRequest());

  /// The shape of a request, where it is one.
  static Optional<RequestShape> of(Node body) {
    return body.isObject()
        ? ALL.stream().filter(shape -> shape.recognises(body)).findFirst()
        : Optional.empty();
  }

  /// The shape's id, such as `openai-chat`.
  String format();

  /// Whether an object is such a request, judged by its keys.
  boolean recognises(Node body);

  /// Where the agent's parts stand in a request that is [recognised][#recognises].
  AgentParts agent(Node body, Findings findings);
}
