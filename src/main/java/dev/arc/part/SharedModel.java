package dev.arc.part;

import dev.arc.document.Part;
import dev.arc.json.Node;
import java.util.Optional;
import java.util.stream.Stream;

/// The model that a team's file states once for all of its agents: at the top, or under `defaults`
/// and the like.
public final class SharedModel {
  private static final String[] HOLDERS = {
    "defaults", "default", "config", "settings", "team", "crew", "common"
  };

  private SharedModel() {}

  public static Optional<Node> of(Node root) {
    var holders =
        Stream.of(HOLDERS).flatMap(key -> Part.under(key, root).stream()).filter(Node::isObject);
    return Stream.concat(Stream.of(root), holders)
        .flatMap(Part.MODEL::all)
        .filter(ModelName::isModel)
        .findFirst();
  }
}
