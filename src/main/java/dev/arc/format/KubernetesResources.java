package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;

/// The resources of one YAML stream.
record KubernetesResources(List<Node> all) {

  KubernetesResources {
    all = List.copyOf(all);
  }

  /// The first resource of that name, with or without a namespace in front (`kagent/fast`).
  Optional<Node> named(String reference) {
    var name = reference.strip().substring(reference.strip().lastIndexOf('/') + 1);
    return all.stream()
        .filter(resource -> !name.isEmpty() && nameOf(resource).equals(name))
        .findFirst();
  }

  static String nameOf(Node resource) {
    return Field.object(resource, "metadata")
        .map(metadata -> Field.words(metadata, "name"))
        .orElse("");
  }
}
