package dev.arc.scenario;

import dev.arc.world.Filter;
import dev.arc.world.Presenter;
import dev.arc.world.Task;
import dev.arc.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What a request means, and how it is worded.
final class Requests {
  private final Setting setting;

  Requests(Setting setting) {
    this.setting = setting;
  }

  /// @param key of the record that a look-up or a change is about
  Task task(String key) {
    var domain = setting.domain();
    var rows = domain.rows();
    return switch (setting.slot().task()) {
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
    return new Filter(
        inOrder(Map.of(domain.subject(), setting.subject(), domain.group(), group)),
        domain.day(),
        period.from(),
        period.to());
  }

  /// The order is part of what an id is the hash of, and the JDK's own differs between processes.
  private static Map<String, String> inOrder(Map<String, String> values) {
    return new TreeMap<>(values);
  }

  /// @param inline whether the data has to stand in the request, for want of a tool that brings it
  String request(Map<String, String> words, World world, boolean inline) {
    var wordings = wordings();
    var wording = wordings.get(setting.wording() % wordings.size());
    if (setting.edit("omit").equals("period")) {
      wording = wording.replace(" in {period}", "").replace(" for {period}", "");
    }
    var request = Texts.fill(wording, words);
    if (setting.edit("twins").equals("told_apart")) {
      request += " I mean the one in " + setting.subject() + ".";
    }
    if (inline) {
      request += "\n\n" + setting.source() + ":\n" + Presenter.text(world.tables().getFirst());
    }
    return request;
  }

  private List<String> wordings() {
    return Objects.requireNonNull(setting.domain().requests().get(setting.slot().task().slug()));
  }
}
