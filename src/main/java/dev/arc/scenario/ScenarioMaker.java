package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.TaskKind;
import dev.arc.expectation.Expectation;
import dev.arc.quantity.Quantity.Day;
import dev.arc.tool.Fault;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import dev.arc.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes one scenario for a slot: draws its setting, builds its world, computes what is right.
/// Immutable.
final class ScenarioMaker {
  private static final String OTHERWISE = "I don't know; use your judgement.";
  private static final Limits LIMITS = new Limits(14, Duration.ofSeconds(180), 16_000);

  private final Catalogue catalogue;
  private final Domain domain;
  private final Brief brief;
  private final long seed;
  private final boolean isOwnField;
  private final Credit credit;

  ScenarioMaker(Catalogue catalogue, Domain domain, Brief brief, long seed) {
    this.catalogue = catalogue;
    this.domain = domain;
    this.brief = brief;
    this.seed = seed;
    this.isOwnField = domain.isOf(brief.field());
    this.credit = new Credit(domain, brief);
  }

  /// What is drawn first of one of the slot's scenarios, and tells how it differs from others.
  Setting setting(Slot slot, int index) {
    return Setting.draw(domain, slot, catalogue.places(), draw(slot, index));
  }

  private Draw draw(Slot slot, int index) {
    var progression = slot.progression(index);
    if (progression != null) {
      return Draw.shared(seed, progression);
    }
    return new Draw(seed, slot.key() + "#" + index);
  }

  /// @param index which of the slot's scenarios
  Scenario make(Slot slot, int index) {
    var draw = draw(slot, index);
    var setting = Setting.draw(domain, slot, catalogue.places(), draw);
    var world = new WorldMaker(setting, draw.part("records")).make();
    var drawn = words(setting, world, draw.part("words"));
    var words = Claims.with(drawn, setting, world, draw.part("claims"));
    var situation = situation(setting, world, words);
    situation =
        withFaults(
            situation, slot, new ScenarioVariables(setting, situation, words, brief.roles()));
    var variables = new ScenarioVariables(setting, situation, words, brief.roles());
    var expect = expectations(setting, variables);
    return Scenario.of(title(setting), tested(setting, slot.progression(index)), situation, expect);
  }

  private Map<String, String> words(Setting setting, World world, Draw draw) {
    var words = new LinkedHashMap<>(setting.words());
    var table = world.table(domain.rows()).orElseThrow();
    words.put("row_count", Integer.toString(table.rows().size()));
    words.put("visible_count", Integer.toString(table.visibleRows().size()));
    var drawn = draw.oneOf(asked(setting, table.visibleRows()));
    words.put("key", key(drawn));
    new DataEnd(setting).day(table.rows()).ifPresent(day -> words.putAll(DataEnd.words(day)));
    if (drawn.find(setting.day()).orElse(null) instanceof Cell.Value(Day(var day))) {
      words.put("as_of_record", day.minusDays(1).toString());
    }
    setting
        .slot()
        .draws()
        .forEach((name, texts) -> words.put(name, Texts.fill(draw.oneOf(texts), words)));
    return words;
  }

  /// The records that can be asked for: those that measure something, where that is the question.
  private static List<Row> asked(Setting setting, List<Row> rows) {
    return setting.slot().task() == TaskKind.LOOK_UP_MEASURE
        ? rows.stream()
            .filter(row -> row.cells().get(setting.domain().measure()) instanceof Cell.Value)
            .toList()
        : rows;
  }

  private static String key(Row row) {
    return row.find("id").orElseThrow() instanceof Cell.Words(var text) ? text : "";
  }

  private Situation situation(Setting setting, World world, Map<String, String> words) {
    var requests = Requests.all(setting);
    var key = words.getOrDefault("key", "");
    var tasks = requests.stream().map(each -> each.task(key)).toList();
    return new Situation(
        tasks.getLast(),
        tasks.subList(0, tasks.size() - 1),
        requests.getLast().mistaken(key),
        requests.getFirst().request(words, world, !brief.canLookUp()),
        user(setting, words),
        world,
        doubts(setting, words),
        List.of(),
        LIMITS);
  }

  private static User user(Setting setting, Map<String, String> words) {
    var knows = new LinkedHashMap<String, String>();
    knows.put("confirmation", "Yes, please go ahead.");
    knows.put("source", "It is in " + setting.source() + ".");
    knows.put("period", "I mean " + meant(setting) + ".");
    setting.slot().user().forEach((topic, reply) -> knows.put(topic, Texts.fill(reply, words)));
    var dodge = knows.remove("dodge");
    var otherwise = Objects.requireNonNullElse(knows.remove("otherwise"), OTHERWISE);
    if (setting.slot().user().containsKey("knows_nothing")) {
      knows.clear();
    }
    var turns = setting.slot().turns().stream().map(turn -> Texts.fill(turn, words)).toList();
    return new User(knows, 2, otherwise, dodge, turns);
  }

  /// The period as somebody names it who leaves nothing open.
  private static String meant(Setting setting) {
    return setting.times().mistaken() == null
        ? setting.period().label()
        : setting.period().spelled();
  }

  private static List<Doubt> doubts(Setting setting, Map<String, String> words) {
    var template = setting.slot().doubt();
    if (template == null) {
      return List.of();
    }
    return List.of(
        new Doubt(
            template.topic(),
            template.evidence(),
            filled(template.cue(), setting, words),
            filled(template.truth(), setting, words)));
  }

  private static String filled(String text, Setting setting, Map<String, String> words) {
    if (text.equals("$symbol")) {
      return new dev.arc.quantity.CurrencyCode(setting.place().currency()).symbol();
    }
    return Texts.fill(text.startsWith("$") ? "{" + text.substring(1) + "}" : text, words);
  }

  private Situation withFaults(Situation situation, Slot slot, ScenarioVariables variables) {
    List<Fault> faults = new ArrayList<>();
    slot.faults().forEach(fault -> faults.addAll(fault.fill(brief.roles(), variables)));
    return situation.withFaults(faults);
  }

  private List<Expectation> expectations(Setting setting, ScenarioVariables variables) {
    var expect = new ArrayList<Expectation>();
    setting.slot().expect().forEach(template -> expect.add(template.fill(variables)));
    expect.addAll(new CommonExpectations(brief, setting).list(expect));
    return expect;
  }

  private Tested tested(Setting setting, @Nullable String progression) {
    var slot = setting.slot();
    return new Tested(
        slot.family(),
        capability(setting),
        slot instanceof Slot.Assumed(var kind, var _, var _) ? kind.id() : null,
        slot instanceof Slot.Failing(var pattern, var _) ? pattern.id() : null,
        slot instanceof Slot.Assumed(var _, var way, var _) ? way.id() : slot.family(),
        slot.level(),
        slot.lapse(),
        slot.caughtBy(),
        slot.wrong(),
        progression,
        null);
  }

  /// One of the capabilities that such a task is part of.
  private String capability(Setting setting) {
    if (!isOwnField) {
      return Tested.NO_CAPABILITY;
    }
    var names = credit.fitting(setting.slot().task());
    return names.isEmpty()
        ? Tested.inGeneral(domain.id())
        : names.get(Math.floorMod(String.join("|", setting.values()).hashCode(), names.size()));
  }

  private static String title(Setting setting) {
    var title = setting.slot().title();
    var about = setting.byName() ? setting.name() : setting.subject() + " " + setting.group();
    return Character.toUpperCase(title.charAt(0)) + title.substring(1) + " (" + about + ")";
  }
}
