package dev.arc.scenario;

import dev.arc.catalogue.TaskKind;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.world.Filter;
import dev.arc.world.Presenter;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request means, and how it is worded.
final class Requests {
  private static final Pattern TENSE =
      Pattern.compile("(?i)\\b(?:did|do|does|was|were|is paid|are|went|owes?)\\b");

  private final Setting setting;
  private final TaskKind kind;

  Requests(Setting setting) {
    this(setting, setting.slot().task());
  }

  private Requests(Setting setting, TaskKind kind) {
    this.setting = setting;
    this.kind = kind;
  }

  /// What the user asks for in each message, in order; the last is what is wanted in the end.
  static List<Requests> all(Setting setting) {
    var all = new ArrayList<Requests>();
    for (var opening : setting.slot().opening()) {
      var task = opening.task() == null ? setting.slot().task() : opening.task();
      all.add(new Requests(setting.opened(opening), task));
    }
    while (all.size() <= setting.slot().turns().size()) {
      all.add(new Requests(setting));
    }
    return all;
  }

  /// @param key of the record that a look-up or a change is about
  Task task(String key) {
    var zone = setting.edited("instants") ? setting.place().zone() : null;
    return task(key, setting.period(), zone);
  }

  /// What somebody takes the request for who mistakes its days; null where nobody does.
  @Nullable Task mistaken(String key) {
    var mistaken = setting.times().mistaken();
    if (setting.edited("instants")) {
      return task(key, setting.period(), null);
    }
    return mistaken == null ? null : task(key, mistaken, null);
  }

  private Task task(String key, Period period, @Nullable ZoneId zone) {
    var domain = setting.domain();
    var rows = domain.rows();
    var meant = meant(setting.group(), period, zone);
    return switch (kind) {
      case TOTAL -> total(scoped(meant));
      case TOTAL_ALL -> total(scoped(meantOfAll(period, zone)));
      case TOTAL_MEASURE -> new Task.Total(rows, Objects.requireNonNull(domain.measure()), meant);
      case TOTAL_IN -> new Task.TotalIn(rows, setting.money(), meant, setting.edit("wanted"));
      case LOOK_UP -> lookUp(Filter.of(Map.of("id", key)));
      case LOOK_UP_MEASURE ->
          new Task.LookUp(
              rows, Objects.requireNonNull(domain.measure()), Filter.of(Map.of("id", key)));
      case LOOK_UP_NAME ->
          new Task.LookUp(
              rows,
              setting.money(),
              Filter.of(
                  inOrder(
                      Map.of(domain.name(), setting.name(), domain.subject(), setting.subject()))));
      case COMPARE ->
          new Task.Compare(rows, setting.money(), meant, meant(setting.otherGroup(), period, zone));
      case CHANGE ->
          new Task.Change(rows, Filter.of(Map.of("id", key)), "change", domain.details());
    };
  }

  /// What one record is asked for: as it stands, or of a part or a whole.
  private Task lookUp(Filter where) {
    var rows = setting.domain().rows();
    if (!setting.edited("parts")) {
      return new Task.LookUp(rows, setting.money(), where);
    }
    var times = setting.edit("parts").equals("times");
    return new Task.LookUpPart(rows, setting.money(), where, setting.parts(), times);
  }

  /// What a sum is asked for: bare, what it leaves of a budget, or less a rate.
  private Task total(Filter where) {
    var rows = setting.domain().rows();
    if (setting.edited("budget")) {
      return new Task.Left(rows, setting.money(), where, setting.budget());
    }
    if (setting.edited("rate")) {
      var points = setting.edit("rate").equals("points") ? Setting.POINTS : BigDecimal.ZERO;
      return new Task.Reduced(
          rows,
          setting.money(),
          where,
          new Percent(setting.rate()),
          new Percent(points),
          setting.edit("rate").equals("included"),
          setting.edit("rate").equals("yearly") ? Setting.MONTHS : null);
    }
    return new Task.Total(rows, setting.money(), where);
  }

  private Filter scoped(Filter where) {
    var domain = setting.domain();
    return switch (setting.edit("scope")) {
      case "without_name" -> where.without(Map.of(domain.name(), setting.name()));
      case "without_group" -> where.without(Map.of(domain.group(), setting.otherGroup()));
      case "with_group" -> where.also(Map.of(domain.group(), setting.otherGroup()));
      case "" -> where;
      default ->
          throw new IllegalArgumentException(
              "edit scope: " + setting.edit("scope") + " is not one Arc knows");
    };
  }

  private Filter meantOfAll(Period period, @Nullable ZoneId zone) {
    var where = meant("", period, zone);
    var domain = setting.domain();
    return where.withEqual(Map.of(domain.subject(), setting.subject()));
  }

  private Filter meant(String group, Period period, @Nullable ZoneId zone) {
    var domain = setting.domain();
    var equal = new TreeMap<>(Map.of(domain.subject(), setting.subject(), domain.group(), group));
    if (setting.edited("superseded")) {
      equal.put(Records.STATE, Records.CURRENT);
    }
    return new Filter(equal, setting.day(), period.from(), period.to(), Map.of(), Map.of(), zone);
  }

  /// The order is part of what an id is the hash of, and the JDK's own differs between processes.
  private static Map<String, String> inOrder(Map<String, String> values) {
    return new TreeMap<>(values);
  }

  /// The request as it is worded, without anything around it.
  String wording(Map<String, String> words) {
    var wordings = setting.edited("said") ? timeless() : wordings();
    var wording = wordings.get(setting.wording() % wordings.size());
    if (setting.edit("omit").equals("period")) {
      wording = wording.replace(" in {period}", "").replace(" for {period}", "");
    }
    if (setting.edited("said")) {
      wording = wording.replace(" in {period}", " {period}");
    }
    var own = new LinkedHashMap<>(words);
    own.putAll(setting.words());
    return Texts.fill(wording, own);
  }

  /// What the user says first.
  ///
  /// @param inline whether the data has to stand in the request, for want of a tool that brings it
  String request(Map<String, String> words, World world, boolean inline) {
    var request = around("preface", words, " ") + wording(words);
    request += around("afterword", words, "");
    if (setting.edited("say")) {
      var sayings = setting.edit("say").split(" \\| ");
      request += " " + Texts.fill(sayings[setting.wording() % sayings.length], words);
    }
    if (setting.edit("twins").equals("told_apart")) {
      request += " I mean the one in " + setting.subject() + ".";
    }
    if (inline) {
      request +=
          "\n\n"
              + setting.source()
              + ":\n"
              + Presenter.text(world.table(setting.domain().rows()).orElseThrow());
    }
    return request;
  }

  private String around(String edit, Map<String, String> words, String after) {
    if (!setting.edited(edit)) {
      return "";
    }
    return (after.isEmpty() ? " " : "") + Texts.fill(setting.edit(edit), words) + after;
  }

  /// The wordings that fit what is past, under way and to come: those without a verb for when.
  private List<String> timeless() {
    var fitting = wordings().stream().filter(each -> !TENSE.matcher(each).find()).toList();
    return fitting.isEmpty() ? wordings() : fitting;
  }

  private List<String> wordings() {
    var own = setting.slot().requests();
    return own.isEmpty() ? ofDomain() : own;
  }

  private List<String> ofDomain() {
    return Objects.requireNonNull(setting.domain().requests().get(kind.slug()));
  }
}
