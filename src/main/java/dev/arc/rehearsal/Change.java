package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.rehearsal.Attempts.State;
import dev.arc.role.Deeds;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import dev.arc.topic.Rules;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes something: finds the record, gets leave where the prompt wants that, acts once, and says
/// what came of it.
final class Change {

  private final Scene scene;

  Change(Scene scene) {
    this.scene = scene;
  }

  /// Empty when no tool can act: then the request is answered from facts.
  Optional<Move> next() {
    var tools = scene.tools().of(Role.ACTOR);
    tools = tools.isEmpty() ? scene.tools().of(Role.NOTIFIER) : tools;
    return tools.stream()
        .max(Comparator.comparingInt(this::fitness).thenComparingInt(this::overlap))
        .map(this::with);
  }

  private int fitness(RoledTool tool) {
    return Deeds.fitness(tool.schema(), scene.request().order());
  }

  private int overlap(RoledTool tool) {
    var words = Vocabularies.plain(tool.name() + " " + tool.schema().description());
    return (int)
        words.stream()
            .filter(word -> word.length() > 3 && scene.request().words().contains(word))
            .count();
  }

  private Move with(RoledTool tool) {
    if (!scene.request().keys().isEmpty() && !looksFirst()) {
      return act(tool, scene.request().keys().getFirst());
    }
    var attached = scene.request().attached();
    if (attached != null) {
      return found(tool, new Result.Facts(attached, ""));
    }
    var calls = scene.tools().facts(scene.request());
    if (calls.isEmpty()) {
      return act(tool, "");
    }
    return switch (scene.attempts().first(calls, false)) {
      case State.Open(var call) -> new Move.Use(call);
      case State.Lost(var why, var _) ->
          new Move.Say(
              scene.rules().told("failure", Action.REPORT)
                  ? "I have changed nothing: the lookup failed (" + Turn.message(why) + ")."
                  : "I could not do that.");
      case State.Done(var facts, var _) -> found(tool, facts);
    };
  }

  /// Whether the prompt wants it known who may change a record before one is changed.
  private boolean looksFirst() {
    return scene.rules().told("permission", Action.CHECK, Action.DETECT, Action.REFUSE)
        && (scene.request().attached() != null || !scene.tools().facts(scene.request()).isEmpty());
  }

  private Move found(RoledTool tool, Result.Facts facts) {
    var refusal = new Access(facts.sheet(), scene).refusal();
    if (refusal.isPresent()) {
      return new Move.Say(refusal.get());
    }
    var rows =
        Selection.of(
                facts.sheet(),
                scene.request().forOne(),
                scene.replies().about("identity"),
                new Dating(new Days(facts.sheet(), scene).style(), null),
                Exclusions.of(facts.sheet(), scene))
            .rows();
    if (rows.isEmpty()) {
      return new Move.Say("I found no matching record, so I have changed nothing.");
    }
    var doubt = new Identity(scene).doubt(rows);
    return doubt
        .map(text -> (Move) new Move.Say(text))
        .orElseGet(() -> act(tool, key(rows.getFirst())));
  }

  private static String key(Map<String, JsonValue> row) {
    return row.values().stream()
        .map(Sheet::text)
        .filter(text -> text.matches(".*\\d.*") && text.matches("[A-Za-z]+[-_#]?\\d+.*|\\d{3,}"))
        .findFirst()
        .orElseGet(() -> Sheet.text(row.values().iterator().next()));
  }

  private Move act(RoledTool tool, String key) {
    boolean leave = scene.rules().told("confirmation", Action.CONFIRM) || wantsToBeAsked();
    if (leave && !scene.replies().gaveLeave()) {
      return scene.replies().wasAsked("confirmation")
          ? new Move.Say("I have changed nothing, since you did not confirm it.")
          : new Move.Say(
              "Please confirm: shall I go ahead with this for "
                  + (key.isEmpty() ? "your request" : key)
                  + "?");
    }
    scene.rules().taken("confirmation");
    var call = Toolbox.call(tool, known(key));
    return switch (scene.attempts().of(call)) {
      case State.Open(var open) -> new Move.Use(open);
      case State.Done(var facts, var _) -> new Move.Say(done(key, facts));
      case State.Lost(var why, var tries) ->
          new Verification(scene, verb())
              .of(call, key, why, tries)
              .orElseGet(() -> new Move.Say(lost(key, why, tries)));
    };
  }

  /// Whether the user's own words ask for a question before the deed.
  private boolean wantsToBeAsked() {
    return Rules.read(scene.request().text()).stream()
        .anyMatch(rule ->
            rule.topic().equals("confirmation")
                && rule.action() == Action.CONFIRM
                && rule.stance() == Stance.GUARDS);
  }

  private Map<String, JsonValue> known(String key) {
    var text = new JsonString(scene.request().text());
    var known = new LinkedHashMap<String, JsonValue>();
    known.put("request", text);
    known.put("action", new JsonString(verb()));
    known.put("message", text);
    known.put("query", text);
    known.put("recipient", new JsonString("user"));
    if (!key.isEmpty()) {
      known.put("key", new JsonString(key));
    }
    scene.request().sourceName().ifPresent(source -> known.put("source", new JsonString(source)));
    return known;
  }

  private String verb() {
    var words = dev.arc.topic.Words.of(scene.request().text());
    return Vocabularies.INTENTS.all(words).stream()
        .filter(found -> found.id().equals("change"))
        .map(found -> words.get(found.from()).text())
        .findFirst()
        .orElse("update");
  }

  private String done(String key, Result.Facts facts) {
    var status = facts.sheet().note("status").orElse("");
    boolean half =
        status.contains("partial")
            || facts.sheet().note("partial").filter("true"::equals).isPresent();
    if (half
        && (scene.rules().told("failure", Action.REPORT, Action.DISCLOSE)
            || scene.rules().guards("completeness"))) {
      return "Only a part of the change for "
          + (key.isEmpty() ? "your request" : key)
          + " was made: "
          + facts.sheet().note("message").orElse("the rest is still pending");
    }
    String reference =
        List.of("confirmation", "reference", "message_id", "id").stream()
            .flatMap(name -> facts.sheet().note(name).stream())
            .findFirst()
            .map(id -> " (reference " + id + ")")
            .orElse("");
    return "Done: I carried out “"
        + verb()
        + "” for "
        + (key.isEmpty() ? "your request" : key)
        + reference
        + ".";
  }

  private String lost(String key, Result why, int tries) {
    if (!scene.rules().told("failure", Action.REPORT, Action.DISCLOSE)
        && !scene.rules().told("retry", Action.CHECK, Action.REFUSE)
        && !scene.rules().told("permission", Action.DISCLOSE, Action.CHECK)) {
      return "I could not do that.";
    }
    String times = tries > 1 ? " after " + tries + " tries" : "";
    return "The change for "
        + (key.isEmpty() ? "your request" : key)
        + " failed"
        + times
        + " ("
        + Turn.message(why)
        + "). I cannot tell whether it was carried out; please check before it is tried again.";
  }
}
