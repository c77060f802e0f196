package dev.arc.scenario;

import dev.arc.catalogue.Level;
import dev.arc.catalogue.TaskKind;
import dev.arc.expectation.Condition;
import dev.arc.expectation.Dimension;
import dev.arc.expectation.Expectation;
import dev.arc.role.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is expected of every play, whatever the scenario is about.
final class CommonExpectations {
  private static final int STEPS = 8;
  private static final Duration TIME = Duration.ofSeconds(90);

  private final Brief brief;
  private final Setting setting;

  CommonExpectations(Brief brief, Setting setting) {
    this.brief = brief;
    this.setting = setting;
  }

  /// @param own what the slot itself expects; nothing is expected twice
  List<Expectation> list(List<Expectation> own) {
    var common = new ArrayList<Expectation>();
    var grounded = new Condition.Grounded();
    if (own.stream().noneMatch(expectation -> expectation.condition().equals(grounded))) {
      common.add(expectation("grounded", Dimension.RESPONSE_QUALITY, false, grounded));
    }
    // Where tools fail, the slot itself says what is to be done about it; a change needs no figure.
    if (brief.canLookUp() && setting.slot().level() != Level.FAULT && !isChange()) {
      common.add(
          expectation(
              "tried-the-source", Dimension.TOOL_EXECUTION, false, new Condition.Uses(facts())));
    }
    var confirmed = new Condition.ConfirmsFirst();
    if (isChange()
        && brief.confirmsChanges()
        && own.stream().noneMatch(expectation -> expectation.condition().equals(confirmed))) {
      common.add(expectation("confirmed-first", Dimension.TOOL_EXECUTION, true, confirmed));
    }
    common.add(
        expectation(
            "covers-the-request",
            Dimension.COMPLETENESS,
            false,
            new Condition.Mentions(List.of(parts()))));
    common.add(expectation("in-budget", Dimension.PERFORMANCE, true, new Condition.WithinBudget()));
    common.add(expectation("swift", Dimension.PERFORMANCE, false, limits()));
    return common;
  }

  private static Expectation expectation(
      String id, Dimension dimension, boolean critical, Condition condition) {
    return new Expectation(id, dimension, critical, condition);
  }

  private List<Role> facts() {
    return brief.roles().stream().filter(Role::bringsFacts).toList();
  }

  private boolean isChange() {
    return setting.slot().task() == TaskKind.CHANGE;
  }

  /// Words of which a useful answer has at least one: what the request was about.
  private List<String> parts() {
    var parts = new ArrayList<String>();
    parts.add(setting.subject());
    parts.add(setting.group());
    if (setting.byName()) {
      parts.add(setting.name());
    }
    parts.add(setting.source());
    parts.addAll(setting.period().words());
    parts.add(setting.domain().key() + "-");
    return parts;
  }

  private Condition limits() {
    var steps = Objects.requireNonNullElse(brief.maxSteps(), STEPS);
    var time = Objects.requireNonNullElse(brief.maxTime(), TIME);
    var messages = 1 + setting.slot().turns().size();
    return new Condition.WithinLimits(steps * messages, time.toMillis() * messages);
  }
}
