package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import java.util.Set;

/// The names under which operations are offered as tools: their `operationId`; without one, made of
/// path and method, in the manner of FastAPI (`/pets/{id}`, get: `pets_id_get`).
final class OpenApiNames {

  /// The operation's name, which none of the taken ones is.
  String unique(OpenApiOperation operation, Set<String> taken, Findings findings) {
    var written = Field.words(operation.node(), "operationId");
    var name = written.isEmpty() ? made(operation) : written;
    var unique = name;
    for (var number = 2; !taken.add(unique); number++) {
      unique = name + "_" + number;
    }
    if (!unique.equals(name) && !written.isEmpty()) {
      findings.warning(
          operation.node().line(),
          "duplicate-tool",
          "two operations are called \"%s\"; this one is read as \"%s\"".formatted(name, unique));
    }
    return unique;
  }

  private static String made(OpenApiOperation operation) {
    var path = operation.path().replaceAll("\\W+", "_").replaceAll("\\A_|_\\z", "");
    return path.isEmpty() ? "root_" + operation.method() : path + "_" + operation.method();
  }
}
