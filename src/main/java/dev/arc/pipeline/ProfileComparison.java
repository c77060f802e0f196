package dev.arc.pipeline;

import dev.arc.capability.Assumption;
import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.revision.Change;
import dev.arc.revision.ProfileChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What two versions of an agent differ in by meaning: what their profiles say, and what they take
/// for granted or look at because of it.
public final class ProfileComparison {
  private static final String WHAT = "assumption";

  private ProfileComparison() {}

  /// The differences: what the prompt says first, then tools, assumptions, model and all else.
  public static List<Change> between(PreparedAgent earlier, PreparedAgent later) {
    var changes = new ArrayList<>(stances(earlier, later));
    var profiles =
        ProfileChanges.between(
            earlier.profile(), earlier.instructions(), later.profile(), later.instructions());
    var tools = (int) profiles.stream().takeWhile(ProfileComparison::isFirst).count();
    changes.addAll(0, profiles.subList(0, tools));
    changes.addAll(profiles.subList(tools, profiles.size()));
    return changes;
  }

  private static boolean isFirst(Change change) {
    return List.of("rule", "prompt", "tool").contains(change.what());
  }

  private static List<Change> stances(PreparedAgent earlier, PreparedAgent later) {
    var kinds = new TreeSet<String>();
    earlier.capabilities().assumptions().forEach(each -> kinds.add(each.kind()));
    later.capabilities().assumptions().forEach(each -> kinds.add(each.kind()));
    kinds.remove(Assumption.OTHER);
    return kinds.stream().flatMap(kind -> stance(kind, earlier, later).stream()).toList();
  }

  private static Optional<Change> stance(String kind, PreparedAgent earlier, PreparedAgent later) {
    var before = of(kind, earlier);
    var after = of(kind, later);
    var was = said(before);
    var is = said(after);
    if (was.equals(is)) {
      return Optional.empty();
    }
    var line = after.or(() -> before).map(Assumption::line).orElse(1);
    var name = kind.replace('_', ' ');
    return Optional.of(new Change(WHAT, line, "%s: %s; before, %s".formatted(name, is, was)));
  }

  // What is said counts before what was only inferred, and what is taken for granted before what is
  // looked at: that is the risk.
  private static Optional<Assumption> of(String kind, PreparedAgent agent) {
    var all =
        agent.capabilities().assumptions().stream()
            .filter(each -> each.kind().equals(kind))
            .toList();
    var said = all.stream().filter(each -> each.origin() != Origin.INFERRED).toList();
    return (said.isEmpty() ? all : said)
        .stream()
            .filter(each -> each.stance() == Stance.ASSUMES)
            .findFirst()
            .or(() -> (said.isEmpty() ? all : said).stream().findFirst());
  }

  private static String said(Optional<Assumption> assumption) {
    return assumption
        .map(each ->
            switch (each.stance()) {
              case ASSUMES ->
                  each.origin() == Origin.INFERRED
                      ? "nowhere spoken of, though the work needs it"
                      : "taken for granted";
              case GUARDS -> "looked at or asked for";
            })
        .orElse("of no concern");
  }
}
