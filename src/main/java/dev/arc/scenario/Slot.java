package dev.arc.scenario;

import dev.arc.catalogue.AssumptionKind;
import dev.arc.catalogue.DoubtTemplate;
import dev.arc.catalogue.ExpectationTemplate;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.FaultTemplate;
import dev.arc.catalogue.Level;
import dev.arc.catalogue.TaskKind;
import dev.arc.catalogue.Way;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a scenario is drawn for: a way of one assumption kind, or a failure pattern, and a kind of
/// task.
sealed interface Slot {

  /// The index of the scenario that the ways of a kind share.
  int SHARED = 0;

  TaskKind task();

  /// Family of the scenarios drawn here, and the name under which chance is drawn.
  String family();

  /// The id of the catalogue's entry: a pattern's, or `kind/way`.
  String entry();

  String title();

  Level level();

  List<ExpectationTemplate> expect();

  @Nullable String lapse();

  @Nullable String caughtBy();

  /// The checks that have a wrong agent of their own to catch, and which.
  default Map<String, String> wrong() {
    var wrong = new TreeMap<String, String>();
    for (var template : expect()) {
      var lapse = template.catches();
      if (lapse != null) {
        wrong.put(template.id(), lapse);
      }
    }
    return wrong;
  }

  /// What a scenario drawn here puts to the test of that capability.
  default Combination tests(String capability) {
    var fault =
        faults().stream().map(each -> Combination.word(each.behaviour())).findFirst().orElse(null);
    return new Combination(
        capability, this instanceof Assumed(var kind, var _, var _) ? kind.id() : null, fault);
  }

  default String key() {
    return family() + "/" + task().slug();
  }

  /// What the scenario of this index shares with those of other ways of one kind; null where it is
  /// drawn by itself. One of each slot is shared: more would ask the same again and again.
  default @Nullable String progression(int index) {
    return null;
  }

  default Map<String, String> edits() {
    return Map.of("currency", "usd", "show_money", "code");
  }

  /// Its own ways of asking; none for the domain's.
  default List<String> requests() {
    return List.of();
  }

  default Map<String, String> user() {
    return Map.of();
  }

  default @Nullable DoubtTemplate doubt() {
    return null;
  }

  default List<FaultTemplate> faults() {
    return List.of();
  }

  /// What the user asks before what is wanted in the end.
  default List<FailurePattern.Opening> opening() {
    return List.of();
  }

  /// What the user says after each answer but the last.
  default List<String> turns() {
    return List.of();
  }

  default boolean wholeTable() {
    return false;
  }

  default boolean monthly() {
    return false;
  }

  default Map<String, List<String>> draws() {
    return Map.of();
  }

  /// An assumption that holds or not.
  record Assumed(AssumptionKind kind, Way way, TaskKind task) implements Slot {
    @Override
    public String family() {
      return kind.id() + "/" + way.id();
    }

    @Override
    public String entry() {
      return family();
    }

    @Override
    public String title() {
      return way.title();
    }

    @Override
    public Level level() {
      return way.level();
    }

    @Override
    public @Nullable String progression(int index) {
      return index == SHARED ? kind.id() + "/" + task.slug() + "#" + index : null;
    }

    @Override
    public List<ExpectationTemplate> expect() {
      return way.expect();
    }

    @Override
    public @Nullable String lapse() {
      if (way.caughtBy() == null) {
        return null;
      }
      return way.lapse() == null ? kind.lapse() : way.lapse();
    }

    @Override
    public @Nullable String caughtBy() {
      return way.caughtBy();
    }

    @Override
    public Map<String, String> edits() {
      return way.edits();
    }

    @Override
    public List<String> requests() {
      return way.requests();
    }

    @Override
    public Map<String, String> user() {
      return way.user();
    }

    @Override
    public @Nullable DoubtTemplate doubt() {
      return way.doubt();
    }

    @Override
    public boolean monthly() {
      return "month".equals(way.period());
    }
  }

  /// A tool that fails.
  record Failing(FailurePattern pattern, TaskKind task) implements Slot {
    @Override
    public String family() {
      return pattern.category() + "/" + pattern.id();
    }

    @Override
    public String entry() {
      return pattern.id();
    }

    @Override
    public String title() {
      return pattern.title();
    }

    @Override
    public Level level() {
      return Level.FAULT;
    }

    @Override
    public List<ExpectationTemplate> expect() {
      return pattern.expect();
    }

    @Override
    public String lapse() {
      return pattern.lapse();
    }

    @Override
    public String caughtBy() {
      return pattern.caughtBy();
    }

    @Override
    public List<FaultTemplate> faults() {
      return pattern.faults();
    }

    @Override
    public Map<String, String> edits() {
      var edits = new TreeMap<>(Slot.super.edits());
      edits.putAll(pattern.edits());
      return edits;
    }

    @Override
    public Map<String, String> user() {
      return pattern.user();
    }

    @Override
    public @Nullable DoubtTemplate doubt() {
      return pattern.doubt();
    }

    @Override
    public List<FailurePattern.Opening> opening() {
      return pattern.opening();
    }

    @Override
    public List<String> turns() {
      return pattern.turns();
    }

    @Override
    public boolean wholeTable() {
      return Boolean.TRUE.equals(pattern.wholeTable());
    }

    @Override
    public Map<String, List<String>> draws() {
      return pattern.draws();
    }
  }
}
