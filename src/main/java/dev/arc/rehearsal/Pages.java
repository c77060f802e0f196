package dev.arc.rehearsal;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.rehearsal.Attempts.State;
import dev.arc.rehearsal.Toolbox.Call;
import dev.arc.topic.Rule.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fetches the pages behind the first, where the prompt wants all of them and the tool can give
/// them.
final class Pages {

  private static final int MOST = 12;
  private static final Set<String> NUMBERS = Set.of("page", "page_number", "pagenumber", "page_no");
  private static final Set<String> PLACES =
      Set.of("offset", "skip", "start", "start_index", "startindex", "from_row");
  private static final Set<String> MARKERS =
      Set.of(
          "cursor", "next_cursor", "page_token", "pagetoken", "next_page_token", "after", "next");
  private static final List<String> GIVEN =
      List.of(
          "next_cursor", "next_page_token", "nextpagetoken", "nextcursor", "cursor", "next_page");

  private final Scene scene;

  Pages(Scene scene) {
    this.scene = scene;
  }

  /// The facts with the pages behind them, or the call for the next page.
  State of(State.Done first) {
    var facts = first.facts();
    if (!Wholeness.hasMore(facts.sheet())
        || !scene.rules().toldValue("pages", Action.CHECK, "all")) {
      return first;
    }
    var records = new LinkedHashSet<>(facts.sheet().records());
    var last = facts.sheet();
    for (int page = 2; page <= MOST && Wholeness.hasMore(last); page++) {
      var next = next(first.call(), page, records.size(), last);
      if (next.isEmpty()) {
        return first;
      }
      var state = scene.attempts().of(next.get());
      if (!(state instanceof State.Done(var more, var _))) {
        return state instanceof State.Open ? state : first;
      }
      if (!records.addAll(more.sheet().records())) {
        return first;
      }
      last = more.sheet();
    }
    return Wholeness.hasMore(last)
        ? first
        : new State.Done(
            new Result.Facts(new Sheet(new ArrayList<>(records), last.notes()), facts.text()),
            first.call());
  }

  private Optional<Call> next(Call call, int page, int read, Sheet last) {
    var tool = scene.tools().tools().stream().filter(each -> each.name().equals(call.tool()));
    var names =
        tool.findFirst()
            .flatMap(found -> found.schema().parameters().object("properties"))
            .map(JsonObject::fields)
            .map(Map::keySet)
            .orElse(Set.of());
    for (String name : names) {
      var value = value(name.toLowerCase(java.util.Locale.ROOT), page, read, last);
      if (value.isPresent()
          && Json.tryParse(call.arguments()).orElse(null) instanceof JsonObject known) {
        return Optional.of(
            new Call(call.tool(), Json.write(known.with(name, value.get())), call.role()));
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonValue> value(String name, int page, int read, Sheet last) {
    if (NUMBERS.contains(name)) {
      return Optional.of(JsonNumber.of(page));
    }
    if (PLACES.contains(name)) {
      return Optional.of(JsonNumber.of(read));
    }
    return MARKERS.contains(name)
        ? GIVEN.stream()
            .flatMap(given -> last.note(given).stream())
            .findFirst()
            .map(JsonString::new)
        : Optional.empty();
  }
}
