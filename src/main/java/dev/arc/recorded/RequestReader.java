package dev.arc.recorded;

import dev.arc.document.Document;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import dev.arc.recorded.RecordedAgents.Sent;
import java.util.List;
import java.util.Optional;

/// Captured requests to a model, bare or as logs keep them: that is how agents written in code come
/// in. There is one such reader for every shape of request, so that the format says what was found;
/// requests of other shapes beside it are read too.
public final class RequestReader implements ProfileReader {
  private final RequestShape shape;

  public RequestReader(RequestShape shape) {
    this.shape = shape;
  }

  /// One for every shape.
  public static List<ProfileReader> all() {
    return RequestShape.ALL.stream().map(each -> (ProfileReader) new RequestReader(each)).toList();
  }

  @Override
  public String format() {
    return shape.format();
  }

  @Override
  public boolean recognises(Document document) {
    return Captures.first(document)
        .filter(first -> RequestShape.of(first.body()).equals(Optional.of(shape)))
        .isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var sent = Captures.in(document).stream().map(RequestReader::sent).toList();
    return RecordedAgents.of(sent);
  }

  private static Sent sent(Captured captured) {
    var body = captured.body();
    var own = RequestShape.of(body).orElseThrow();
    var noticed = new Findings();
    var parts = own.agent(body, noticed).noticing(noticed);
    var named = parts.find(Part.MODEL).isPresent() ? Optional.<Node>empty() : captured.model();
    return new Sent(parts.with(Part.MODEL, named), List.of(body));
  }
}
