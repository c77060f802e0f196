package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;
import java.util.Optional;

/// An answer that there is nothing, of an agent that was told that there is more.
final class NoneFound {

  private static final List<String> NONE = Cues.of("none_found");

  private NoneFound() {}

  /// The sentence that says so; empty where nothing more was announced.
  static Optional<String> against(Play play) {
    return play.evidence().filter(NoneFound::hasMore).isEmpty()
        ? Optional.empty()
        : play.sentences().stream()
            .filter(sentence -> new Wording(sentence).hasAny(NONE))
            .findFirst();
  }

  private static boolean hasMore(ToolCalled call) {
    return Json.tryParse(call.result()).orElse(null) instanceof JsonObject(var fields)
        && fields.get("has_more") instanceof JsonBoolean(var more)
        && more;
  }
}
