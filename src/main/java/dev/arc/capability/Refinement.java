package dev.arc.capability;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ReplyJson;
import dev.arc.profile.AgentProfile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a model found in a profile beyond what the rules did. All of it was checked: the quotes
/// stand in the profile, the tools are declared in it.
///
/// @param assumptions each in the profile's words
/// @param abilities what the agent is hired for beyond what the rules found
/// @param dropped how many of the model's statements were not taken, by why
/// @param readable whether the model's reply had the form that was asked for
public record Refinement(
    List<Assumption> assumptions,
    List<Ability> abilities,
    Map<Objection, Integer> dropped,
    boolean readable) {

  /// No model was asked, or it found nothing.
  public static final Refinement NONE = new Refinement(List.of(), List.of(), Map.of(), true);

  /// The name under which it is kept among the texts that a profile was read from.
  public static final String KEPT_AS = "--profiler";

  /// Something that an agent is hired for.
  ///
  /// @param name in the model's words
  /// @param quote words of the profile that bear it out
  /// @param tools names of the tools that it needs
  public record Ability(String name, String quote, List<String> tools) {

    public Ability {
      tools = List.copyOf(tools);
    }
  }

  /// Why a statement of a model is not taken.
  public enum Objection {
    /// The profile nowhere says what is quoted from it.
    NOT_IN_PROFILE,
    /// It is about a kind of assumption that Arc does not know.
    UNKNOWN_KIND,
    /// It names a tool that the profile does not declare.
    UNKNOWN_TOOL,
    /// The rules, or the model itself, said it before.
    SAID_BEFORE,
    /// It lacks a part, or a part is too short, too long or has characters that do not belong in
    /// it.
    MISSHAPEN,
    /// The model says more than is looked at.
    TOO_MANY
  }

  public Refinement {
    assumptions = List.copyOf(assumptions);
    abilities = List.copyOf(abilities);
    var counts = new EnumMap<Objection, Integer>(Objection.class);
    counts.putAll(dropped);
    dropped = Collections.unmodifiableMap(counts);
  }

  /// Reads what a model replied to [RefinementRequest], as something that may hold anything.
  ///
  /// @param known what the rules found in the profile
  public static Refinement read(String reply, AgentProfile profile, Capabilities known) {
    return ReplyJson.find(
            reply, List.of(RefinementRequest.ASSUMPTIONS, RefinementRequest.CAPABILITIES))
        .map(found -> new RefinementReader(profile, known).read(found))
        .orElseGet(() -> new Refinement(List.of(), List.of(), Map.of(), false));
  }

  /// The refinement that is kept among texts; none where none is.
  ///
  /// @param texts by name
  public static Refinement kept(Map<String, String> texts, AgentProfile profile) {
    var text = texts.get(KEPT_AS);
    return text == null ? NONE : read(text, profile, CapabilityProfiler.profile(profile));
  }

  /// Whether nothing was found.
  public boolean isEmpty() {
    return assumptions.isEmpty() && abilities.isEmpty();
  }

  /// A text that [#read] makes the same findings of.
  public String text() {
    return Json.write(
        JsonObject.of(
            RefinementRequest.ASSUMPTIONS,
            new JsonArray(assumptions.stream().map(Refinement::json).toList()),
            RefinementRequest.CAPABILITIES,
            new JsonArray(abilities.stream().map(Refinement::json).toList())));
  }

  private static JsonValue json(Assumption assumption) {
    return JsonObject.of(
        "kind",
        assumption.kind(),
        "stance",
        assumption.stance().name().toLowerCase(Locale.ROOT),
        "quote",
        assumption.says());
  }

  private static JsonValue json(Ability ability) {
    return JsonObject.of(
        "name",
        ability.name(),
        "quote",
        ability.quote(),
        "tools",
        new JsonArray(ability.tools().stream().<JsonValue>map(JsonString::new).toList()));
  }
}
