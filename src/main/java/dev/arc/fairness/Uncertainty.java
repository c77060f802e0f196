package dev.arc.fairness;

import dev.arc.catalogue.Evidence;
import dev.arc.catalogue.Lapse;
import dev.arc.scenario.Doubt;
import dev.arc.tool.Behaviour;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a control arm makes of the doubts of its situation: which it asks about, which stay open,
/// and what it says of them.
///
/// @param lapse the arm's; null for one that does everything right
record Uncertainty(Knowledge known, @Nullable Lapse lapse) {
  /// What the data says of these makes no figure complete.
  private static final Set<String> STAYS_OPEN = Set.of("completeness", "freshness", "permission");

  boolean isAnythingOpen(Progress progress) {
    return lapse == null
        && known.situation().doubts().stream().anyMatch(doubt -> isOpen(doubt, progress));
  }

  boolean isDateNeeded() {
    return lapse == null
        && known.situation().doubts().stream()
            .anyMatch(doubt ->
                doubt.topic().equals("current_date") && doubt.evidence() == Evidence.ABSENT);
  }

  /// Whether somebody stands in the way of what is asked for.
  boolean isBarred() {
    return lapse == null
        && known.situation().doubts().stream()
            .anyMatch(doubt -> doubt.topic().equals("permission"));
  }

  /// What a clock has told need not be asked.
  static boolean isTold(Doubt doubt, Progress progress) {
    return doubt.topic().equals("current_date") && !progress.results("clock").isEmpty();
  }

  /// Asked is what only the user can know; the rest is found in the data or has to stay open.
  boolean isAsked(Doubt doubt) {
    return doubt.evidence() == Evidence.ABSENT
        && !doubt.topic().equals("conversion")
        && lapse == null;
  }

  String remarks(Progress progress) {
    var remarks = new StringBuilder();
    if (lapse == null) {
      known
          .situation()
          .doubts()
          .forEach(doubt -> remarks.append(' ').append(remark(doubt, progress)));
    }
    if (known.meets(Behaviour.STALE) && lapse != Lapse.IGNORES_STALENESS) {
      remarks.append(" The data is not of today and may be out of date.");
    }
    if (known.situation().doubts().stream()
        .anyMatch(doubt -> doubt.topic().equals("current_date") && !isOpen(doubt, progress))) {
      remarks.append(' ').append(Phrases.today(known.situation().world().now(), lapse));
    }
    return remarks.toString();
  }

  private String remark(Doubt doubt, Progress progress) {
    if (isOpen(doubt, progress)) {
      return Phrases.open(doubt);
    }
    return doubt.evidence() != Evidence.ABSENT && !doubt.topic().equals("language")
        ? Phrases.settled(doubt)
        : "";
  }

  /// Whether something stays unknown that a figure depends on.
  private boolean isOpen(Doubt doubt, Progress progress) {
    return switch (doubt.evidence()) {
      case STATED, HINTED -> STAYS_OPEN.contains(doubt.topic());
      case CONFLICTING -> true;
      case ABSENT -> isUnanswered(doubt, progress);
    };
  }

  private boolean isUnanswered(Doubt doubt, Progress progress) {
    if (doubt.topic().equals("conversion")) {
      return progress.results("rates").stream().noneMatch(known::holdsRates);
    }
    if (isTold(doubt, progress)) {
      return false;
    }
    var reply = progress.replyTo(Phrases.question(doubt.topic()));
    return reply == null || reply.equals(known.situation().user().otherwise());
  }

  /// The language in which the answer is wanted.
  String language() {
    return known.situation().doubts().stream()
        .filter(doubt -> doubt.topic().equals("language") && lapse != Lapse.ANSWERS_IN_ENGLISH)
        .map(Doubt::truth)
        .findFirst()
        .orElse("en");
  }
}
