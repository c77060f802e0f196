package dev.arc.history;

import java.util.List;
import java.util.regex.Pattern;

/// How a user names a run: its id, the unique beginning of its id, `last` for the newest that
/// stands for itself, `last~1` for the one before. Runs that tried a change are named by id alone.
public record RunReference(String text) {

  private static final Pattern LAST = Pattern.compile("last(?:~(\\d{1,6}))?");
  private static final int SHOWN = 5;

  /// The run that is meant.
  ///
  /// @throws UnknownRunException when there is none, or more than one
  public RunRecord in(RunStore store) {
    var last = LAST.matcher(text);
    var runs = store.runs();
    if (last.matches()) {
      var own = runs.stream().filter(run -> run.settings().trial() == null).toList();
      return nthLast(own, last.group(1) == null ? 0 : Integer.parseInt(last.group(1)));
    }
    return runs.stream()
        .filter(run -> run.id().value().equals(text))
        .findFirst()
        .orElseGet(() -> byPrefix(runs));
  }

  private RunRecord nthLast(List<RunRecord> runs, int back) {
    if (back >= runs.size()) {
      throw new UnknownRunException(
          "no run \""
              + text
              + "\": "
              + (runs.isEmpty()
                  ? "nothing has been run here yet; `arc run <agent>` does"
                  : "there are " + runs.size() + "; `arc status` lists them"),
          false);
    }
    return runs.get(back);
  }

  private RunRecord byPrefix(List<RunRecord> runs) {
    var found =
        text.isEmpty()
            ? List.<RunRecord>of()
            : runs.stream().filter(run -> run.id().value().startsWith(text)).toList();
    if (found.isEmpty()) {
      throw new UnknownRunException(
          "no run \"" + text + "\" here; `arc status` lists the runs", false);
    }
    if (found.size() > 1) {
      throw new UnknownRunException(
          "\""
              + text
              + "\" is the beginning of "
              + found.size()
              + " runs ("
              + String.join(", ", ids(found))
              + "); type more of it",
          true);
    }
    return found.getFirst();
  }

  private static List<String> ids(List<RunRecord> runs) {
    return runs.stream().limit(SHOWN).map(run -> run.id().value()).toList();
  }
}
