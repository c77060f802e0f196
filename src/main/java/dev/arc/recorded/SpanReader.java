package dev.arc.recorded;

import dev.arc.document.Document;
import dev.arc.document.Embedded;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import dev.arc.recorded.RecordedAgents.Sent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Traces with spans of generative AI, in the vocabularies of OpenTelemetry (new and old) and
/// OpenInference. A span of a call to a model shows what instructs an agent and what its tools are.
public final class SpanReader implements ProfileReader {

  /// Settings, and where spans keep them.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "temperature", "gen_ai.request.temperature",
          "top_p", "gen_ai.request.top_p",
          "max_tokens", "gen_ai.request.max_tokens");

  @Override
  public String format() {
    return "trace-spans";
  }

  @Override
  public boolean recognises(Document document) {
    return Spans.in(document).stream().anyMatch(SpanReader::isTelling);
  }

  private static boolean isTelling(Span span) {
    return !SpanMessages.instructions(span).isEmpty()
        || !SpanTools.in(span).isEmpty()
        || span.toolCall().isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var sent =
        Spans.in(document).stream()
            .filter(SpanReader::isTelling)
            .map(span -> sent(span, document))
            .toList();
    return RecordedAgents.of(sent);
  }

  private static Sent sent(Span span, Document document) {
    var parts =
        AgentParts.at(settings(span))
            .labelled(span.text("gen_ai.agent.name").orElse(""))
            .with(
                Part.MODEL,
                span.find(
                    "gen_ai.request.model",
                    "llm.model_name",
                    "llm.request.model",
                    "gen_ai.response.model"))
            .prompted(SpanMessages.instructions(span));
    var noticed = new Findings();
    var tools = SpanTools.in(span);
    var line = span.node().line();
    var list =
        tools.isEmpty()
            ? Optional.<Node>empty()
            : Optional.of(Node.array(tools, tools.getFirst().line(), line));
    return new Sent(RequestTools.equip(parts, list, noticed).noticing(noticed), document.roots());
  }

  private static Node settings(Span span) {
    var fields = new LinkedHashMap<String, Node>();
    SETTINGS.forEach((name, attribute) ->
        span.find(attribute).flatMap(AnyValue::number).ifPresent(node -> fields.put(name, node)));
    span.find("llm.invocation_parameters")
        .flatMap(Embedded::tree)
        .ifPresent(given ->
            SETTINGS
                .keySet()
                .forEach(name ->
                    given
                        .find(name)
                        .flatMap(AnyValue::number)
                        .ifPresent(node -> fields.putIfAbsent(name, node))));
    return Node.object(fields, span.node().line(), span.node().endLine());
  }
}
