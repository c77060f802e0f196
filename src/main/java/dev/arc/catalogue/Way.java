package dev.arc.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way in which an assumption holds or does not: an exact edit of request, world and
/// presentation, and what is right then.
///
/// @param title what is special, in a few words
/// @param needs the column that a domain must have; null for the kind's own
/// @param period `quarter` (default) or `month`: how long the period is that a request names
/// @param requests its own ways of asking, in the place of the domain's; none for the domain's
/// @param edits what is changed, see `docs/catalogue.md`
/// @param user topic → what the scripted user answers when asked about it
/// @param lapse the fault of behaviour that must fail here; null for the kind's own
/// @param caughtBy the id of the expectation on which it must fail; null where nothing can go wrong
public record Way(
    String id,
    Level level,
    String title,
    @Nullable String needs,
    List<TaskKind> tasks,
    @Nullable String period,
    List<String> requests,
    Map<String, String> edits,
    @Nullable DoubtTemplate doubt,
    Map<String, String> user,
    @Nullable String lapse,
    @Nullable String caughtBy,
    List<ExpectationTemplate> expect) {

  public Way {
    if (tasks.isEmpty() || expect.isEmpty()) {
      throw new IllegalArgumentException(
          "way " + id + " needs at least one task and one expectation");
    }
    tasks = List.copyOf(tasks);
    requests = List.copyOf(requests);
    expect = List.copyOf(expect);
    edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
    user = Collections.unmodifiableMap(new LinkedHashMap<>(user));
    Expectations.requireNamed(id, caughtBy, expect);
  }
}
