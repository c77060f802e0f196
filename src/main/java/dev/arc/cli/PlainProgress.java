package dev.arc.cli;

import dev.arc.history.Outcome;
import dev.arc.history.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line at the start, one after each tenth or every ten seconds but never two within a second,
/// and one at the end: for logs and pipes. Safe for many threads.
final class PlainProgress implements Progress {

  private static final long OFTEN = Duration.ofSeconds(1).toNanos();
  private static final long SELDOM = Duration.ofSeconds(10).toNanos();

  private final Shell shell;
  private @Nullable Pace pace;
  private long lastLine;
  private int lastTenth;
  private final Map<String, Long> troubles = new LinkedHashMap<>();
  private long retries;

  PlainProgress(Shell shell) {
    this.shell = shell;
  }

  @Override
  public synchronized void begin(int plays, Tally before) {
    lastLine = shell.nanoseconds().getAsLong();
    pace = new Pace(plays, before, lastLine);
    lastTenth = tenth(pace);
    say(
        before.total() == 0
            ? "playing, " + Grammar.count(plays, "play") + " in all"
            : "going on: " + pace.counts());
  }

  @Override
  public synchronized void kept(Outcome outcome, Tally tally) {
    if (pace != null) {
      pace.kept(outcome, tally);
      var sinceLast = shell.nanoseconds().getAsLong() - lastLine;
      if (sinceLast >= SELDOM || (sinceLast >= OFTEN && tenth(pace) > lastTenth)) {
        line(pace);
      }
    }
  }

  private void line(Pace running) {
    lastLine = shell.nanoseconds().getAsLong();
    lastTenth = tenth(running);
    say(running.counts() + "; " + running.times(lastLine) + running.money() + troubles());
  }

  private static int tenth(Pace running) {
    return (int) (running.share() * 10);
  }

  /// What a provider says again and again is told once, and then counted.
  @Override
  public synchronized void stands(
      String provider, long allRetries, Optional<Instant> waitingSince, String why) {
    var more = allRetries - retries;
    retries = allRetries;
    if (why.isEmpty() || more <= 0) {
      return;
    }
    var trouble = provider + ": " + why;
    var times = troubles.merge(trouble, more, Long::sum);
    if (times == more) {
      say("%s; the call is made again".formatted(trouble));
    }
  }

  private String troubles() {
    return troubles.values().stream().allMatch(times -> times == 1)
        ? ""
        : troubles.entrySet().stream()
            .map(trouble -> trouble.getKey() + " (x" + trouble.getValue() + ")")
            .collect(Collectors.joining("; ", "; ", ""));
  }

  @Override
  public void adapted(String says) {
    say(says);
  }

  @Override
  public synchronized void say(String sentence) {
    shell.err().println("arc: " + sentence);
    shell.err().flush();
  }

  @Override
  public synchronized void close() {
    if (pace != null) {
      line(pace);
      pace = null;
    }
  }
}
