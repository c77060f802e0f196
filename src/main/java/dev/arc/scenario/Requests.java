package dev.arc.scenario;

import dev.arc.catalogue.TaskKind;
import dev.arc.world.Filter;
import dev.arc.world.Presenter;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What a request means, and how it is worded.
final class Requests {
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
    var domain = setting.domain();
    var rows = domain.rows();
    return switch (kind) {
      case TOTAL -> new Task.Total(rows, setting.money(), meant(setting.group()));
      case TOTAL_MEASURE ->
          new Task.Total(rows, Objects.requireNonNull(domain.measure()), meant(setting.group()));
      case TOTAL_IN ->
          new Task.TotalIn(rows, setting.money(), meant(setting.group()), setting.edit("wanted"));
      case LOOK_UP -> new Task.LookUp(rows, setting.money(), Filter.of(Map.of("id", key)));
      case LOOK_UP_NAME ->
          new Task.LookUp(
              rows,
              setting.money(),
              Filter.of(
                  inOrder(
                      Map.of(domain.name(), setting.name(), domain.subject(), setting.subject()))));
      case COMPARE ->
          new Task.Compare(
              rows, setting.money(), meant(setting.group()), meant(setting.otherGroup()));
      case CHANGE ->
          new Task.Change(rows, Filter.of(Map.of("id", key)), "change", domain.details());
    };
  }

  private Filter meant(String group) {
    var domain = setting.domain();
    var period = setting.period();
    var equal = new TreeMap<>(Map.of(domain.subject(), setting.subject(), domain.group(), group));
    if (setting.edited("superseded")) {
      equal.put(Records.STATE, Records.CURRENT);
    }
    return new Filter(equal, domain.day(), period.from(), period.to());
  }

  /// The order is part of what an id is the hash of, and the JDK's own differs between processes.
  private static Map<String, String> inOrder(Map<String, String> values) {
    return new TreeMap<>(values);
  }

  /// The request as it is worded, without anything around it.
  String wording(Map<String, String> words) {
    var wordings = wordings();
    var wording = wordings.get(setting.wording() % wordings.size());
    if (setting.edit("omit").equals("period")) {
      wording = wording.replace(" in {period}", "").replace(" for {period}", "");
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

  private List<String> wordings() {
    return Objects.requireNonNull(setting.domain().requests().get(kind.slug()));
  }
}
