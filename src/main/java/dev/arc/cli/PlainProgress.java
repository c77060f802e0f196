package dev.arc.cli;

import dev.arc.history.Outcome;
import dev.arc.history.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
  private String waiting = "";

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
            ? "playing, " + Figures.count(plays, "play") + " in all"
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
    say(running.counts() + "; " + running.times(lastLine) + running.money());
  }

  private static int tenth(Pace running) {
    return (int) (running.share() * 10);
  }

  @Override
  public synchronized void stands(
      String provider, long retries, Optional<Instant> waitingSince, String why) {
    var now = waitingSince.isEmpty() || why.isEmpty() ? "" : provider + ": " + why;
    if (!now.isEmpty() && !now.equals(waiting)) {
      say(
          "waiting on %s since %s (%s), %d retries"
              .formatted(provider, Times.second(waitingSince.get()), why, retries));
      waiting = now;
    }
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
