package dev.arc.revision;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.Section;
import dev.arc.profile.UseCase;
import dev.arc.topic.Instructions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What two versions of an agent differ in by meaning.
public final class ProfileChanges {

  private ProfileChanges() {}

  /// The differences: what the prompt says first, then tools, assumptions, model and all else.
  public static List<Change> between(AgentProfile earlier, AgentProfile later) {
    return between(
        earlier,
        Instructions.read(earlier.prompt().text()),
        later,
        Instructions.read(later.prompt().text()));
  }

  /// @param before what the earlier prompt says, for those who have read it already
  /// @param after what the later prompt says
  public static List<Change> between(
      AgentProfile earlier, Instructions before, AgentProfile later, Instructions after) {
    var changes = new ArrayList<Change>();
    changes.addAll(PromptChanges.between(earlier.prompt(), before, later.prompt(), after));
    changes.addAll(ToolChanges.between(earlier.tools(), later.tools()));
    changes.addAll(
        StatementChanges.between("assumption", assumptions(earlier), assumptions(later)));
    one("model", earlier.model(), later.model(), 0, changes);
    fields("setting", earlier.settings(), later.settings(), _ -> 0, changes);
    if (isOwn(earlier) || isOwn(later)) {
      one("job", earlier.job(), later.job(), later.jobLine(), changes);
    }
    changes.addAll(StatementChanges.between("use_case", useCases(earlier), useCases(later)));
    fields(
        "compliance",
        earlier.compliance().values(),
        later.compliance().values(),
        field -> line(field, later.compliance(), earlier.compliance()),
        changes);
    fields(
        "target",
        earlier.performanceTargets().values(),
        later.performanceTargets().values(),
        field -> line(field, later.performanceTargets(), earlier.performanceTargets()),
        changes);
    return changes;
  }

  // One that was taken from the prompt changes with what the prompt says.
  private static boolean isOwn(AgentProfile profile) {
    return !profile.prompt().text().contains(profile.job());
  }

  private static List<Stated> assumptions(AgentProfile profile) {
    return profile.assumptions().stream().map(ProfileChanges::stated).toList();
  }

  private static Stated stated(DeclaredAssumption assumption) {
    return new Stated(assumption.text(), assumption.line(), "");
  }

  private static List<Stated> useCases(AgentProfile profile) {
    return profile.useCases().stream().map(ProfileChanges::stated).toList();
  }

  private static Stated stated(UseCase useCase) {
    return new Stated(useCase.text(), useCase.line(), "");
  }

  private static int line(String field, Section later, Section earlier) {
    return later.values().find(field).isPresent() ? later.lineOf(field) : earlier.lineOf(field);
  }

  private static void fields(
      String what,
      JsonObject earlier,
      JsonObject later,
      ToIntFunction<String> lines,
      List<Change> changes) {
    var names = new LinkedHashSet<>(later.fields().keySet());
    names.addAll(earlier.fields().keySet());
    for (var name : names) {
      var before = earlier.find(name).map(ProfileChanges::shown).orElse(null);
      var after = later.find(name).map(ProfileChanges::shown).orElse(null);
      if (!Objects.equals(before, after)) {
        changes.add(new Change(what, lines.applyAsInt(name), Said.of(name, before, after)));
      }
    }
  }

  private static String shown(JsonValue value) {
    return value instanceof JsonString(var text)
        ? Said.quoted(text)
        : Said.brief(Json.write(value));
  }

  private static void one(
      String what,
      @Nullable String earlier,
      @Nullable String later,
      int line,
      List<Change> changes) {
    if (!Objects.equals(earlier, later)) {
      changes.add(
          new Change(
              what,
              line,
              Said.of(
                  "the " + what,
                  earlier == null ? null : Said.brief(earlier),
                  later == null ? null : Said.brief(later))));
    }
  }
}
