package dev.arc.part;

import dev.arc.document.Document;
import dev.arc.document.Surroundings;
import java.util.List;

/// One format in which agents are written down. A reader finds where the parts of each agent stand;
/// [ProfileAssembler] looks at what is in them, the same for every format.
public interface ProfileReader {

  /// The format's id, such as `native`.
  String format();

  /// Whether the document is of this format, judged by its content.
  boolean recognises(Document document);

  /// The agents of a document that is [recognised][#recognises], in its order; none when it turns
  /// out to describe none, after the problem was told.
  List<AgentParts> agents(Document document, Surroundings surroundings);
}
